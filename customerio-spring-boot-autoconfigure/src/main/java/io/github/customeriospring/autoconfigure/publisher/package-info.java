/**
 * Auto-configuration of publishers.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.publisher;

import org.jspecify.annotations.NullMarked;
