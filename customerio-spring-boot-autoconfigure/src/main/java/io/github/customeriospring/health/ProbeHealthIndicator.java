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

import java.util.regex.Pattern;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioRateLimitException;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Asks one of Customer.io's APIs something cheap that needs its credential. A rate limit
 * that is reached means that the API is there and knows the credential.
 */
abstract class ProbeHealthIndicator implements HealthIndicator {

	private static final Pattern TIMEOUT_OF_CLIENTS = Pattern.compile("customerio\\.http\\.\\w+-timeout");

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
			health.down().withDetail("error", describe(ex));
		}
		return health.build();
	}

	/**
	 * A probe does not have the time-outs of the other clients but one of its own.
	 */
	private static String describe(CustomerioException failure) {
		return TIMEOUT_OF_CLIENTS.matcher(String.valueOf(failure.getMessage()))
			.replaceAll("management.health.customerio.timeout");
	}

	/**
	 * Ask, and add what may be shown to the details.
	 */
	abstract void probe(Health.Builder health);

}
