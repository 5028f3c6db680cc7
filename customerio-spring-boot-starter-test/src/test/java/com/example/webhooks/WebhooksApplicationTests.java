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

package com.example.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.webhook.CustomerioWebhooks;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SignedWebhook;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.webhook.Channel;
import io.github.customeriospring.webhook.CustomerEvent;
import io.github.customeriospring.webhook.DeliveryEvent;
import io.github.customeriospring.webhook.Metric;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Webhooks in the tests of an application.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "customerio.webhook.path=/webhooks/customerio", "customerio.webhook.signing-keys=own-key" })
@AutoConfigureMockMvc
@EnableFakeCustomerio
class WebhooksApplicationTests {

	private static final String PATH = "/webhooks/customerio";

	@Autowired
	private WebhooksApplication application;

	@LocalServerPort
	private int port;

	private static ReportingEvent bounced() {
		return ReportingEvent.of(Channel.EMAIL, Metric.BOUNCED).forPerson("42", "ada@example.com");
	}

	private String url() {
		return "http://localhost:" + this.port + PATH;
	}

	private void assertArrived(ReportingEvent event) throws InterruptedException {
		assertThat(this.application.next()).isInstanceOfSatisfying(DeliveryEvent.class, (arrived) -> {
			assertThat(arrived.id()).isEqualTo(event.id());
			assertThat(arrived.is(Channel.EMAIL, Metric.BOUNCED)).isTrue();
			assertThat(arrived.identifiers().email()).isEqualTo("ada@example.com");
		});
	}

	@Test
	void takesWebhooksFromMockMvc(@Autowired MockMvc mockMvc) throws Exception {
		ReportingEvent event = bounced();
		mockMvc.perform(CustomerioWebhooks.signed(event).mockMvc(PATH)).andExpect(status().is2xxSuccessful());
		assertArrived(event);
	}

	@Test
	void takesWebhooksFromWebTestClient() throws InterruptedException {
		ReportingEvent event = bounced();
		SignedWebhook webhook = CustomerioWebhooks.signed(event).with("own-key");
		WebTestClient.bindToServer()
			.build()
			.post()
			.uri(url())
			.headers(webhook::addHeaders)
			.bodyValue(webhook.body())
			.exchange()
			.expectStatus()
			.is2xxSuccessful();
		assertArrived(event);
	}

	@Test
	void takesWebhooksOverARealConnection() throws IOException, InterruptedException {
		ReportingEvent event = bounced();
		SignedWebhook webhook = CustomerioWebhooks.signed(event);
		assertThat(send(webhook.with("guessed"))).isEqualTo(401);
		assertThat(send(webhook)).isBetween(200, 299);
		assertThat(send(webhook)).isBetween(200, 299);
		assertArrived(event);
		assertThat(this.application.isEmpty()).isTrue();
	}

	private int send(SignedWebhook webhook) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(webhook.httpRequest(URI.create(url())), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	@Test
	void hearsWhatHappensInTheWorkspace(@Autowired FakeCustomerio customerio, @Autowired CustomerioV1Client v1,
			@Autowired CustomerioV2Client v2) throws InterruptedException {
		customerio.webhooks().sendTo(url());
		String delivery = v1.transactional()
			.sendEmail((email) -> email.template("order").to("ada@example.com").person(PersonId.id("42")))
			.deliveryId();
		customerio.messages().click(delivery, "https://example.com");
		v2.entity(Person.id("42").identify(Map.of("unsubscribed", true)));
		v2.entity(Person.id("42").identify(Map.of("cio_subscription_preferences.topics.topic_1", true)));
		for (Metric metric : new Metric[] { Metric.SENT, Metric.DELIVERED, Metric.CLICKED }) {
			assertThat(this.application.next()).isInstanceOfSatisfying(DeliveryEvent.class, (event) -> {
				assertThat(event.is(Channel.EMAIL, metric)).isTrue();
				assertThat(event.deliveryId()).isEqualTo(delivery);
			});
		}
		for (CustomerEvent.Change change : new CustomerEvent.Change[] { CustomerEvent.Change.UNSUBSCRIBED,
				CustomerEvent.Change.PREFERENCES }) {
			assertThat(this.application.next()).isInstanceOfSatisfying(CustomerEvent.class, (event) -> {
				assertThat(event.change()).isEqualTo(change);
				assertThat(event.identifiers().id()).isEqualTo("42");
			});
		}
	}

}
