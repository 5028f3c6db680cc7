package io.github.customeriospring.jdbc;

import java.time.Duration;

/**
 * How long leases last.
 *
 * @param length how long a lease lasts that is not renewed
 * @param reserve how much of that passes at least before anything that is under way is
 * left out; leases are looked at several times in it
 * @since 0.1.0
 */
public record LeaseTimes(Duration length, Duration reserve) {

	/**
	 * Return after which time to renew leases.
	 */
	Duration renewal() {
		return this.reserve.dividedBy(3);
	}

	/**
	 * Return after which time to look at the leases of others.
	 */
	Duration check() {
		return this.reserve.dividedBy(6);
	}

	/**
	 * Return after which time to look at the leases of others while something is missing.
	 */
	Duration hastyCheck() {
		return this.reserve.dividedBy(30);
	}

}
