/**
 * Posts batches and decides what their answers mean, for every store of a publisher.
 */
@NullMarked
package io.github.customeriospring.publisher.delivery;

import org.jspecify.annotations.NullMarked;
