package io.github.customeriospring.http;

import java.time.Duration;

/**
 * A limit, and how much of it is used.
 *
 * @param limit the number of calls in a period
 * @param period the period
 * @param left how many calls this instance of the application would let leave now. A
 * store that instances share is not asked: it may hold them back for longer
 * @since 0.1.0
 */
public record RateLimitUse(long limit, Duration period, long left) {

}
