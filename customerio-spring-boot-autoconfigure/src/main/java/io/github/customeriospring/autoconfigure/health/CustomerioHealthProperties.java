package io.github.customeriospring.autoconfigure.health;

import java.time.Duration;

import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the health of Customer.io.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("management.health.customerio")
public class CustomerioHealthProperties {

	/**
	 * How long an answer of Customer.io is good for.
	 */
	private Duration timeToLive = Duration.ofSeconds(60);

	/**
	 * How long Customer.io may take to answer, connecting included.
	 */
	private Duration timeout = Duration.ofSeconds(2);

	public Duration getTimeToLive() {
		return this.timeToLive;
	}

	public void setTimeToLive(Duration timeToLive) {
		this.timeToLive = timeToLive;
	}

	public Duration getTimeout() {
		return this.timeout;
	}

	public void setTimeout(Duration timeout) {
		this.timeout = timeout;
	}

	void check() {
		PropertyChecks.positive("management.health.customerio.time-to-live", this.timeToLive);
		PropertyChecks.timeout("management.health.customerio.timeout", this.timeout);
	}

}
