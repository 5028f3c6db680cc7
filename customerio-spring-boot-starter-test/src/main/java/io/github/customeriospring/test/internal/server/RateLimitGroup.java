package io.github.customeriospring.test.internal.server;

import java.time.Duration;

import io.github.customeriospring.test.http.Requests;

/**
 * Requests that share a rate limit, with the limit that the vendor names for them.
 *
 * @since 0.1.0
 */
public enum RateLimitGroup {

	/**
	 * The App API, but for the requests that have a limit of their own: 10 in a second.
	 */
	APP(10, Duration.ofSeconds(1), true),

	/**
	 * Transactional messages: 3000 in 3 seconds.
	 */
	SEND(3000, Duration.ofSeconds(3), true),

	/**
	 * Triggers of broadcasts: one in 10 seconds.
	 */
	BROADCAST(1, Duration.ofSeconds(10), true),

	/**
	 * Both versions of the Track API: 3000 in 3 seconds.
	 */
	TRACK(3000, Duration.ofSeconds(3), false),

	/**
	 * The Pipelines API: 3000 in 3 seconds.
	 */
	PIPELINES(3000, Duration.ofSeconds(3), false);

	private final int requests;

	private final Duration period;

	private final boolean retryAnnounced;

	RateLimitGroup(int requests, Duration period, boolean retryAnnounced) {
		this.requests = requests;
		this.period = period;
		this.retryAnnounced = retryAnnounced;
	}

	/**
	 * The limit that the vendor names.
	 * @return how many requests pass within the {@link #period()}
	 */
	public int requests() {
		return this.requests;
	}

	/**
	 * The period of the limit that the vendor names.
	 * @return the period
	 */
	public Duration period() {
		return this.period;
	}

	/**
	 * Whether a refusal says when to try again.
	 */
	boolean isRetryAnnounced() {
		return this.retryAnnounced;
	}

}
