package io.github.customeriospring.autoconfigure.tenants;

import java.time.Duration;

import io.github.customeriospring.http.RateLimiter;

/**
 * Makes the rate limiters of workspaces that the application learns of while it runs, one
 * for each.
 *
 * @since 0.1.0
 */
public interface TenantRateLimiters {

	/**
	 * Limiters that hold nothing back.
	 */
	TenantRateLimiters NONE = new TenantRateLimiters() {

		@Override
		public RateLimiter create(String name) {
			return RateLimiter.NONE;
		}

		@Override
		public Duration memory() {
			return Duration.ZERO;
		}

	};

	/**
	 * Create the limiter of a workspace. Called while other callers may wait, so without
	 * input and output.
	 * @param name the name of the workspace, any text
	 * @return the limiter
	 */
	RateLimiter create(String name);

	/**
	 * Return how long a limiter remembers calls. After that time without calls another
	 * one may take its place.
	 * @return the time
	 */
	Duration memory();

}
