/**
 * Webhooks that Customer.io sends: their signature, and what they tell.
 */
@NullMarked
package io.github.customeriospring.webhook;

import org.jspecify.annotations.NullMarked;
