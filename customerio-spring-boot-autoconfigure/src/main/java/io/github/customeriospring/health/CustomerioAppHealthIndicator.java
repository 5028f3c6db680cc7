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
