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

package io.github.customeriospring.mode;

import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.mail.CustomerioMailSender;
import io.github.customeriospring.v1.CustomerioV1Client;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.MimeMessageHelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

/**
 * Modes hold for the mail sender too.
 */
class ModeMailTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@BeforeEach
	void answer() {
		server.answer(200, "{\"delivery_id\":\"d1\"}");
	}

	@Test
	void leadsAMailElsewhere() throws Exception {
		CustomerioMailSender sender = sender(
				CustomerioMode.redirect(RedirectSettings.none().withEmail("qa@example.com")));
		MimeMessage message = sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message);
		helper.setFrom("shop@example.com");
		helper.setTo(new String[] { "ada@example.com", "grace@example.com" });
		helper.setCc("cc@example.com");
		helper.setBcc("bcc@example.com");
		helper.setSubject("Your order");
		helper.setText("It is on its way");
		sender.send(message);
		server.assertRequest("POST", "/v1/send/email",
				"""
								{"to": "qa@example.com", "identifiers": {"email": "qa@example.com"}, "from": "shop@example.com",
						"subject": "Your order", "body":
						"<pre style=\\"font-family: inherit; white-space: pre-wrap\\">It is on its way</pre>", "body_plain": "It is on its way",
						"headers": "[{\\"name\\":\\"X-Original-To\\",\\"value\\":\\"ada@example.com, grace@example.com, \
						cc@example.com, bcc@example.com\\"}]"}""");
	}

	@Test
	void refusesAMailWithoutAnAddressForIt() {
		CustomerioMode mode = CustomerioMode.redirect(RedirectSettings.none().withPerson(PersonId.id("qa")));
		assertThatExceptionOfType(MailSendException.class).isThrownBy(() -> sender(mode).send(mail()))
			.satisfies((ex) -> assertThat(ex.getMessageExceptions()).singleElement(THROWABLE)
				.isInstanceOf(CustomerioModeException.class)
				.hasMessageEndingWith("customerio.redirect.email is missing"));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void sendsNothingInModeLog() {
		sender(CustomerioMode.log()).send(mail(), mail());
		assertThat(server.requests()).isEmpty();
	}

	private static SimpleMailMessage mail() {
		SimpleMailMessage message = new SimpleMailMessage();
		message.setFrom("shop@example.com");
		message.setTo("ada@example.com");
		message.setSubject("Your order");
		message.setText("It is on its way");
		return message;
	}

	private static CustomerioMailSender sender(CustomerioMode mode) {
		return new CustomerioMailSender(CustomerioV1Client.builder()
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.mode(mode)
			.build()
			.transactional());
	}

}
