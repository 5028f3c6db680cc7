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

package io.github.customeriospring.v1.transactional;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Emails as they reach Customer.io.
 */
class SendEmailWireTests {

	private static final String ACCEPTED = "{\"delivery_id\":\"RPILAgUBcRhIBqSp7kiPekGBIeVh\",\"queued_at\":1790000000}";

	@RegisterExtension
	static final Wire server = new Wire();

	private TransactionalOperations transactional;

	@BeforeEach
	void createClient() {
		server.answer(200, ACCEPTED);
		this.transactional = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.transactional();
	}

	@Test
	void sendsATemplateByTriggerName() {
		Delivery delivery = this.transactional.sendEmail((email) -> email.template("order-shipped")
			.to("jane@example.com")
			.person(PersonId.id("42"))
			.data("order", Map.of("id", 17)));
		assertThat(delivery)
			.isEqualTo(new Delivery("RPILAgUBcRhIBqSp7kiPekGBIeVh", Instant.ofEpochSecond(1790000000), null));
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/v1/send/email", """
				{"transactional_message_id": "order-shipped", "to": "jane@example.com", "identifiers": {"id": "42"},
					"message_data": {"order": {"id": 17}}}""");
		assertThat(request.getHeader("Authorization")).isEqualTo("Bearer app-key");
		assertThat(request.getHeader("Accept")).isEqualTo("application/json");
	}

	@Test
	void sendsWithoutAPerson() {
		this.transactional.sendEmail((email) -> email.template("order-shipped").to("jane@example.com"));
		server.assertRequest("POST", "/v1/send/email", """
				{"transactional_message_id": "order-shipped", "to": "jane@example.com"}""");
	}

	@Test
	void sendsEverythingThatCustomerioKnows() {
		Instant sendAt = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		server.answer(200, "{\"delivery_id\":\"d1\",\"queued_at\":1790000000,\"send_at\":%d,\"new_field\":1}"
			.formatted(sendAt.getEpochSecond()));
		SendEmail email = SendEmail.create()
			.template(44)
			.person(PersonId.cioId("cio_a3000001"))
			.to("\"Doe, Jane\" <jane@example.com>", "joe@example.com")
			.cc("cc@example.com")
			.bcc("b1@example.com, b2@example.com")
			.fakeBcc(false)
			.from("\"Jürgen\" <juergen@example.com>")
			.replyTo("answers@example.com")
			.subject("Bestellung {{trigger.order.id}} ✓")
			.body("<p>Grüße</p>")
			.bodyPlain("Grüße")
			.bodyAmp("<html amp4email></html>")
			.preheader("unterwegs")
			.header("X-Mailgun-Tag", "order \"17\" \\ shipped")
			.header("X-Custom", "")
			.attachment("a.csv", "x;y".getBytes(StandardCharsets.UTF_8))
			.attachment("b.txt", new ByteArrayResource("ü".getBytes(StandardCharsets.UTF_8)))
			.data(Map.of("placed", Instant.ofEpochSecond(1780000000)))
			.data("coupon", null)
			.data("tags", List.of("a", "b"))
			.sendAt(sendAt)
			.queueDraft(true)
			.language("de")
			.disableMessageRetention(true)
			.sendToUnsubscribed(false)
			.disableCssPreprocessing(true)
			.tracked(false);
		assertThat(this.transactional.sendEmail(email))
			.isEqualTo(new Delivery("d1", Instant.ofEpochSecond(1790000000), sendAt));
		server.assertRequest("POST", "/v1/send/email",
				server.fixture("send-email.json").replace("\"$SEND_AT\"", String.valueOf(sendAt.getEpochSecond())));
	}

	@Test
	void sendsOwnContentWithoutATemplate() {
		this.transactional.sendEmail((email) -> email.to("jane@example.com")
			.person(PersonId.email("jane@example.com"))
			.from("shop@example.com")
			.subject("Hello")
			.body("<p>Hello</p>"));
		server.assertRequest("POST", "/v1/send/email", """
				{"to": "jane@example.com", "identifiers": {"email": "jane@example.com"}, "from": "shop@example.com",
					"subject": "Hello", "body": "<p>Hello</p>"}""");
	}

	@Test
	void createsTheTemplateOnRequest() {
		this.transactional.sendEmail((email) -> email.template("new")
			.autoCreate(true)
			.to("jane@example.com")
			.person(PersonId.id("42"))
			.subject("Hello"));
		server.assertRequest("POST", "/v1/send/email", """
				{"transactional_message_id": "new", "auto_create": true, "to": "jane@example.com",
					"identifiers": {"id": "42"}, "subject": "Hello"}""");
	}

	@Test
	void attachesAResourceUnderItsOwnName() {
		Resource fixture = new ClassPathResource("send-email.json", getClass());
		this.transactional.sendEmail(
				(email) -> email.template(44).to("jane@example.com").person(PersonId.id("42")).attachment(fixture));
		assertThat(server.onlyRequest().getBodyAsString()).contains("\"attachments\":{\"send-email.json\":\""
				+ Base64.getEncoder().encodeToString(server.fixture("send-email.json").getBytes(StandardCharsets.UTF_8))
				+ "\"}");
	}

	@Test
	void sendsLargeAttachmentsWithAStatedLength() {
		byte[] content = new byte[200 * 1024];
		Arrays.fill(content, (byte) 'x');
		this.transactional.sendEmail((email) -> email.template(44)
			.to("jane@example.com")
			.person(PersonId.id("42"))
			.attachment("large.bin", content));
		LoggedRequest request = server.onlyRequest();
		assertThat(request.getHeader("Content-Length")).isEqualTo(String.valueOf(request.getBody().length));
		assertThat(request.getBody()).hasSizeGreaterThan(content.length * 4 / 3);
	}

	@Test
	void refusesNumbersThatJsonDoesNotHave() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.transactional.sendEmail((email) -> email.template(44)
				.to("jane@example.com")
				.person(PersonId.id("42"))
				.data("order", Map.of("total", Double.NaN))))
			.withMessage("message_data.order.total is NaN: JSON has no such number, leave it out or send null");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void refusesNullInPlaceOfAnEmail() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.transactional.sendEmail((SendEmail) null))
			.withMessageContaining("email must not be null");
	}

}
