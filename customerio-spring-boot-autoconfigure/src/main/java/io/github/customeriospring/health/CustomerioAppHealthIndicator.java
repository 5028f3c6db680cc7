package io.github.customeriospring.health;

import io.github.customeriospring.v1.CustomerioV1Client;

import org.springframework.boot.health.contributor.Health;

/**
 * Health of the App API: whether the key may list workspaces.
 *
 * @since 0.1.0
 */
public final class CustomerioAppHealthIndicator extends ProbeHealthIndicator {

	private final CustomerioV1Client client;

	/**
	 * Create an indicator.
	 * @param client a client with short timeouts and without retries
	 */
	public CustomerioAppHealthIndicator(CustomerioV1Client client) {
		this.client = client;
	}

	@Override
	void probe(Health.Builder health) {
		health.withDetail("workspaces", this.client.workspaces().list().size());
	}

}
