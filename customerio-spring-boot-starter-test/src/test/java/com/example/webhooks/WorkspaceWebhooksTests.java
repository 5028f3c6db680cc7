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
import java.time.Duration;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.webhook.CustomerioWebhooks;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SignedWebhook;
import io.github.customeriospring.webhook.CustomerioEvent;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Webhooks of two workspaces, each with a fake of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "customerio.webhook.path=/webhooks/customerio",
				"customerio.workspaces.shop.webhook.path=/webhooks/shop" })
@EnableFakeCustomerio(workspaces = "shop")
class WorkspaceWebhooksTests {

	private static final ReportingEvent EVENT = ReportingEvent.of("customer", "subscribed").forPerson("42", null);

	@LocalServerPort
	private int port;

	private int send(String path, SignedWebhook webhook) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(webhook.httpRequest(URI.create("http://localhost:" + this.port + path)),
					HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	@Test
	void eachWorkspaceHearsItsOwnFake(@Autowired WebhooksApplication application,
			@Autowired @Qualifier("shop") FakeCustomerio shop) throws InterruptedException {
		shop.webhooks().sendTo("http://localhost:" + this.port + "/webhooks/shop");
		shop.webhooks().send(EVENT.withId("1"));
		shop.webhooks().awaitAcknowledged(Duration.ofSeconds(30));
		assertThat(application.next()).isNotNull().extracting(CustomerioEvent::workspace).isEqualTo("shop");
	}

	@Test
	void eachWorkspaceRefusesTheOthersKeys(@Autowired @Qualifier("shop") FakeCustomerio shop)
			throws IOException, InterruptedException {
		SignedWebhook ofDefault = CustomerioWebhooks.signed(EVENT);
		SignedWebhook ofShop = ofDefault.with(shop.webhookSigningKey());
		assertThat(send("/webhooks/shop", ofDefault)).isEqualTo(401);
		assertThat(send("/webhooks/customerio", ofShop)).isEqualTo(401);
		assertThat(send("/webhooks/customerio", ofDefault)).isBetween(200, 299);
		assertThat(send("/webhooks/shop", ofShop)).isBetween(200, 299);
	}

}
