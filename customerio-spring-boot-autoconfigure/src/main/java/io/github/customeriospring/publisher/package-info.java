/**
 * Hand an operation over and go on; it is delivered in batches, in order.
 */
@NullMarked
package io.github.customeriospring.publisher;

import org.jspecify.annotations.NullMarked;
