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
import java.util.Map;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookAutoConfiguration;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookInboxAutoConfiguration;
import io.github.customeriospring.autoconfigure.webhook.WebhookInboxes;
import io.github.customeriospring.metrics.WebhookRequestMeters;
import io.github.customeriospring.webhook.WebhookObserver;
import io.github.customeriospring.webhook.WebhookOutcome;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.Webhooks;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CustomerioWebhookMetricsAutoConfigurationTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
				CustomerioWebhookAutoConfiguration.class, CustomerioWebhookInboxAutoConfiguration.class,
				CustomerioWebhookMetricsAutoConfiguration.class, MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class));

	private static double value(MeterRegistry meters, String meter, String... tags) {
		Meter found = meters.get("customerio.webhook." + meter).tags("workspace", "shop").tags(tags).meter();
		return found.measure().iterator().next().getValue();
	}

	@Test
	void measuresWhatHappensInTheInboxes() {
		this.context.withUserConfiguration(Failing.class)
			.withPropertyValues("customerio.webhook.signing-keys=key", "customerio.webhook.retry.delay=1h",
					"customerio.webhook.retry.max-delay=1h", "customerio.workspaces.shop.webhook.signing-keys=key")
			.run((context) -> {
				WebhookInbox shop = context.getBean(WebhookInboxes.class).all().get("shop");
				shop.accept(Webhooks.webhook("fine", "jane"));
				shop.accept(Webhooks.webhook("fine", "jane"));
				shop.accept(Webhooks.webhook("failing", "jane"));
				await().atMost(Duration.ofMinutes(2)).until(() -> shop.state().counts().failed() == 1);
				await().atMost(Duration.ofMinutes(2)).until(() -> shop.state().counts().handled() == 1);
				MeterRegistry meters = context.getBean(MeterRegistry.class);
				Map.of("accepted", 2.0, "repeated", 1.0, "handled", 1.0, "failed", 1.0, "dead", 0.0, "waiting", 1.0)
					.forEach((meter, expected) -> assertThat(value(meters, meter)).as(meter).isEqualTo(expected));
				assertThat(value(meters, "oldest", "state", "failed")).isPositive();
				assertThat(value(meters, "oldest", "state", "waiting")).isZero();
				assertThat(meters.get("customerio.webhook.accepted").meters())
					.extracting((meter) -> meter.getId().getTag("workspace"))
					.containsExactlyInAnyOrder("default", "shop");
			});
	}

	@Test
	void measuresRequestsByTheirOutcome() {
		this.context.withPropertyValues("customerio.webhook.signing-keys=key").run((context) -> {
			WebhookObserver observer = context.getBean(WebhookObserver.class).forWorkspace("shop");
			observer.received(WebhookOutcome.ACCEPTED, Duration.ofMillis(5));
			observer.received(WebhookOutcome.MISMATCH, Duration.ofMillis(5));
			observer.received(WebhookOutcome.MISMATCH, Duration.ofMillis(5));
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			assertThat(value(meters, "requests", "outcome", "accepted", "verified", "true")).isEqualTo(1);
			assertThat(value(meters, "requests", "outcome", "mismatch", "verified", "false")).isEqualTo(2);
			assertThat(meters.get("customerio.webhook.requests").meters()).hasSameSizeAs(WebhookOutcome.values())
				.allSatisfy((meter) -> assertThat(meter.getId().getTags()).extracting(Tag::getKey)
					.containsExactlyInAnyOrder("workspace", "outcome", "verified"));
		});
	}

	@Test
	void measuresNothingWithoutAnInboxOrARegistry() {
		this.context.run((context) -> assertThat(context.getBean(MeterRegistry.class).getMeters())
			.noneMatch((meter) -> meter.getId().getName().startsWith("customerio.webhook")));
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
					CustomerioWebhookAutoConfiguration.class, CustomerioWebhookInboxAutoConfiguration.class,
					CustomerioWebhookMetricsAutoConfiguration.class))
			.withPropertyValues("customerio.webhook.signing-keys=key")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(WebhookRequestMeters.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class Failing {

		@EventListener
		void on(CustomerioEvent event) {
			if (event.id().equals("failing")) {
				throw new IllegalStateException();
			}
		}

	}

}
