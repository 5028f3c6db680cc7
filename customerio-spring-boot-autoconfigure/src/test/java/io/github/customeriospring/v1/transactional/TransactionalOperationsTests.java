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

import java.time.Instant;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Device;
import io.github.customeriospring.DevicePlatform;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Messages other than email.
 */
class TransactionalOperationsTests {

	private static final PersonId PERSON = PersonId.id("42");

	@RegisterExtension
	static final Wire server = new Wire();

	private TransactionalOperations transactional;

	@BeforeEach
	void createClient() {
		server.answer(200, "{\"delivery_id\":\"d1\",\"queued_at\":1790000000}");
		this.transactional = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.build()
			.transactional();
	}

	@Test
	void sendsPush() {
		assertAccepted(this.transactional.sendPush((push) -> push.template(44).person(PERSON)), "/v1/send/push", """
				{"transactional_message_id": 44, "identifiers": {"id": "42"}}""");
	}

	@Test
	void sendsPushWithEverything() {
		Device device = new Device("token", DevicePlatform.IOS, Instant.ofEpochSecond(1780000000),
				Map.of("device_os", "18.1"));
		SendPush push = SendPush.create()
			.template("login")
			.person(PERSON)
			.toLastUsedDevice()
			.title("New login")
			.message("Was it you?")
			.imageUrl("https://example.com/a.png")
			.link("app://login")
			.sound(PushSound.NONE)
			.customData("origin", "web")
			.customDevice(device)
			.iosPayload(Map.of("aps", Map.of("alert", "x")))
			.androidPayload(Map.of("message", Map.of("data", Map.of("dataKey", "x"))))
			.sendToUnsubscribed(true);
		assertAccepted(this.transactional.sendPush(push), "/v1/send/push", server.fixture("send-push.json"));
	}

	@Test
	void sendsPushToOneDeviceOrAll() {
		SendPush push = SendPush.create().template(44).person(PERSON);
		this.transactional.sendPush(push.toDevice("token"));
		this.transactional.sendPush(push.toAllDevices());
		assertThat(server.requests()).extracting(LoggedRequest::getBodyAsString)
			.satisfiesExactly((body) -> assertThat(body).endsWith("\"to\":\"token\"}"),
					(body) -> assertThat(body).endsWith("\"to\":\"all\"}"));
		assertThatIllegalArgumentException().isThrownBy(() -> push.toDevice(" ")).withMessage("to must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> push.toDevice("all"))
			.withMessage("'all' is no token of a device: Customer.io takes it for a choice of devices");
		assertThatIllegalArgumentException().isThrownBy(() -> push.toDevice("last_used"))
			.withMessageStartingWith("'last_used' is no token");
		assertThatIllegalArgumentException().isThrownBy(() -> Device.android(""))
			.withMessage("The token of a device must not be blank");
	}

	@Test
	void sendsSms() {
		assertAccepted(this.transactional.sendSms((sms) -> sms.template("code")
			.person(PERSON)
			.to("+15559876543")
			.from("SHOP")
			.tracked(false)
			.disableMessageRetention(true)
			.data("code", "123456")), "/v1/send/sms", """
					{"transactional_message_id": "code", "identifiers": {"id": "42"}, "to": "+15559876543",
						"from": "SHOP", "tracked": false, "disable_message_retention": true,
						"message_data": {"code": "123456"}}""");
	}

	@Test
	void sendsWhatsApp() {
		assertAccepted(
				this.transactional
					.sendWhatsApp((whatsApp) -> whatsApp.template(44).person(PERSON).to("{{customer.phone}}")),
				"/v1/send/whatsapp", """
						{"transactional_message_id": 44, "identifiers": {"id": "42"}, "to": "{{customer.phone}}"}""");
	}

	@Test
	void sendsInApp() {
		assertAccepted(this.transactional.sendInApp((inApp) -> inApp.template("order")
			.person(PERSON)
			.language("fr")
			.queueDraft(false)
			.disableMessageRetention(true)), "/v1/send/in_app", """
					{"transactional_message_id": "order", "identifiers": {"id": "42"}, "language": "fr",
						"queue_draft": false, "disable_message_retention": true}""");
	}

	@Test
	void sendsInboxMessage() {
		assertAccepted(this.transactional.sendInboxMessage((message) -> message.template("order")
			.person(PERSON)
			.to("jane@example.com")
			.disableMessageRetention(false)), "/v1/send/inbox_message", """
					{"transactional_message_id": "order", "identifiers": {"id": "42"}, "to": "jane@example.com",
						"disable_message_retention": false}""");
	}

	@Test
	void needsATemplateForAllButEmail() {
		assertNeedsTemplate(() -> this.transactional.sendPush((push) -> push.person(PERSON)));
		assertNeedsTemplate(() -> this.transactional.sendSms((sms) -> sms.person(PERSON).to("+15559876543")));
		assertNeedsTemplate(() -> this.transactional.sendWhatsApp((wa) -> wa.person(PERSON).to("+15559876543")));
		assertNeedsTemplate(() -> this.transactional.sendInApp((inApp) -> inApp.person(PERSON)));
		assertNeedsTemplate(() -> this.transactional.sendInboxMessage((message) -> message.person(PERSON)));
	}

	@Test
	void needsAPersonForAllButEmail() {
		assertNeedsPerson(() -> this.transactional.sendPush((push) -> push.template(1)));
		assertNeedsPerson(() -> this.transactional.sendSms((sms) -> sms.template(1).to("+15559876543")));
		assertNeedsPerson(() -> this.transactional.sendWhatsApp((wa) -> wa.template(1).to("+15559876543")));
		assertNeedsPerson(() -> this.transactional.sendInApp((inApp) -> inApp.template(1)));
		assertNeedsPerson(() -> this.transactional.sendInboxMessage((message) -> message.template(1)));
	}

	private static void assertNeedsPerson(ThrowingCallable call) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith("identifiers is missing: ");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void needsAPhoneNumberForSmsAndWhatsApp() {
		SendSms sms = SendSms.create().template(44).person(PERSON);
		assertThatIllegalArgumentException().isThrownBy(() -> this.transactional.sendSms(sms))
			.withMessage("to is missing");
		assertThatIllegalArgumentException().isThrownBy(() -> this.transactional.sendSms(sms.to("0555 1234")))
			.withMessageStartingWith("to must be a phone number in E.164 format")
			.withMessageNotContaining("0555");
		SendWhatsApp whatsApp = SendWhatsApp.create().template(44).person(PERSON);
		assertThatIllegalArgumentException().isThrownBy(() -> this.transactional.sendWhatsApp(whatsApp))
			.withMessage("to is missing");
	}

	@Test
	void doesNotCreateTemplatesForWhatsApp() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.transactional
				.sendWhatsApp((whatsApp) -> whatsApp.template("x").person(PERSON).to("+15559876543").autoCreate(true)))
			.withMessage("auto_create does not exist for WhatsApp messages");
	}

	@Test
	void tellsNobodyWhoGetsWhat() {
		assertThat(SendPush.create().template(44).person(PERSON).title("secret")).hasToString("SendPush[template 44]");
		assertThat(SendSms.create().template(44).person(PERSON).to("+15559876543")).hasToString("SendSms[template 44]");
		assertThat(SendWhatsApp.create().template(44).person(PERSON).to("+15559876543"))
			.hasToString("SendWhatsApp[template 44]");
		assertThat(SendInApp.create().template(44).person(PERSON).data("secret", 1))
			.hasToString("SendInApp[template 44]");
		assertThat(SendInboxMessage.create().template(44).person(PERSON).to("secret"))
			.hasToString("SendInboxMessage[template 44]");
		assertThat(Device.android("secret")).hasToString("Device[platform=ANDROID]");
	}

	private static void assertAccepted(Delivery delivery, String path, String json) {
		assertThat(delivery).isEqualTo(new Delivery("d1", Instant.ofEpochSecond(1790000000), null));
		server.assertRequest("POST", path, json);
	}

	private static void assertNeedsTemplate(ThrowingCallable call) {
		assertThatIllegalArgumentException().isThrownBy(call)
			.withMessage("transactional_message_id is missing: only an email can be sent without a template");
	}

}
