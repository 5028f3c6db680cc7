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

import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcStoreConfigurationTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	@Test
	void publishesWhatIsCommitted() {
		OutboxContexts.withDatabase(this.server).run((context) -> {
			CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
			publishAndRollBack(context, publisher);
			publisher.publish(Person.id("42").event("after"));
			publisher.flush(LONG);
			assertThat(this.server.acceptedNames()).containsExactly("committed", "after");
			assertThat(OutboxContexts.count(context, "customerio_outbox")).isZero();
		});
	}

	private static void publishAndRollBack(ApplicationContext context, CustomerioPublisher publisher) {
		TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
		transaction.executeWithoutResult((status) -> publisher.publish(Person.id("42").event("committed")));
		transaction.executeWithoutResult((status) -> {
			publisher.publish(Person.id("42").event("rolled back"));
			status.setRollbackOnly();
		});
	}

	@Test
	void namesTheTablesAndCreatesThemInAnyDatabaseWhenToldTo() {
		OutboxContexts.withDatabase(this.server)
			.withPropertyValues("customerio.publisher.jdbc.table-prefix=shop_",
					"customerio.publisher.jdbc.initialize-schema=always")
			.run((context) -> {
				CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
				publisher.pause();
				publisher.publish(Person.id("42").event("e"));
				assertThat(OutboxContexts.count(context, "shop_outbox")).isEqualTo(1);
			});
	}

	@Test
	void writesWithTheCodecOfTheApplication() {
		OutboxContexts.withDatabase(this.server).withUserConfiguration(WithCodec.class).run((context) -> {
			CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
			publisher.pause();
			publisher.publish(Person.id("42").event("e"));
			assertThat(context.getBean(JdbcTemplate.class)
				.queryForObject("select payload from customerio_outbox", byte[].class)).startsWith(~'{')
				.doesNotContain('{');
			publisher.resume();
			publisher.flush(LONG);
			assertThat(this.server.acceptedNames()).containsExactly("e");
		});
	}

	@Test
	void sharesTheTablesBetweenWorkspaces() {
		OutboxContexts.withDatabase(this.server)
			.withPropertyValues("customerio.workspaces.shop.track.site-id=site",
					"customerio.workspaces.shop.track.api-key=key",
					"customerio.workspaces.shop.track.base-url=" + this.server.baseUrl())
			.run((context) -> {
				CustomerioPublisher shop = (CustomerioPublisher) context.getBean("shopCustomerioTrackPublisher");
				shop.pause();
				shop.publish(Person.id("42").event("shop"));
				CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
				publisher.publish(Person.id("42").event("default"));
				publisher.flush(LONG);
				assertThat(this.server.acceptedNames()).containsExactly("default");
				shop.resume();
				shop.flush(LONG);
				assertThat(this.server.acceptedNames()).containsExactly("default", "shop");
			});
	}

	@Test
	void closesWithTheContext() {
		CustomerioPublisher[] publisher = new CustomerioPublisher[1];
		OutboxContexts.withDatabase(this.server)
			.run((context) -> publisher[0] = context.getBean(CustomerioPublisher.class));
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> publisher[0].publish(Person.id("42").event("late")))
			.withMessageContaining("closed");
	}

	@Configuration(proxyBeanMethods = false)
	static class WithCodec {

		@Bean
		PayloadCodec codec() {
			return new PayloadCodec() {

				@Override
				public String name() {
					return "inverted";
				}

				@Override
				public byte[] encode(byte[] payload) {
					byte[] inverted = payload.clone();
					for (int i = 0; i < inverted.length; i++) {
						inverted[i] = (byte) ~inverted[i];
					}
					return inverted;
				}

				@Override
				public byte[] decode(byte[] kept) {
					return encode(kept);
				}

			};
		}

	}

}
