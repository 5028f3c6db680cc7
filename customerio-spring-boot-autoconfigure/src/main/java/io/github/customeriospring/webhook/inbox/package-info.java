/**
 * What keeps webhooks from their arrival until they are handled.
 */
@NullMarked
package io.github.customeriospring.webhook.inbox;

import org.jspecify.annotations.NullMarked;
