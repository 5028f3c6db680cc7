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

import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.health.CustomerioHealthAutoConfiguration;
import io.github.customeriospring.autoconfigure.metrics.CustomerioObservationAutoConfiguration;
import io.github.customeriospring.autoconfigure.metrics.CustomerioRateLimitMetricsAutoConfiguration;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What meters and health tell of each workspace.
 */
class WorkspaceMonitoringTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = TwoWorkspaces.application(server);

	@Test
	void metersBearTheName() {
		server.answer(200, "{}");
		this.context
			.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class,
					CustomerioObservationAutoConfiguration.class, CustomerioRateLimitMetricsAutoConfiguration.class))
			.withUserConfiguration(MetersInMemory.class)
			.run((context) -> {
				context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
				TwoWorkspaces.providers(context).entity(Person.id("1").delete());
				TwoWorkspaces.providers(context).entity(Person.id("1").delete());
				MeterRegistry registry = context.getBean(MeterRegistry.class);
				assertThat(registry.get("customerio.calls").tag("workspace", "default").timer().count()).isEqualTo(1);
				assertThat(registry.get("customerio.calls").tag("workspace", "providers").timer().count()).isEqualTo(2);
				assertThat(registry.get("customerio.rate-limit.waits")
					.tag("workspace", "providers")
					.tag("bucket", "track")
					.timer()
					.count()).isZero();
			});
	}

	@Test
	void healthHasAComponentForEachWorkspace() {
		server.answer(200, "{\"region\":\"us\"}");
		this.context.withConfiguration(AutoConfigurations.of(CustomerioHealthAutoConfiguration.class))
			.withPropertyValues("customerio.workspaces.providers.region=eu")
			.run((context) -> {
				CompositeHealthContributor health = context.getBean(CompositeHealthContributor.class);
				assertThat(health.stream()).extracting("name").containsExactly("track", "providers");
				CompositeHealthContributor providers = (CompositeHealthContributor) health.getContributor("providers");
				assertThat(providers.stream()).extracting("name").containsExactly("track");
				HealthIndicator track = (HealthIndicator) providers.getContributor("track");
				assertThat(track.health().getDetails().get("warning")).asString()
					.contains("but customerio.workspaces.providers.region is eu");
				await().untilAsserted(
						() -> assertThat(server.requests()).extracting((request) -> request.getHeader("Authorization"))
							.containsExactlyInAnyOrder("Basic c2l0ZTprZXk=", "Basic cC1zaXRlOnAta2V5"));
			});
	}

	@Test
	void healthKnowsApplicationsWithoutADefaultWorkspace() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
					CustomerioTrackAutoConfiguration.class, CustomerioHealthAutoConfiguration.class))
			.withPropertyValues("customerio.workspaces.one.track.site-id=site",
					"customerio.workspaces.one.track.api-key=key")
			.run((context) -> assertThat(context.getBean(CompositeHealthContributor.class).stream()).extracting("name")
				.containsExactly("one"));
	}

}
