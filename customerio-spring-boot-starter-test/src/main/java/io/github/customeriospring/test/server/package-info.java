/**
 * The HTTP side of the fake: server, routes, faults and the record of requests. Knows
 * nothing of Customer.io. Only {@link io.github.customeriospring.test.server.Fault} and
 * {@link io.github.customeriospring.test.server.RecordedRequest} are meant for users, the
 * other types may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.server;

import org.jspecify.annotations.NullMarked;
