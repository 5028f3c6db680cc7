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

package io.github.customeriospring.autoconfigure.webhook.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import io.github.customeriospring.webhook.event.CustomerioEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Webhooks that arrive while the inbox is full or the application ends: Customer.io is
 * asked to send them again soon, and what was acknowledged is handled.
 */
class WebhookPressureTests {

	@ParameterizedTest
	@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
	void asksToRepeatWhileTheInboxIsFullAndWhileTheApplicationEnds(WebApplicationType type) {
		WebhookServer server = WebhookServer.start(type, Waiting.class, "customerio.webhook.memory.max-webhooks=1");
		WebhookServer.Events events = server.context().getBean(WebhookServer.Events.class);
		Waiting waiting = server.context().getBean(Waiting.class);
		try (server) {
			assertThat(server.post(WebhookServer.event("first"))).isEqualTo(200);
			assertThat(server.post(WebhookServer.event("second"))).isEqualTo(503);
			assertThat(server.post(WebhookServer.event("first"))).isEqualTo(200);
			waiting.goOn.release();
			await().atMost(Duration.ofMinutes(2)).until(() -> server.post(WebhookServer.event("second")) == 200);
			waiting.server = server;
		}
		assertThat(waiting.answer).isEqualTo(503);
		assertThat(events.ids()).containsExactly("first", "second");
	}

	/**
	 * Handles nothing before it is told to, or the application ends.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Waiting {

		private final Semaphore goOn = new Semaphore(0);

		private volatile WebhookServer server;

		private volatile int answer;

		@EventListener
		@Order(0)
		void onEvent(CustomerioEvent event) throws InterruptedException {
			this.goOn.acquire();
		}

		@EventListener
		@Order
		void onEnd(ContextClosedEvent event) {
			if (this.server != null) {
				this.answer = this.server.post(WebhookServer.event("late"));
			}
			this.goOn.release();
		}

	}

}
