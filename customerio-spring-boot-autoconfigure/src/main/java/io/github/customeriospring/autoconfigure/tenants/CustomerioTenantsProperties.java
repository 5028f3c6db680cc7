package io.github.customeriospring.autoconfigure.tenants;

import java.time.Duration;

import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;

/**
 * Properties of the workspaces that the application learns of while it runs.
 *
 * @since 0.1.0
 */
public class CustomerioTenantsProperties {

	/**
	 * Time after the last call to a workspace of the CustomerioWorkspaceSource when its
	 * clients are dropped and its credentials forgotten; at least as long as its rate
	 * limits look back.
	 */
	private Duration idleTimeout = Duration.ofMinutes(10);

	public Duration getIdleTimeout() {
		return this.idleTimeout;
	}

	public void setIdleTimeout(Duration idleTimeout) {
		this.idleTimeout = idleTimeout;
	}

	/**
	 * Check the properties.
	 */
	public void check() {
		PropertyChecks.positive(PropertyNames.common("tenants.idle-timeout"), this.idleTimeout);
	}

}
