/**
 * The inbox in memory.
 */
@NullMarked
package io.github.customeriospring.webhook.inbox.memory;

import org.jspecify.annotations.NullMarked;
