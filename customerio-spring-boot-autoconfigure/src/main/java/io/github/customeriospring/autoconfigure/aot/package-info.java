/**
 * What a native image must keep.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.aot;

import org.jspecify.annotations.NullMarked;
