/**
 * Queues in a database that several instances of an application work on: leases, schema,
 * and what was put aside.
 */
@NullMarked
package io.github.customeriospring.jdbc;

import org.jspecify.annotations.NullMarked;
