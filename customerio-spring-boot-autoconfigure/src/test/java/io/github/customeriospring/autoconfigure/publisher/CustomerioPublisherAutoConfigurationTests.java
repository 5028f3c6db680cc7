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
import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CustomerioPublisherAutoConfigurationTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
				CustomerioTrackAutoConfiguration.class, CustomerioPublisherAutoConfiguration.class));

	private ApplicationContextRunner connected() {
		return this.context.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
				"customerio.track.base-url=" + this.server.baseUrl());
	}

	@Test
	void createsAPublisherWithTheCredentialOfTheTrackApi() {
		connected().run((context) -> {
			CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
			publisher.publish(Person.id("42").event("e"));
			publisher.flush(LONG);
			assertThat(this.server.acceptedNames()).containsExactly("e");
		});
	}

	@Test
	void createsNoneWithoutACredentialAndWhenItIsSwitchedOff() {
		this.context.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(CustomerioPublisher.class));
		connected().withPropertyValues("customerio.publisher.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(CustomerioPublisher.class));
		connected().withPropertyValues("customerio.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(CustomerioPublisher.class));
	}

	@Test
	void createsOneForEachWorkspace() {
		connected()
			.withPropertyValues("customerio.workspaces.shop.track.site-id=site",
					"customerio.workspaces.shop.track.api-key=key",
					"customerio.workspaces.shop.track.base-url=" + this.server.baseUrl(),
					"customerio.workspaces.shop.publisher.memory.max-operations=1",
					"customerio.publisher.memory.overflow=reject", "customerio.publisher.linger=1d")
			.run((context) -> {
				assertThat(context.getBeanNamesForType(CustomerioPublisher.class)).hasSize(2);
				CustomerioPublisher shop = (CustomerioPublisher) context.getBean("shopCustomerioTrackPublisher");
				shop.publish(Person.id("42").event("shop"));
				assertThatExceptionOfType(CustomerioPublisherException.class)
					.isThrownBy(() -> shop.publish(Person.id("42").event("more")));
				context.getBean(CustomerioPublisher.class).publish(Person.id("42").event("default"));
			});
		assertThat(this.server.acceptedNames()).containsExactlyInAnyOrder("shop", "default");
	}

	@Test
	void deliversWhatIsThereWhenTheContextIsClosed() {
		CustomerioPublisher[] publisher = new CustomerioPublisher[1];
		connected().withPropertyValues("customerio.publisher.linger=1d").run((context) -> {
			publisher[0] = context.getBean(CustomerioPublisher.class);
			publisher[0].publish(Person.id("42").event("e"));
			assertThat(this.server.batches()).isEmpty();
		});
		assertThat(this.server.acceptedNames()).containsExactly("e");
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> publisher[0].publish(Person.id("42").event("late")));
	}

	@Test
	void staysOpenWhenTheContextStopsAndStartsAgain() {
		connected().withPropertyValues("customerio.publisher.linger=1d").run((context) -> {
			CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
			publisher.publish(Person.id("42").event("before"));
			context.stop();
			assertThat(this.server.acceptedNames()).containsExactly("before");
			context.start();
			publisher.publish(Person.id("42").event("after"));
			publisher.flush(LONG);
			assertThat(this.server.acceptedNames()).containsExactly("before", "after");
		});
	}

	@Test
	void tellsListeners() {
		this.server.answer((batch) -> TrackServer.Answer.refusing(List.of(0)));
		connected().withUserConfiguration(Listening.class).run((context) -> {
			CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
			publisher.publish(Person.id("42").event("e"));
			publisher.flush(LONG);
			assertThat(context.getBean(Listening.class).told).hasSize(1)
				.allSatisfy((operation) -> assertThat(operation.workspace()).isEqualTo("default"));
		});
	}

	@Test
	void doesWithoutTransactions() {
		connected().withClassLoader(new FilteredClassLoader(TransactionSynchronization.class))
			.run((context) -> assertThat(context).hasSingleBean(CustomerioPublisher.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "batch-size=0", "batch-bytes=1KB", "batch-bytes=1MB", "linger=-1s", "lanes=0",
			"retry-delay=0", "max-retry-delay=0", "probe-interval=0", "memory.max-operations=0",
			"memory.max-operations=20000000", "memory.max-size=1KB", "memory.max-wait=-1s", "memory.give-up-after=0" })
	void namesThePropertyThatCannotBeRight(String property) {
		connected().withPropertyValues("customerio.publisher." + property)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageContaining("customerio.publisher." + property.substring(0, property.indexOf('='))));
	}

	@Configuration(proxyBeanMethods = false)
	static class Listening {

		private final List<UndeliveredOperation> told = new ArrayList<>();

		@Bean
		PublisherListener listener() {
			return new PublisherListener() {

				@Override
				public void refused(UndeliveredOperation operation, OperationRefusal refusal) {
					Listening.this.told.add(operation);
				}

			};
		}

	}

}
