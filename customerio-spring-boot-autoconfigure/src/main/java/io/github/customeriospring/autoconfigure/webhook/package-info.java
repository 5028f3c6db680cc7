/**
 * Auto-configuration of what receives webhooks.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.webhook;

import org.jspecify.annotations.NullMarked;
