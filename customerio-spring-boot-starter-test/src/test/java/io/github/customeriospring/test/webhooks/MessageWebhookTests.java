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

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.Device;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.webhook.SentWebhook;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.trackv1.MetricReport;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.transactional.SendEmail;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.DeliveryRef;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * What the fake reports of messages.
 */
class MessageWebhookTests {

	private static final PersonId ADA = PersonId.id("42");

	@RegisterExtension
	private final WebhookReceiver receiver = new WebhookReceiver();

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = CustomerioV1Client.builder()
		.apiKey(this.customerio.appApiKey())
		.baseUrl(this.customerio.baseUrl())
		.build();

	private final CustomerioV2Client v2 = CustomerioV2Client.builder()
		.siteId(this.customerio.siteId())
		.apiKey(this.customerio.trackApiKey())
		.baseUrl(this.customerio.baseUrl())
		.build();

	private final CustomerioTrackV1Client trackV1 = CustomerioTrackV1Client.builder()
		.siteId(this.customerio.siteId())
		.apiKey(this.customerio.trackApiKey())
		.baseUrl(this.customerio.baseUrl())
		.build();

	@BeforeEach
	void report() {
		this.v2.entity(Person.of(ADA).identify(Map.of("email", "ada@example.com", "phone", "+15551234567")));
		this.customerio.webhooks().sendTo(this.receiver.url());
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	private String send(String to) {
		return this.v1.transactional()
			.sendEmail(SendEmail.create().template("7").to(to).person(ADA).subject("Shipped"))
			.deliveryId();
	}

	private List<String> events() {
		this.customerio.webhooks().awaitAcknowledged(Duration.ofSeconds(30));
		return this.receiver.events();
	}

	@Test
	void reportsThatAnEmailWasSentAndDelivered() {
		String delivery = send("Ada <ada@example.com>");
		assertThat(events()).containsExactly("email sent", "email delivered");
		assertThat(this.customerio.webhooks().all()).allMatch(SentWebhook::isAcknowledged)
			.allSatisfy((webhook) -> assertThat(webhook).hasToString("SentWebhook[email %s, attempts=%d, status=200]"
				.formatted(webhook.event().metric(), webhook.attempts())));
		WebhookReceiver.Received sent = this.receiver.all().get(0);
		assertThat(sent.data("delivery_id").asString()).isEqualTo(delivery);
		assertThat(sent.data("transactional_message_id").asInt()).isEqualTo(7);
		assertThat(sent.data("recipient").asString()).isEqualTo("ada@example.com");
		assertThat(sent.data("subject").asString()).isEqualTo("Shipped");
		assertThat(sent.data("customer_id").asString()).isEqualTo("42");
		assertThat(sent.data("identifiers").toString())
			.isEqualTo("{\"id\":\"42\",\"email\":\"ada@example.com\",\"cio_id\":\"a3000001\"}");
		assertThat(sent.json().path("event_id").asString()).matches("[0-9A-Z]{26}")
			.isNotEqualTo(this.receiver.all().get(1).json().path("event_id").asString());
		assertThat(Instant.ofEpochSecond(sent.json().path("timestamp").asLong())).isCloseTo(Instant.now(),
				within(1, ChronoUnit.MINUTES));
	}

	@Test
	void reportsWhatTheRecipientDoes() {
		String delivery = send("ada@example.com");
		this.customerio.messages().open(delivery);
		this.customerio.messages().click(delivery, "https://example.com/order/17");
		this.customerio.messages().report(delivery, "converted");
		this.customerio.messages().unsubscribe(delivery);
		assertThat(events()).containsExactly("email sent", "email delivered", "email opened", "email clicked",
				"email converted", "email unsubscribed", "customer unsubscribed");
		assertThat(this.receiver.all().get(3).data("href").asString()).isEqualTo("https://example.com/order/17");
		assertThat(this.receiver.all()).filteredOn((each) -> each.event().startsWith("email"))
			.allMatch((each) -> each.data("delivery_id").asString().equals(delivery));
		assertThat(this.customerio.people().find("42").orElseThrow().isUnsubscribed()).isTrue();
		assertThat(this.customerio.messages().reportedMetrics()).isEmpty();
	}

	@Test
	void reportsBounces() {
		this.customerio.messages().bounceTo("NOBODY@example.com");
		send("nobody@example.com");
		this.customerio.messages().bounce(send("ada@example.com"), "Mailbox full");
		assertThat(events()).containsExactly("email sent", "email bounced", "email sent", "email delivered",
				"email bounced");
		assertThat(this.receiver.all().get(1).data("failure_message").asString()).isNotEmpty();
		assertThat(this.receiver.all().get(4).data("failure_message").asString()).isEqualTo("Mailbox full");
	}

	@Test
	void reportsWhatIsReportedThroughAnApi() {
		String delivery = send("ada@example.com");
		this.v2.entity(DeliveryRef.of(delivery).event(DeliveryMetric.OPENED, "token-1"));
		this.trackV1.metrics()
			.report(MetricReport.of(delivery, DeliveryMetric.CLICKED).withHref("https://example.com"));
		this.v2.entity(DeliveryRef.of("of-somebody-else").event(DeliveryMetric.OPENED, "token-1"));
		assertThat(events()).containsExactly("email sent", "email delivered", "email opened", "email clicked");
		assertThat(this.receiver.all().get(3).data("href").asString()).isEqualTo("https://example.com");
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, 0, 30_000_000_000_000_000L })
	void reportsWhatHappenedAtAnyTime(long seconds) {
		String delivery = send("ada@example.com");
		this.trackV1.metrics()
			.report(MetricReport.of(delivery, DeliveryMetric.OPENED).withTimestamp(Instant.ofEpochSecond(seconds)));
		assertThat(events()).containsExactly("email sent", "email delivered", "email opened");
		assertThat(this.receiver.all().get(2).json().path("timestamp").asLong()).isEqualTo(seconds);
	}

	@Test
	void reportsDraftsAndWhatCannotBeDelivered() {
		this.v2.entity(Person.of(ADA).identify(Map.of("unsubscribed", true)));
		this.v1.transactional()
			.sendEmail((email) -> email.template("7").to("a@example.com").person(ADA).queueDraft(true));
		this.v1.transactional()
			.sendEmail((email) -> email.template("7").to("a@example.com").person(ADA).sendToUnsubscribed(false));
		assertThat(events()).containsExactly("customer unsubscribed", "email drafted", "email undeliverable");
	}

	@Test
	void reportsOtherChannels() {
		this.v2.entity(Person.of(ADA).addDevice(Device.ios("token-1")));
		this.v1.transactional().sendPush((push) -> push.template("order shipped").person(ADA));
		this.v1.transactional().sendSms((sms) -> sms.template("ORDER shipped").to("+15551234567").person(ADA));
		this.v1.transactional().sendInApp((inApp) -> inApp.template("3").person(ADA));
		assertThat(events()).containsExactly("push sent", "sms sent", "sms delivered", "in_app sent");
		assertThat(this.receiver.all().get(0).data("recipients").toString()).contains("\"device_id\":\"token-1\"")
			.contains("\"device_platform\":\"ios\"");
		assertThat(this.receiver.all().get(1).data("recipient").asString()).isEqualTo("+15551234567");
		assertThat(this.receiver.all()).extracting((each) -> each.data("transactional_message_id").asInt())
			.containsExactly(1, 1, 1, 3);
	}

	@Test
	void reportsNothingOfWhatIsScheduled() {
		this.v1.transactional()
			.sendEmail((email) -> email.template("7")
				.to("a@example.com")
				.person(ADA)
				.sendAt(Instant.now().plus(1, ChronoUnit.DAYS)));
		assertThat(events()).isEmpty();
	}

	@Test
	void knowsOnlyDeliveriesOfTheFake() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.customerio.messages().open("unknown"))
			.withMessageContaining("messages().all()")
			.withMessageNotContaining("unknown");
		assertThatIllegalArgumentException().isThrownBy(() -> this.customerio.messages().unsubscribe("unknown"));
	}

}
