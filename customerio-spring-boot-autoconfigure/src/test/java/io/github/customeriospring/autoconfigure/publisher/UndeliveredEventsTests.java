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

package io.github.customeriospring.autoconfigure.publisher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.publisher.event.OperationDead;
import io.github.customeriospring.publisher.event.OperationDropped;
import io.github.customeriospring.publisher.event.OperationGaveUp;
import io.github.customeriospring.publisher.event.OperationRefused;
import io.github.customeriospring.publisher.store.GuardedListeners;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

class UndeliveredEventsTests {

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
				CustomerioTrackAutoConfiguration.class, CustomerioPublisherAutoConfiguration.class))
		.withUserConfiguration(Listening.class);

	private ApplicationContextRunner connected(String... properties) {
		return this.context
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.track.base-url=" + this.server.baseUrl())
			.withPropertyValues(properties);
	}

	@Test
	void tellsOfRefusalsWhateverAListenerThrows() {
		this.server.answer((batch) -> TrackServer.Answer.refusing(List.of(0)));
		connected().run((context) -> {
			publish(context, "a", "b");
			assertThat(events(context)).singleElement().isInstanceOfSatisfying(OperationRefused.class, (event) -> {
				assertThat(event.operation().workspace()).isEqualTo("default");
				assertThat(event.refusal().reason()).isEqualTo("invalid");
				assertThat(event.toString()).doesNotContain("jane", "invalid");
			});
			assertThat(context.getBean(CustomerioPublisher.class).state().counts().delivered()).isEqualTo(1);
		});
	}

	@Test
	void tellsWhatWasGivenUp() {
		this.server.answer((batch) -> new TrackServer.Answer(503, "", Map.of()));
		connected("customerio.publisher.memory.give-up-after=1ns").run((context) -> {
			publish(context, "e");
			assertThat(events(context)).singleElement().isInstanceOfSatisfying(OperationGaveUp.class, (event) -> {
				assertThat(event.failure()).hasMessageContaining("503");
				assertThat(event.toString()).doesNotContain("jane");
			});
		});
	}

	@Test
	void tellsWhatWasDroppedAlsoAtTheEnd() {
		List<List<Object>> events = new ArrayList<>();
		this.server.answer(401, "{}");
		connected("customerio.publisher.memory.max-operations=1", "customerio.publisher.memory.overflow=drop-oldest",
				"customerio.publisher.linger=1d", "spring.lifecycle.timeout-per-shutdown-phase=10ms")
			.run((context) -> {
				CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
				publisher.publish(Person.email("jane@example.com").event("a"));
				publisher.publish(Person.email("jane@example.com").event("b"));
				assertThat(events(context)).hasExactlyElementsOfTypes(OperationDropped.class);
				events.add(events(context));
			});
		assertThat(events.get(0)).hasExactlyElementsOfTypes(OperationDropped.class, OperationDropped.class);
		assertThat(events.toString()).doesNotContain("jane");
	}

	@Test
	void tellsWhatWasPutAside() {
		connected().run((context) -> {
			UndeliveredOperation operation = new UndeliveredOperation("default", Api.TRACK, new byte[1], Instant.EPOCH);
			new GuardedListeners(List.of(context.getBean(PublisherListener.class))).dead(operation);
			assertThat(events(context)).containsExactly(new OperationDead(operation));
		});
	}

	private static void publish(ApplicationContext context, String... events) {
		CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
		for (String event : events) {
			publisher.publish(Person.email("jane@example.com").event(event));
		}
		publisher.flush(Duration.ofSeconds(30));
	}

	private static List<Object> events(ApplicationContext context) {
		return context.getBean(Listening.class).events;
	}

	@Configuration(proxyBeanMethods = false)
	static class Listening {

		private final List<Object> events = new CopyOnWriteArrayList<>();

		@EventListener({ OperationRefused.class, OperationGaveUp.class, OperationDropped.class, OperationDead.class })
		void on(Object event) {
			this.events.add(event);
			throw new IllegalStateException("A listener that fails");
		}

	}

}
