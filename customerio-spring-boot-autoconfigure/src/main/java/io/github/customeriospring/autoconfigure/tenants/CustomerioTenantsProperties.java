/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
