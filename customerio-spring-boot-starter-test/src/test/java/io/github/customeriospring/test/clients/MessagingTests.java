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

package io.github.customeriospring.test.clients;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioPermissionException;
import io.github.customeriospring.Device;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.transactional.Delivery;
import io.github.customeriospring.v1.transactional.PushSound;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessagingTests {

	private static final PersonId ADA = PersonId.id("ada");

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	@BeforeEach
	void prepare() {
		Clients.v2(this.customerio).entity(Person.of(ADA).identify(Map.of("email", "ada@example.com")));
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void sendsAnEmailWithATemplate() {
		Delivery delivery = this.v1.transactional()
			.sendEmail((email) -> email.template("order_shipped")
				.to("Ada, Countess <ada@example.com>", "grace@example.com")
				.cc("cc@example.com")
				.bcc("bcc@example.com")
				.person(ADA)
				.data("order", Map.of("items", List.of(Map.of("sku", "A1"))))
				.header("X-Campaign", "winter")
				.attachment("receipt.txt", "Thank you\n".getBytes(StandardCharsets.UTF_8))
				.attachment("logo.png", new byte[] { (byte) 0x89, 'P', 'N', 'G' }));
		assertThat(this.customerio).onlyMessage()
			.isEmail()
			.usesTemplate("order_shipped")
			.isForPerson("ada")
			.wasSentTo("ada@example.com", "grace@example.com")
			.wasCopiedTo("cc@example.com")
			.wasBlindlyCopiedTo("bcc@example.com")
			.hasData("order.items.0.sku", "A1")
			.hasAttachment("receipt.txt")
			.hasStatus(SentMessage.Status.SENT);
		SentMessage message = this.customerio.messages().all().get(0);
		assertThat(message.deliveryId()).isEqualTo(delivery.deliveryId());
		assertThat(message.queuedAt()).isEqualTo(delivery.queuedAt());
		assertThat(message.attachments().get(0).contentAsString()).isEqualTo("Thank you\n");
		assertThat(message.attachments().get(1).content()).containsExactly(0x89, 'P', 'N', 'G');
	}

	@Test
	void sendsAnEmailWithoutATemplate() {
		Instant later = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
		Delivery delivery = this.v1.transactional()
			.sendEmail((email) -> email.from("shop@example.com")
				.to("ada@example.com")
				.subject("Your order")
				.body("<p>It is on its way</p>")
				.person(PersonId.email("ADA@example.com"))
				.sendAt(later));
		assertThat(delivery.sendAt()).isEqualTo(later);
		assertThat(this.customerio).onlyMessage()
			.isForPerson("ada")
			.hasFrom("shop@example.com")
			.hasSubject("Your order")
			.hasBodyContaining("on its way")
			.isScheduledFor(later);
	}

	@Test
	void sendsAPush() {
		this.v1.transactional()
			.sendPush((push) -> push.template(7)
				.person(ADA)
				.toLastUsedDevice()
				.title("Arrived")
				.message("Your order is there")
				.sound(PushSound.NONE)
				.customData("order", 42)
				.customDevice(Device.ios("token")));
		assertThat(this.customerio).onlyMessage()
			.usesChannel(MessageChannel.PUSH)
			.usesTemplate("7")
			.wasSentTo("last_used")
			.hasSubject("Arrived")
			.hasBodyContaining("Your order");
		assertThat(this.v1.customers().profile(ADA).devices()).singleElement()
			.satisfies((device) -> assertThat(device.id()).isEqualTo("token"));
	}

	@Test
	void sendsToPhones() {
		this.v1.transactional()
			.sendSms((sms) -> sms.template("code").person(ADA).to("+15555550100").data("code", "123456"));
		this.v1.transactional()
			.sendWhatsApp((whatsApp) -> whatsApp.template(8).person(ADA).to("{{customer.phone}}").queueDraft(true));
		assertThat(this.customerio.messages().all()).satisfiesExactly(
				(sms) -> assertThat(sms).usesChannel(MessageChannel.SMS)
					.wasSentTo("+15555550100")
					.hasData("code", "123456"),
				(whatsApp) -> assertThat(whatsApp).usesChannel(MessageChannel.WHATSAPP)
					.usesTemplate("8")
					.hasStatus(SentMessage.Status.DRAFTED));
	}

	@Test
	void sendsIntoTheApplication() {
		this.v1.transactional().sendInApp((inApp) -> inApp.template("hint").person(ADA).data("page", "home"));
		this.v1.transactional().sendInboxMessage((inbox) -> inbox.template("news").person(ADA).language("de"));
		assertThat(this.customerio.messages().all()).satisfiesExactly(
				(inApp) -> assertThat(inApp).usesChannel(MessageChannel.IN_APP).hasData("page", "home"),
				(inbox) -> assertThat(inbox).usesChannel(MessageChannel.INBOX_MESSAGE).isForPerson("ada"));
	}

	@Test
	void doesNotReachWhoIsUnsubscribed() {
		Clients.v2(this.customerio).entity(Person.of(ADA).identify(Map.of("unsubscribed", true)));
		this.v1.transactional()
			.sendEmail((email) -> email.template(1).person(ADA).to("ada@example.com").sendToUnsubscribed(false));
		assertThat(this.customerio).onlyMessage().hasStatus(SentMessage.Status.UNDELIVERABLE);
	}

	@Test
	void saysThatATemplateIsUnknown() {
		this.customerio.messages().knowOnlyTemplates("order_shipped", "7");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class).isThrownBy(() -> sendEmail("unknown"))
			.satisfies((ex) -> assertThat(ex.getStatus()).isEqualTo(400));
		assertThat(this.customerio).messages().isEmpty();
		sendEmail("Order_Shipped");
		this.v1.transactional().sendInApp((inApp) -> inApp.template("brand_new").person(ADA).autoCreate(true));
		this.v1.transactional().sendInApp((inApp) -> inApp.template(7).person(ADA));
		assertThat(this.customerio.messages().all()).hasSize(3);
	}

	@Test
	void saysThatAChannelIsNotEnabled() {
		this.customerio.messages().disableChannels(MessageChannel.EMAIL);
		assertThatExceptionOfType(CustomerioPermissionException.class).isThrownBy(() -> sendEmail("order_shipped"))
			.satisfies((ex) -> assertThat(ex.getStatus()).isEqualTo(403));
		assertThat(this.customerio).messages().isEmpty();
	}

	@Test
	void doesNotRepeatAMessageWhoseAnswerWasLost() {
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class).isThrownBy(() -> sendEmail("order_shipped"))
			.satisfies((ex) -> assertThat(ex.mayHaveBeenProcessed()).isTrue());
		assertThat(this.customerio).receivedRequests(2).onlyMessage().usesTemplate("order_shipped");
	}

	@Test
	void doesNotRepeatAMessageThatMayHaveBeenSent() {
		this.customerio.failNext(1, Fault.status(503));
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class).isThrownBy(() -> sendEmail("order_shipped"));
		this.customerio.failNext(1, Fault.cutOff());
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class).isThrownBy(() -> sendEmail("order_shipped"));
		assertThat(this.customerio).receivedRequests(3).onlyMessage();
	}

	@Test
	void repeatsAMessageThatWasCertainlyNotSent() {
		this.customerio.failNext(2, Fault.status(429));
		sendEmail("order_shipped");
		assertThat(this.customerio).receivedRequests(4).onlyMessage().usesTemplate("order_shipped");
	}

	private void sendEmail(String template) {
		this.v1.transactional().sendEmail((email) -> email.template(template).person(ADA).to("ada@example.com"));
	}

}
