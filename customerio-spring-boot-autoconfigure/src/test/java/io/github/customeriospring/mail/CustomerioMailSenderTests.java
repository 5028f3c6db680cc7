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

package io.github.customeriospring.mail;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioPermissionException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.transactional.TransactionalOperations;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMailMessage;
import org.springframework.mail.javamail.MimeMessageHelper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CustomerioMailSenderTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private JavaMailSender mailSender;

	@BeforeEach
	void createSender() {
		server.answer(200, "{\"delivery_id\":\"d1\",\"queued_at\":1790000000}");
		this.mailSender = new CustomerioMailSender(transactional(server.baseUrl()));
	}

	@Test
	void sendsSimpleMessages() {
		SimpleMailMessage message = message("jane@example.com");
		message.setCc("cc@example.com");
		message.setBcc("bcc@example.com");
		message.setReplyTo("answers@example.com");
		message.setSentDate(new Date());
		this.mailSender.send(message);
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/v1/send/email",
				"""
						{"identifiers": {"email": "jane@example.com"}, "to": "jane@example.com", "cc": "cc@example.com",
							"bcc": "bcc@example.com", "from": "shop@example.com", "reply_to": "answers@example.com",
							"subject": "Grüße", "body_plain": "1 < 2\\n  & \\"Ü\\"",
							"body": "<pre style=\\"font-family: inherit; white-space: pre-wrap\\">1 &lt; 2\\n  &amp; &quot;Ü&quot;</pre>"}""");
		assertThat(request.getHeader("Authorization")).isEqualTo("Bearer app-key");
	}

	@Test
	void refusesNull() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.mailSender.send(message("jane@example.com"), (SimpleMailMessage) null))
			.withMessage("simpleMessages[1] must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> this.mailSender.send((MimeMessage) null))
			.withMessage("mimeMessages[0] must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> this.mailSender.send((MimeMessage[]) null))
			.withMessage("mimeMessages must not be null");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void sendsOneEmailToSeveralRecipients() {
		SimpleMailMessage message = message("jane@example.com");
		message.setTo("Jane Doe <jane@example.com>", "joe@example.com");
		this.mailSender.send(message);
		assertThat(server.onlyRequest().getBodyAsString())
			.contains("\"to\":\"\\\"Jane Doe\\\" <jane@example.com>, joe@example.com\"")
			.contains("\"identifiers\":{\"email\":\"jane@example.com\"}");
	}

	@Test
	void sendsMessagesOfPreparators() {
		this.mailSender.send((message) -> {
			MimeMessageHelper helper = new MimeMessageHelper(message);
			helper.setTo("jane@example.com");
			helper.setFrom("shop@example.com");
			helper.setSubject("Hello");
			helper.setText("<p>Hello</p>", true);
		});
		server.assertRequest("POST", "/v1/send/email", """
				{"identifiers": {"email": "jane@example.com"}, "to": "jane@example.com", "from": "shop@example.com",
					"subject": "Hello", "body": "<p>Hello</p>"}""");
	}

	@Test
	void letsCustomizersHaveTheLastWord() {
		JavaMailSender sender = new CustomerioMailSender(transactional(server.baseUrl()),
				(email, message) -> email.template("mail").tracked(false),
				(email, message) -> email.template(7).person(PersonId.id("42")));
		sender.send(message("jane@example.com"));
		assertThat(server.onlyRequest().getBodyAsString()).contains("\"transactional_message_id\":7")
			.contains("\"identifiers\":{\"id\":\"42\"}")
			.contains("\"tracked\":false");
	}

	@Test
	void raisesRefusedKeysAsAuthentication() {
		server.answer(401, "{\"meta\":{\"error\":\"unauthorized\"}}");
		assertThatExceptionOfType(MailAuthenticationException.class)
			.isThrownBy(() -> this.mailSender.send(message("jane@example.com"), message("joe@example.com")))
			.withCauseInstanceOf(CustomerioAuthenticationException.class);
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void raisesRefusedMessages() {
		server.answer(403, "{\"meta\":{\"error\":\"sending is not enabled\"}}");
		SimpleMailMessage message = message("jane@example.com");
		assertThatExceptionOfType(MailSendException.class).isThrownBy(() -> this.mailSender.send(message))
			.withCauseInstanceOf(CustomerioPermissionException.class)
			.withMessageContaining("Customer.io did not accept 1 of 1 messages")
			.withMessageContaining("sending is not enabled")
			.withMessageNotContaining("jane")
			.satisfies((ex) -> assertThat(ex.getFailedMessages()).containsOnlyKeys(message));
	}

	@Test
	void tellsWhichMessagesOfABatchFailed() {
		server.stubFor(post(anyUrl()).withRequestBody(matchingJsonPath("$.to", equalTo("bad@example.com")))
			.willReturn(aResponse().withStatus(400).withBody("{\"meta\":{\"error\":\"no such recipient\"}}")));
		server.stubFor(post(anyUrl()).withRequestBody(matchingJsonPath("$.to", equalTo("lost@example.com")))
			.willReturn(aResponse().withStatus(502)));
		SimpleMailMessage good = message("good@example.com");
		SimpleMailMessage bad = message("bad@example.com");
		SimpleMailMessage lost = message("lost@example.com");
		assertThatExceptionOfType(MailSendException.class)
			.isThrownBy(() -> this.mailSender.send(bad, good, lost, message("last@example.com")))
			.withMessageContaining("2 of 4")
			.satisfies((ex) -> {
				assertThat(ex.getFailedMessages()).containsOnlyKeys(bad, lost);
				assertThat(ex.getFailedMessages().get(bad)).isInstanceOf(CustomerioInvalidRequestException.class);
				assertThat(ex.getFailedMessages().get(lost)).isInstanceOf(CustomerioOutcomeUnknownException.class);
			});
		assertThat(server.requests()).hasSize(4);
	}

	@Test
	void tellsWhichMessagesFailedWhateverFails() {
		List<RuntimeException> failures = List.of(new IllegalStateException("interceptor"),
				new CancellationException("interrupted"));
		for (RuntimeException failure : failures) {
			AtomicInteger sent = new AtomicInteger();
			JavaMailSender sender = new CustomerioMailSender(client(server.baseUrl())
				.customize((builder) -> builder.requestInterceptor((request, body, execution) -> {
					ClientHttpResponse response = execution.execute(request, body);
					if (sent.incrementAndGet() == 2) {
						throw failure;
					}
					return response;
				}))
				.build()
				.transactional());
			SimpleMailMessage second = message("second@example.com");
			assertThatExceptionOfType(MailSendException.class)
				.isThrownBy(() -> sender.send(message("first@example.com"), second, message("third@example.com")))
				.withMessageContaining("1 of 3")
				.satisfies((ex) -> assertThat(ex.getFailedMessages()).containsOnlyKeys(second)
					.extractingByKey(second)
					.isInstanceOf(CustomerioOutcomeUnknownException.class));
			assertThat(sent).hasValue(3);
		}
	}

	@Test
	void countsEqualMessagesOneByOne() {
		server.answer(400, "{}");
		assertThatExceptionOfType(MailSendException.class)
			.isThrownBy(() -> this.mailSender.send(message("a@example.com"), message("a@example.com")))
			.withMessageContaining("2 of 2");
	}

	@Test
	void tellsWhichMessagesFailedWhenTheThreadIsInterrupted() {
		AtomicInteger sent = new AtomicInteger();
		JavaMailSender sender = new CustomerioMailSender(client(server.baseUrl())
			.customize((builder) -> builder.requestInterceptor((request, body, execution) -> {
				if (sent.incrementAndGet() == 2) {
					Thread.currentThread().interrupt();
				}
				return execution.execute(request, body);
			}))
			.build()
			.transactional());
		SimpleMailMessage second = message("second@example.com");
		SimpleMailMessage third = message("third@example.com");
		assertThatExceptionOfType(MailSendException.class)
			.isThrownBy(() -> sender.send(message("first@example.com"), second, third))
			.satisfies((ex) -> assertThat(ex.getFailedMessages()).containsOnlyKeys(second, third));
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void keepsUnknownOutcomesAsCause() {
		server.answer(500, "");
		MimeMessage message = this.mailSender.createMimeMessage();
		message("jane@example.com").copyTo(new MimeMailMessage(message));
		assertThatExceptionOfType(MailSendException.class).isThrownBy(() -> this.mailSender.send(message))
			.withCauseInstanceOf(CustomerioOutcomeUnknownException.class)
			.satisfies((ex) -> assertThat(ex.getFailedMessages()).containsOnlyKeys(message));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void raisesLostConnections() throws IOException {
		JavaMailSender sender = new CustomerioMailSender(transactional(Wire.NOWHERE));
		assertThatExceptionOfType(MailSendException.class).isThrownBy(() -> sender.send(message("jane@example.com")))
			.withCauseInstanceOf(CustomerioTransportException.class);
	}

	@Test
	void sendsNothingWhenOneMessageCannotBeCarried() {
		SimpleMailMessage noRecipient = new SimpleMailMessage();
		noRecipient.setText("text");
		assertThatExceptionOfType(MailParseException.class)
			.isThrownBy(() -> this.mailSender.send(message("jane@example.com"), noRecipient))
			.withMessage("Customer.io cannot carry a message without a recipient in To");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void sendsNothingForNoMessages() {
		this.mailSender.send(new SimpleMailMessage[0]);
		this.mailSender.send(new MimeMessage[0]);
		assertThat(server.requests()).isEmpty();
	}

	private static TransactionalOperations transactional(String baseUrl) {
		return client(baseUrl).build().transactional();
	}

	private static CustomerioV1Client.Builder client(String baseUrl) {
		return CustomerioV1Client.builder().apiKey("app-key").baseUrl(baseUrl).retry(Wire.FAST_RETRIES);
	}

	private static SimpleMailMessage message(String to) {
		SimpleMailMessage message = new SimpleMailMessage();
		message.setTo(to);
		message.setFrom("shop@example.com");
		message.setSubject("Grüße");
		message.setText("1 < 2\n  & \"Ü\"");
		return message;
	}

}
