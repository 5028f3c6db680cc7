/**
 * Delivers operations in ordered lanes, whatever keeps them beside the memory.
 */
@NullMarked
package io.github.customeriospring.publisher.lane;

import org.jspecify.annotations.NullMarked;
