/**
 * The inbox in a database.
 */
@NullMarked
package io.github.customeriospring.webhook.inbox.jdbc;

import org.jspecify.annotations.NullMarked;
