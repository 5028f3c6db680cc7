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
import java.util.List;
import java.util.Map;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioPipelinesAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.publisher.CustomerioPipelinesPublisher;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.CustomerioPublisherFullException;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.event.WorkspaceCall;
import io.github.customeriospring.publisher.event.WorkspaceOperation;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EventPublicationTests {

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
				CustomerioTrackAutoConfiguration.class, CustomerioPipelinesAutoConfiguration.class,
				CustomerioPublisherAutoConfiguration.class, DataSourceAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class))
		.withUserConfiguration(Shop.class);

	private ApplicationContextRunner connected(String... properties) {
		return this.context
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.track.base-url=" + this.server.baseUrl(), "customerio.publisher.events.enabled=true",
					"spring.datasource.generate-unique-name=true")
			.withPropertyValues(properties);
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "jdbc" })
	void publishesOperationsThatAreEvents(String store) {
		connected("customerio.publisher.store=" + store).run((context) -> {
			context.publishEvent(Person.id("42").event("a"));
			context.publishEvent(EntityOperation
				.raw(Map.of("type", "person", "action", "event", "name", "b", "identifiers", Map.of("id", "42"))));
			assertThat(delivered(context)).containsExactly("a", "b");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "jdbc" })
	void isPartOfTheTransaction(String store) {
		connected("customerio.publisher.store=" + store).run((context) -> {
			transaction(context).executeWithoutResult((status) -> {
				context.publishEvent(Person.id("42").event("lost"));
				status.setRollbackOnly();
			});
			transaction(context).executeWithoutResult((status) -> context.publishEvent(Person.id("42").event("kept")));
			assertThat(delivered(context)).containsExactly("kept");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "jdbc" })
	void publishesWhatListenersOfTransactionsPublish(String store) {
		connected("customerio.publisher.store=" + store).run((context) -> {
			transaction(context).executeWithoutResult((status) -> context.publishEvent(new OrderPlaced("42", "a")));
			transaction(context).executeWithoutResult((status) -> {
				context.publishEvent(new OrderPlaced("42", "lost"));
				status.setRollbackOnly();
			});
			transaction(context).executeWithoutResult((status) -> {
				context.publishEvent(new OrderPlaced("42", "b"));
				context.publishEvent(new OrderPlaced("42", "c"));
			});
			assertThat(delivered(context)).containsExactly("a", "b", "c");
		});
	}

	@Test
	void publishesInWorkspacesWithNames() {
		connected("customerio.pipelines.api-key=key", "customerio.workspaces.shop.track.site-id=site",
				"customerio.workspaces.shop.track.api-key=key", "customerio.workspaces.shop.pipelines.api-key=key",
				"customerio.publisher.linger=1d", "customerio.mode=log")
			.run((context) -> {
				context.publishEvent(new WorkspaceOperation("shop", Person.id("42").event("e")));
				context.publishEvent(new WorkspaceCall("shop", PipelinesUser.id("42").track("e")));
				context.publishEvent(PipelinesUser.id("42").track("e"));
				Publishers publishers = context.getBean(Publishers.class);
				assertThat(publishers.find("shop").byApi().values()).hasSize(2)
					.allSatisfy((publisher) -> assertThat(publisher.state().queued()).isEqualTo(1));
				assertThat(context.getBean(CustomerioPublisher.class).state().queued()).isZero();
				assertThat(context.getBean(CustomerioPipelinesPublisher.class).state().queued()).isEqualTo(1);
			});
	}

	@Test
	void failsToWhoeverPublishesTheEvent() {
		connected("customerio.publisher.memory.max-operations=1", "customerio.publisher.memory.overflow=reject",
				"customerio.publisher.linger=1d")
			.run((context) -> {
				context.publishEvent(Person.id("42").event("e"));
				assertThatExceptionOfType(CustomerioPublisherFullException.class)
					.isThrownBy(() -> context.publishEvent(Person.id("42").event("e")));
				assertThatIllegalStateException()
					.isThrownBy(() -> context.publishEvent(new WorkspaceOperation("secret", Person.id("42").delete())))
					.withMessageContaining("Track API")
					.withMessageContaining("track.site-id and track.api-key")
					.withMessageNotContaining("secret");
				assertThatIllegalStateException()
					.isThrownBy(() -> context.publishEvent(PipelinesUser.id("42").track("e")))
					.withMessageContaining("pipelines.api-key");
			});
		assertThatIllegalArgumentException().isThrownBy(() -> new WorkspaceOperation(" ", Person.id("42").delete()));
		assertThat(new WorkspaceOperation("shop", Person.email("jane@example.com").delete()).toString())
			.doesNotContain("jane");
		assertThat(new WorkspaceCall("shop", PipelinesUser.id("jane").track("e")).toString()).doesNotContain("jane");
	}

	@Test
	void publishesNoEventsUnlessItIsSwitchedOn() {
		connected("customerio.publisher.events.enabled=false").run((context) -> {
			context.publishEvent(Person.id("42").event("e"));
			assertThat(context.getBean(CustomerioPublisher.class).state().counts().accepted()).isZero();
		});
	}

	private List<String> delivered(ApplicationContext context) {
		context.getBean(CustomerioPublisher.class).flush(Duration.ofSeconds(30));
		return this.server.acceptedNames();
	}

	private static TransactionTemplate transaction(ApplicationContext context) {
		return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
	}

	private record OrderPlaced(String customer, String name) {
	}

	@Configuration(proxyBeanMethods = false)
	static class Shop {

		@Bean
		Notifications notifications(ApplicationEventPublisher events) {
			return new Notifications(events);
		}

	}

	static class Notifications {

		private final ApplicationEventPublisher events;

		Notifications(ApplicationEventPublisher events) {
			this.events = events;
		}

		@TransactionalEventListener
		void on(OrderPlaced order) {
			this.events.publishEvent(Person.id(order.customer()).event(order.name()));
		}

	}

}
