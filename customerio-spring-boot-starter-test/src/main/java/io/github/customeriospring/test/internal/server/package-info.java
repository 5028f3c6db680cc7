/**
 * The HTTP side of the fake: server, routes, rate limits, faults and the record of
 * requests. Knows nothing of what requests to Customer.io mean.
 * <p>
 * For the fake itself, may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.internal.server;

import org.jspecify.annotations.NullMarked;
