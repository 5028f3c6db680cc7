/**
 * The order service with a fake Customer.io.
 */
@NullMarked
package io.github.customeriospring.samples.publisher;

import org.jspecify.annotations.NullMarked;
