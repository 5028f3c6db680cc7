/**
 * An order service that tells Customer.io about its orders, and loses nothing.
 */
@NullMarked
package io.github.customeriospring.samples.publisher;

import org.jspecify.annotations.NullMarked;
