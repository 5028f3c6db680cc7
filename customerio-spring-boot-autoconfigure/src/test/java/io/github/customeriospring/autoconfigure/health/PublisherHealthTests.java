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

package io.github.customeriospring.autoconfigure.health;

import java.time.Duration;
import java.util.Map;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioPipelinesAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherAutoConfiguration;
import io.github.customeriospring.health.CustomerioHealthContributor;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors.Entry;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class PublisherHealthTests {

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
				CustomerioTrackAutoConfiguration.class, CustomerioPipelinesAutoConfiguration.class,
				CustomerioPublisherAutoConfiguration.class, CustomerioHealthAutoConfiguration.class));

	private ApplicationContextRunner connected() {
		return this.context.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=secret",
				"customerio.track.base-url=" + this.server.baseUrl());
	}

	@Test
	void isUpAndShowsNoData() {
		connected().withPropertyValues("customerio.publisher.linger=1d").run((context) -> {
			context.getBean(CustomerioPublisher.class).publish(Person.email("jane@example.com").event("e"));
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsOnlyKeys("status", "queued", "oldest", "dead")
				.containsEntry("status", "waiting")
				.containsEntry("queued", 1L)
				.containsEntry("dead", 0L);
			assertThat(health.toString()).contains("waiting=PT").doesNotContain("jane", "secret");
		});
	}

	@Test
	void isDownWhenItHasPausedByItselfAndUpWhenItWorksAgain() {
		this.server.answer(401, "{}");
		connected().withPropertyValues("customerio.publisher.probe-interval=1h").run((context) -> {
			CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
			publisher.publish(Person.id("42").event("e"));
			while (publisher.state().status() != PublisherState.Status.PAUSED) {
				Thread.onSpinWait();
			}
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsEntry("status", "paused");
			assertThat(health.getDetails().get("error")).asString()
				.startsWith("It is paused: ")
				.contains("customerio.track.api-key");
			this.server.answer((batch) -> TrackServer.ACCEPTED);
			publisher.resume();
			publisher.flush(Duration.ofSeconds(30));
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void isDownWhenSomebodyHasPausedItOrItIsClosed() {
		connected().run((context) -> {
			TrackPublisher publisher = context.getBean(TrackPublisher.class);
			publisher.pause();
			assertThat(health(context)).isEqualTo(Health.down()
				.withDetail("error", "It is paused: It was paused by hand")
				.withDetail("status", "paused")
				.withDetail("queued", 0L)
				.withDetail("oldest", Map.of())
				.withDetail("dead", 0L)
				.build());
			publisher.resume();
			publisher.close();
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
		});
	}

	@Test
	void isDownWhenAnOperationWaitsForTooLong() {
		connected()
			.withPropertyValues("customerio.publisher.linger=1d", "management.health.customerio.publisher.max-age=1ns")
			.run((context) -> {
				assertThat(health(context).getStatus()).isEqualTo(Status.UP);
				context.getBean(CustomerioPublisher.class).publish(Person.id("42").event("e"));
				Health health = health(context);
				assertThat(health.getStatus()).isEqualTo(Status.DOWN);
				assertThat(health.getDetails().get("error")).asString()
					.contains("longer than PT0.000000001S", "management.health.customerio.publisher.max-age");
			});
	}

	@Test
	void hasAComponentForEachPublisher() {
		connected()
			.withPropertyValues("customerio.pipelines.api-key=key", "customerio.workspaces.shop.pipelines.api-key=key")
			.run((context) -> {
				CompositeHealthContributor contributor = context.getBean(CompositeHealthContributor.class);
				assertThat(contributor.stream()).extracting(Entry::name)
					.containsExactly("track", "publisher", "pipelinesPublisher", "shop");
				assertThat(((CompositeHealthContributor) contributor.getContributor("shop")).stream())
					.extracting(Entry::name)
					.containsExactly("pipelinesPublisher");
			});
		this.context.withPropertyValues("customerio.pipelines.api-key=key")
			.run((context) -> assertThat(context.getBean(CompositeHealthContributor.class).stream())
				.extracting(Entry::name)
				.containsExactly("pipelinesPublisher"));
	}

	@Test
	void isSwitchedOff() {
		connected().withPropertyValues("management.health.customerio.publisher.enabled=false")
			.run((context) -> assertThat(context.getBean(CompositeHealthContributor.class).stream())
				.extracting(Entry::name)
				.containsExactly("track"));
		connected().withPropertyValues("customerio.publisher.enabled=false")
			.run((context) -> assertThat(context.getBean(CompositeHealthContributor.class).stream())
				.extracting(Entry::name)
				.containsExactly("track"));
		connected().withPropertyValues("management.health.customerio.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(CustomerioHealthContributor.class));
	}

	@Test
	void namesAnAgeThatCannotBeRight() {
		connected().withPropertyValues("management.health.customerio.publisher.max-age=0")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageContaining("management.health.customerio.publisher.max-age"));
	}

	private static Health health(ApplicationContext context) {
		return ((HealthIndicator) context.getBean(CompositeHealthContributor.class).getContributor("publisher"))
			.health();
	}

}
