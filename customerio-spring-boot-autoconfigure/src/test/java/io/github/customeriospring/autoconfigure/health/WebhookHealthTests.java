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
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import javax.sql.DataSource;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookAutoConfiguration;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookInboxAutoConfiguration;
import io.github.customeriospring.health.CustomerioHealthContributor;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.Webhooks;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors.Entry;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WebhookHealthTests {

	private static final Duration LONG = Duration.ofMinutes(2);

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioWebhookAutoConfiguration.class,
						CustomerioWebhookInboxAutoConfiguration.class, CustomerioHealthAutoConfiguration.class))
		.withUserConfiguration(Listening.class)
		.withPropertyValues("customerio.webhook.signing-keys=secret", "customerio.webhook.threads=1",
				"customerio.webhook.retry.delay=1h", "customerio.webhook.retry.max-delay=1h");

	@Test
	void isUpAndShowsNoData() {
		this.context.run((context) -> {
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsOnlyKeys("status", "waiting", "dead")
				.containsEntry("status", "running")
				.containsEntry("waiting", 0L)
				.containsEntry("dead", 0L);
		});
	}

	@Test
	void isDownWhenItIsStopped() {
		this.context.run((context) -> {
			context.getBean(WebhookInbox.class).stop(LONG);
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
			assertThat(health(context).getDetails()).containsEntry("status", "stopped").containsKey("error");
		});
	}

	@Test
	void isDownWhenAWebhookWaitsForTooLongAndUpWhileOneHasFailed() {
		this.context.withPropertyValues("management.health.customerio.webhook.max-age=1ns").run((context) -> {
			WebhookInbox inbox = context.getBean(WebhookInbox.class);
			Listening listening = context.getBean(Listening.class);
			inbox.accept(Webhooks.webhook("slow", "jane"));
			Health down = health(context);
			assertThat(down.getStatus()).isEqualTo(Status.DOWN);
			assertThat(down.getDetails().get("error")).asString()
				.contains("longer than PT0.000000001S", "management.health.customerio.webhook.max-age");
			assertThat(down.toString()).doesNotContain("jane", "secret", "slow\"");
			listening.goOn.countDown();
			await().atMost(LONG).until(() -> inbox.state().counts().failed() == 1);
			await().atMost(LONG).until(() -> inbox.state().oldest() == null);
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails()).containsKey("oldestFailed").containsEntry("waiting", 1L);
		});
	}

	@Test
	void isDownWithoutItsDatabase() {
		this.context.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("customerio.webhook.store=jdbc",
					"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID())
			.run((context) -> {
				assertThat(health(context).getStatus()).isEqualTo(Status.UP);
				new JdbcTemplate(context.getBean(DataSource.class)).execute("drop table customerio_dead_letter");
				assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
			});
	}

	@Test
	void hasAComponentForEachInbox() {
		this.context.withPropertyValues("customerio.workspaces.shop.webhook.path=/shop").run((context) -> {
			CompositeHealthContributor contributor = context.getBean(CompositeHealthContributor.class);
			assertThat(contributor.stream()).extracting(Entry::name).containsExactly("webhook", "shop");
			assertThat(((CompositeHealthContributor) contributor.getContributor("shop")).stream())
				.extracting(Entry::name)
				.containsExactly("webhook");
		});
	}

	@Test
	void isSwitchedOff() {
		this.context
			.withPropertyValues("customerio.app.api-key=key", "management.health.customerio.webhook.enabled=false")
			.run((context) -> assertThat(context.getBean(CompositeHealthContributor.class).stream())
				.extracting(Entry::name)
				.doesNotContain("webhook"));
		this.context.withPropertyValues("management.health.customerio.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(CustomerioHealthContributor.class));
	}

	@Test
	void namesAnAgeThatCannotBeRight() {
		this.context.withPropertyValues("management.health.customerio.webhook.max-age=0")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageContaining("management.health.customerio.webhook.max-age"));
	}

	private static Health health(ApplicationContext context) {
		return ((HealthIndicator) context.getBean(CompositeHealthContributor.class).getContributor("webhook")).health();
	}

	@Configuration(proxyBeanMethods = false)
	static class Listening {

		private final CountDownLatch goOn = new CountDownLatch(1);

		@EventListener
		void on(CustomerioEvent event) throws InterruptedException {
			this.goOn.await();
			throw new IllegalStateException();
		}

	}

}
