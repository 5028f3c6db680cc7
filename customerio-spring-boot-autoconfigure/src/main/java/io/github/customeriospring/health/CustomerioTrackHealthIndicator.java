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

import java.util.Locale;

import io.github.customeriospring.Region;
import io.github.customeriospring.trackv1.AccountRegion;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;

import org.springframework.boot.health.contributor.Health;

/**
 * Health of the Track API: where the workspace of the credential is, and whether that is
 * the configured region.
 *
 * @since 0.1.0
 */
public final class CustomerioTrackHealthIndicator extends ProbeHealthIndicator {

	private final CustomerioTrackV1Client client;

	private final Region configured;

	private final String property;

	/**
	 * Create an indicator.
	 * @param client a client with short timeouts and without retries
	 * @param configured the region that is configured
	 * @param property the name of the property that says so
	 */
	public CustomerioTrackHealthIndicator(CustomerioTrackV1Client client, Region configured, String property) {
		this.client = client;
		this.configured = configured;
		this.property = property;
	}

	@Override
	void probe(Health.Builder health) {
		AccountRegion account = this.client.region();
		if (account.region() != null) {
			health.withDetail("region", account.region());
		}
		if (!account.isIn(this.configured)) {
			health.withDetail("warning",
					"The workspace is in region %s but %s is %s: personal data passes through a region where it does not belong"
						.formatted(account.region(), this.property, this.configured.name().toLowerCase(Locale.ROOT)));
		}
	}

}
