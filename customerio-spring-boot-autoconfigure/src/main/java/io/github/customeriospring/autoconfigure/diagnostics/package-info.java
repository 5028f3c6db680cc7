/**
 * What is wrong with configuration properties, in words for a failure analysis.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.diagnostics;

import org.jspecify.annotations.NullMarked;
