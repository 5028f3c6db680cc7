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

package io.github.customeriospring.readme;

import java.time.Duration;
import java.util.Map;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SignedWebhook;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.webhook.Channel;
import io.github.customeriospring.webhook.CustomerEvent;
import io.github.customeriospring.webhook.DeliveryEvent;
import io.github.customeriospring.webhook.Metric;
import io.github.customeriospring.webhook.web.CustomerioSigned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

import static io.github.customeriospring.test.webhook.CustomerioWebhooks.signed;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What docs/webhooks.md shows, compiled; com.example.webhooks does the same and runs.
 */
final class WebhookExamples {

	private static final Logger log = LoggerFactory.getLogger(WebhookExamples.class);

	@EventListener(condition = "#event.is('EMAIL', 'BOUNCED')")
	void onBounce(DeliveryEvent event) {
		log.info("{} could not be delivered: {}", event.deliveryId(), event.failureMessage());
	}

	@EventListener(condition = "#event.is('UNSUBSCRIBED')")
	void onUnsubscribe(CustomerEvent event) {
		log.info("{} wants no more", event.identifiers().id());
	}

	@CustomerioSigned
	@PostMapping("/journeys/discount")
	Map<String, Object> discount(@RequestBody Map<String, Object> person) {
		return Map.of("discount", "vip".equals(person.get("plan")) ? 20 : 5);
	}

	void receives(FakeCustomerio customerio, CustomerioV1Client v1, int port) {
		customerio.webhooks().sendTo("http://localhost:" + port + "/webhooks/customerio");
		String delivery = v1.transactional()
			.sendEmail((email) -> email.template("shipped").to("ada@example.com").person(PersonId.id("42")))
			.deliveryId();
		customerio.messages().open(delivery);
		customerio.webhooks().awaitAcknowledged(Duration.ofSeconds(10)); // sent,
																			// delivered,
																			// opened
	}

	void signs(MockMvc mockMvc, WebTestClient webTestClient) throws Exception {
		SignedWebhook webhook = signed(ReportingEvent.of(Channel.EMAIL, Metric.BOUNCED).forPerson("42", null));
		mockMvc.perform(webhook.mockMvc("/webhooks/customerio")).andExpect(status().isOk());
		webTestClient.post()
			.uri("/webhooks/customerio")
			.headers(webhook::addHeaders)
			.bodyValue(webhook.body())
			.exchange()
			.expectStatus()
			.isOk();
	}

}
