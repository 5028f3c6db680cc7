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

package io.github.customeriospring.autoconfigure.workspace;

import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.metrics.CustomerioRateLimitMetricsAutoConfiguration;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The rate limits of each workspace.
 */
class WorkspaceRateLimitTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = TwoWorkspaces.application(server);

	@Test
	void rateLimitsAreThoseOfOneWorkspace() {
		server.answer(200, "{}");
		this.context
			.withPropertyValues("customerio.rate-limit.track.limit=1", "customerio.rate-limit.track.period=1h",
					"customerio.rate-limit.max-wait=0s", "customerio.workspaces.providers.rate-limit.track.limit=2")
			.run((context) -> {
				CustomerioV2Client common = context.getBean(CustomerioV2Client.class);
				common.entity(Person.id("1").delete());
				assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
					.isThrownBy(() -> common.entity(Person.id("1").delete()));
				TwoWorkspaces.providers(context).entity(Person.id("1").delete());
				TwoWorkspaces.providers(context).entity(Person.id("1").delete());
				assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
					.isThrownBy(() -> TwoWorkspaces.providers(context).entity(Person.id("1").delete()));
			});
	}

	@Test
	void rateLimitsCanBeSwitchedOffForOneWorkspace() {
		server.answer(200, "{}");
		this.context
			.withPropertyValues("customerio.rate-limit.track.limit=1", "customerio.rate-limit.track.period=1h",
					"customerio.rate-limit.max-wait=0s", "customerio.workspaces.providers.rate-limit.enabled=false")
			.run((context) -> {
				TwoWorkspaces.providers(context).entity(Person.id("1").delete());
				TwoWorkspaces.providers(context).entity(Person.id("1").delete());
			});
		assertThat(server.requests()).hasSize(2);
	}

	@Test
	void rateLimitsCanBeSwitchedOnForOneWorkspace() {
		server.answer(200, "{}");
		this.context.withConfiguration(AutoConfigurations.of(CustomerioRateLimitMetricsAutoConfiguration.class))
			.withUserConfiguration(MetersInMemory.class)
			.withPropertyValues("customerio.rate-limit.enabled=false", "customerio.rate-limit.track.limit=1",
					"customerio.rate-limit.track.period=1h", "customerio.rate-limit.max-wait=0s",
					"customerio.workspaces.providers.rate-limit.enabled=true")
			.run((context) -> {
				context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
				context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
				TwoWorkspaces.providers(context).entity(Person.id("1").delete());
				assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
					.isThrownBy(() -> TwoWorkspaces.providers(context).entity(Person.id("1").delete()));
				assertThat(context.getBean(MeterRegistry.class)
					.get("customerio.rate-limit.rejections")
					.tags("workspace", "providers", "bucket", "track")
					.counter()
					.count()).isEqualTo(1);
			});
	}

}
