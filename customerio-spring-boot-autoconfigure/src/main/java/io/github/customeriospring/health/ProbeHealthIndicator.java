package io.github.customeriospring.health;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioRateLimitException;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Asks one of Customer.io's APIs something cheap that needs its credential. A rate limit
 * that is reached means that the API is there and knows the credential.
 */
abstract class ProbeHealthIndicator implements HealthIndicator {

	@Override
	public final Health health() {
		Health.Builder health = Health.up();
		try {
			probe(health);
		}
		catch (CustomerioRateLimitException ex) {
			health.withDetail("warning", ex.getMessage());
		}
		catch (CustomerioException ex) {
			health.down().withDetail("error", ex.getMessage());
		}
		return health.build();
	}

	/**
	 * Ask, and add what may be shown to the details.
	 */
	abstract void probe(Health.Builder health);

}
