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

package io.github.customeriospring.test.webhooks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.webhook.CustomerioWebhooks;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SignedWebhook;
import io.github.customeriospring.webhook.Channel;
import io.github.customeriospring.webhook.Metric;
import io.github.customeriospring.webhook.WebhookVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

class SignedWebhookTests {

	private static final ReportingEvent BOUNCED = ReportingEvent.of(Channel.EMAIL, Metric.BOUNCED)
		.forPerson("42", "ada@example.com")
		.with("failure_message", "Mailbox full");

	@RegisterExtension
	private final WebhookReceiver receiver = new WebhookReceiver();

	private static boolean isValid(String key, HttpHeaders headers, byte[] body) {
		return new WebhookVerifier(() -> List.of(key), null, Instant::now).isValid(headers.getFirst("X-CIO-Timestamp"),
				headers.getFirst("X-CIO-Signature"), body);
	}

	@Test
	void isSignedAsTheVerifierExpects() {
		SignedWebhook webhook = CustomerioWebhooks.signed(BOUNCED);
		assertThat(isValid(CustomerioWebhooks.SIGNING_KEY, webhook.headers(), webhook.body())).isTrue();
		assertThat(isValid("other", webhook.headers(), webhook.body())).isFalse();
		assertThat(isValid("other", webhook.with("other").headers(), webhook.body())).isTrue();
		assertThat(webhook.at(Instant.ofEpochSecond(17)).headers().getFirst("X-CIO-Timestamp")).isEqualTo("17");
		assertThat(webhook.body()).asString().isEqualTo(BOUNCED.toJson());
	}

	@Test
	void hasTheKeyOfTheFake() {
		try (FakeCustomerio customerio = FakeCustomerio.start()) {
			assertThat(customerio.webhookSigningKey()).isEqualTo(CustomerioWebhooks.SIGNING_KEY);
		}
	}

	@Test
	void becomesARequestOfMockMvc() throws Exception {
		MockHttpServletRequest request = CustomerioWebhooks.signed(BOUNCED)
			.mockMvc("/webhooks/customerio?a=%20b")
			.buildRequest(new MockServletContext());
		HttpHeaders headers = new HttpHeaders();
		request.getHeaderNames().asIterator().forEachRemaining((name) -> headers.add(name, request.getHeader(name)));
		assertThat(request.getMethod()).isEqualTo("POST");
		assertThat(request.getRequestURI()).isEqualTo("/webhooks/customerio");
		assertThat(request.getContentType()).isEqualTo("application/json");
		assertThat(isValid(CustomerioWebhooks.SIGNING_KEY, headers, request.getContentAsByteArray())).isTrue();
	}

	@Test
	void becomesARequestOverARealConnection() throws Exception {
		HttpResponse<Void> response = HttpClient.newHttpClient()
			.send(CustomerioWebhooks.signed("{broken").httpRequest(URI.create(this.receiver.url())),
					HttpResponse.BodyHandlers.discarding());
		assertThat(response.statusCode()).isEqualTo(200);
		WebhookReceiver.Received received = this.receiver.all().get(0);
		HttpHeaders headers = new HttpHeaders();
		received.headers().forEach(headers::addAll);
		assertThat(received.body()).asString().isEqualTo("{broken");
		assertThat(received.header("Content-Type")).isEqualTo("application/json");
		assertThat(isValid(CustomerioWebhooks.SIGNING_KEY, headers, received.body())).isTrue();
	}

	@Test
	void writesWhatCustomerioWrites() {
		ReportingEvent event = BOUNCED.withId("01E4C4CT6YDC7Y5M7FE1GWWPQJ").at(Instant.ofEpochSecond(1613063089, 5));
		assertThat(event.toJson()).isEqualTo("""
				{"metric":"bounced","event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","object_type":"email",\
				"timestamp":1613063089,"data":{"customer_id":"42","identifiers":{"id":"42",\
				"email":"ada@example.com"},"failure_message":"Mailbox full"}}""");
		assertThat(CustomerioWebhooks.read(event).id()).isEqualTo("01E4C4CT6YDC7Y5M7FE1GWWPQJ");
		assertThat(CustomerioWebhooks.signed(CustomerioWebhooks.read(event)).body()).asString()
			.isEqualTo(event.toJson());
	}

	@Test
	void showsNothingOfPeople() {
		assertThat(BOUNCED).hasToString("ReportingEvent[objectType=email, metric=bounced]");
		assertThat(CustomerioWebhooks.signed("{}")).hasToString("SignedWebhook[2 bytes]");
	}

}
