/**
 * The HTTP side of the fake: server, routes, rate limits, faults and the record of
 * requests. Knows nothing of what requests to Customer.io mean. Only
 * {@link io.github.customeriospring.test.server.Fault},
 * {@link io.github.customeriospring.test.server.RateLimitGroup},
 * {@link io.github.customeriospring.test.server.RecordedRequest} and
 * {@link io.github.customeriospring.test.server.Requests} are meant for users, the other
 * types may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.server;

import org.jspecify.annotations.NullMarked;
