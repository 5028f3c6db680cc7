/**
 * The application with a fake Customer.io that sends webhooks.
 */
@NullMarked
package io.github.customeriospring.samples.webhooks;

import org.jspecify.annotations.NullMarked;
