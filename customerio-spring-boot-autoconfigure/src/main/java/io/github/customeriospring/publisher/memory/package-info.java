/**
 * The publisher that keeps operations in memory.
 */
@NullMarked
package io.github.customeriospring.publisher.memory;

import org.jspecify.annotations.NullMarked;
