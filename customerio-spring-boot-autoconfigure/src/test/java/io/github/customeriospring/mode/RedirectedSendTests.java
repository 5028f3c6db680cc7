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

import java.util.Map;

import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.Device;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.transactional.TransactionalOperations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RedirectedSendTests {

	private static final PersonId ADA = PersonId.id("ada");

	private static final RedirectSettings SETTINGS = RedirectSettings.none()
		.withEmail("qa@example.com")
		.withPhone("+15550000000")
		.withPerson(PersonId.id("qa"));

	@RegisterExtension
	static final Wire server = new Wire();

	private final TransactionalOperations sends = sends(SETTINGS);

	@BeforeEach
	void answer() {
		server.answer(200, "{\"delivery_id\":\"d1\"}");
	}

	@Test
	void leadsAnEmailElsewhere() {
		this.sends.sendEmail((email) -> email.template("receipt")
			.person(ADA)
			.to("Ada <ada@example.com>", "grace@example.com")
			.cc("cc@example.com")
			.bcc("bcc@example.com")
			.fakeBcc(true)
			.header("X-Campaign", "a \"b\"")
			.header("Bcc", "hidden@example.com")
			.data("total", 12.50));
		server.assertRequest("POST", "/v1/send/email",
				"""
						{"transactional_message_id": "receipt", "to": "qa@example.com", "identifiers": {"id": "qa"},
						"fake_bcc": true, "message_data": {"total": 12.5},
						"headers": "[{\\"name\\":\\"X-Campaign\\",\\"value\\":\\"a \\\\\\"b\\\\\\"\\"},{\\"name\\":\\"X-Original-To\\",\
						\\"value\\":\\"Ada <ada@example.com>, grace@example.com, cc@example.com, bcc@example.com\\"}]"}""");
	}

	@Test
	void writesOriginalRecipientsAsAHeaderTakesThem() {
		this.sends.sendEmail((email) -> email.template(1).to("\"Zo\u00eb\" <zoe@example.com>"));
		server.assertRequest("POST", "/v1/send/email",
				"""
						{"transactional_message_id": 1, "to": "qa@example.com", "identifiers": {"id": "qa"}, "headers":
						"[{\\"name\\":\\"X-Original-To\\",\\"value\\":\\"=?UTF-8?B?Ilpvw6siIDx6b2VAZXhhbXBsZS5jb20+?=\\"}]"}""");
	}

	@Test
	void leadsMessagesToPhonesElsewhere() {
		this.sends.sendSms((sms) -> sms.template(1).person(ADA).to("+15551111111").data("code", "17"));
		this.sends.sendWhatsApp((message) -> message.template(1).person(ADA).to("{{customer.phone}}"));
		Wire.assertRequest(server.requests().get(0), "POST", "/v1/send/sms", """
				{"transactional_message_id": 1, "to": "+15550000000", "identifiers": {"id": "qa"},
				"message_data": {"code": "17", "x_original_to": "+15551111111"}}""");
		Wire.assertRequest(server.requests().get(1), "POST", "/v1/send/whatsapp", """
				{"transactional_message_id": 1, "to": "+15550000000", "identifiers": {"id": "qa"},
				"message_data": {"x_original_to": "{{customer.phone}}"}}""");
	}

	@Test
	void leadsAPushToThePersonsOwnDevices() {
		this.sends.sendPush((push) -> push.template(1)
			.person(ADA)
			.toDevice("adas-phone")
			.customDevice(Device.ios("adas-tablet"))
			.androidPayload(Map.of("message", Map.of("topic", "all", "data", Map.of("a", "1")))));
		this.sends.sendPush((push) -> push.template(1).person(PersonId.cioId("a1")).toLastUsedDevice());
		Wire.assertRequest(server.requests().get(0), "POST", "/v1/send/push", """
				{"transactional_message_id": 1, "to": "all", "identifiers": {"id": "qa"},
				"custom_payload": {"android": {"message": {"data": {"a": "1"}}}},
				"message_data": {"x_original_to": "ada"}}""");
		Wire.assertRequest(server.requests().get(1), "POST", "/v1/send/push", """
				{"transactional_message_id": 1, "to": "last_used", "identifiers": {"id": "qa"},
				"message_data": {"x_original_to": "a1"}}""");
	}

	@Test
	void leadsMessagesInAppsElsewhere() {
		this.sends.sendInApp((message) -> message.template(1).person(ADA));
		this.sends.sendInboxMessage((message) -> message.template(1).person(ADA).to("ada-inbox"));
		for (int i = 0; i < 2; i++) {
			Wire.assertRequest(server.requests().get(i), "POST", "/v1/send/" + ((i == 0) ? "in_app" : "inbox_message"),
					"""
							{"transactional_message_id": 1, "identifiers": {"id": "qa"},
							"message_data": {"x_original_to": "ada"}}""");
		}
	}

	@Test
	void refusesASendWhoseAddressIsMissing() {
		TransactionalOperations emails = sends(RedirectSettings.none().withEmail("qa@example.com"));
		assertRefused("App API transactional.sendSms", "customerio.redirect.person is missing",
				() -> emails.sendSms((sms) -> sms.template(1).person(ADA).to("+15551111111")));
		assertRefused("App API transactional.sendPush", "customerio.redirect.person is missing",
				() -> emails.sendPush((push) -> push.template(1).person(ADA)));
		assertRefused("App API transactional.sendEmail", "customerio.redirect.person is missing",
				() -> emails.sendEmail((email) -> email.template(1).person(ADA).to("ada@example.com")));
		TransactionalOperations people = sends(RedirectSettings.none().withPerson(PersonId.id("qa")));
		assertRefused("App API transactional.sendSms", "customerio.redirect.phone is missing",
				() -> people.sendSms((sms) -> sms.template(1).person(ADA).to("+15551111111")));
		assertRefused("App API transactional.sendEmail", "customerio.redirect.email is missing",
				() -> people.sendEmail((email) -> email.template(1).to("ada@example.com")));
		assertThat(server.requests()).isEmpty();
		emails.sendEmail((email) -> email.template(1).to("ada@example.com"));
		assertThat(server.requests()).hasSize(1);
	}

	private static void assertRefused(String operation, String advice, Runnable call) {
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(call::run).satisfies((ex) -> {
			assertThat(ex).hasMessage(operation + ": it was not sent, since the mode is redirect and " + advice);
			assertThat(ex.isTransient()).isFalse();
			assertThat(ex.mayHaveBeenProcessed()).isFalse();
		});
	}

	private static TransactionalOperations sends(RedirectSettings settings) {
		return CustomerioV1Client.builder()
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.mode(CustomerioMode.redirect(settings))
			.build()
			.transactional();
	}

}
