/**
 * Segments of people.
 */
@NullMarked
package io.github.customeriospring.v1.segments;

import org.jspecify.annotations.NullMarked;
