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

package io.github.customeriospring.autoconfigure.metrics;

import java.time.Duration;
import java.util.List;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioPipelinesAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherAutoConfiguration;
import io.github.customeriospring.metrics.BatchMeters;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerioPublisherMetricsAutoConfigurationTests {

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final ApplicationContextRunner context = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class,
					CustomerioPipelinesAutoConfiguration.class, CustomerioPublisherAutoConfiguration.class,
					CustomerioPublisherMetricsAutoConfiguration.class, MetricsAutoConfiguration.class,
					CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class));

	@Test
	void measuresThePublishersOfAllWorkspaces() {
		this.context
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.track.base-url=" + this.server.baseUrl(), "customerio.pipelines.api-key=key",
					"customerio.workspaces.shop.track.site-id=site", "customerio.workspaces.shop.track.api-key=key",
					"customerio.workspaces.shop.track.base-url=" + this.server.baseUrl(),
					"customerio.workspaces.reports.app.api-key=key")
			.run((context) -> {
				CustomerioPublisher shop = (CustomerioPublisher) context.getBean("shopCustomerioTrackPublisher");
				shop.publish(Person.id("42").event("e"));
				shop.flush(Duration.ofSeconds(30));
				MeterRegistry meters = context.getBean(MeterRegistry.class);
				assertThat(publishers(meters, "customerio.publisher.queued")).containsExactlyInAnyOrder("default track",
						"default pipelines", "shop track");
				assertThat(publishers(meters, "customerio.publisher.batch.size"))
					.containsExactlyInAnyOrder("default track", "default pipelines", "shop track");
				assertThat(delivered(meters, "shop")).isEqualTo(1);
				assertThat(delivered(meters, "default")).isZero();
				assertThat(meters.get("customerio.publisher.batch.size").tag("workspace", "shop").summary().count())
					.isEqualTo(1);
			});
	}

	@Test
	void measuresNothingWithoutAPublisherOrARegistry() {
		this.context.withPropertyValues("customerio.app.api-key=key").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(MeterRegistry.class).find("customerio.publisher.queued").meters()).isEmpty();
		});
		this.context.withPropertyValues("customerio.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(BatchMeters.class));
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
					CustomerioPublisherAutoConfiguration.class, CustomerioPublisherMetricsAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(BatchMeters.class));
	}

	private static double delivered(MeterRegistry meters, String workspace) {
		return meters.get("customerio.publisher.delivered")
			.tags("workspace", workspace, "api", "track")
			.functionCounter()
			.count();
	}

	private static List<String> publishers(MeterRegistry meters, String name) {
		return meters.find(name)
			.meters()
			.stream()
			.map((meter) -> meter.getId().getTag("workspace") + " " + meter.getId().getTag("api"))
			.toList();
	}

}
