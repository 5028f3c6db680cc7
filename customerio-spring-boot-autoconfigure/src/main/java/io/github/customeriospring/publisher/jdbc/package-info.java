/**
 * Keeps operations in a database until they are delivered: a transactional outbox.
 */
@NullMarked
package io.github.customeriospring.publisher.jdbc;

import org.jspecify.annotations.NullMarked;
