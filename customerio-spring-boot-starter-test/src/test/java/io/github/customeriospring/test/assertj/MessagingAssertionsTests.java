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

package io.github.customeriospring.test.assertj;

import java.time.Instant;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.messaging.TriggeredBroadcast;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessagingAssertionsTests {

	private static final String EMAIL = "'transactional_message_id':'order-shipped','to':'Jane <jane@example.com>',"
			+ "'cc':'a@example.com','bcc':'b@example.com','from':'shop@example.com','subject':'Shipped',"
			+ "'body':'<p>Hi</p>','identifiers':{'id':'42'},'send_at':1795428060,"
			+ "'message_data':{'order':{'id':17,'items':[{'sku':'A1'}]},'a.b':1},'attachments':{'invoice.pdf':'AAAA'}";

	private final FakeCustomerio customerio = FakeCustomerio.builder()
		.clock(() -> Instant.parse("2026-11-23T10:00:00Z"))
		.start();

	private final Http http = new Http(this.customerio);

	@BeforeEach
	void send() {
		this.http.app("POST", "/v1/send/email", Http.json(EMAIL));
		this.http.app("POST", "/v1/campaigns/12/triggers", Http.json("'ids':['42'],'data':{'headline':'Hello'}"));
		this.http.app("POST", "/v1/live_notifications/start",
				Http.json("'identifiers':{'id':'42'},'notification_type':'com.example.order',"
						+ "'attributes':{'order':{'id':17}},'content_state':{'status':'packed'}"));
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void passesWhatIsTrue() {
		assertThat(this.customerio).messages().sent().hasSize(1);
		assertThat(this.customerio).onlyMessage()
			.isEmail()
			.usesChannel(MessageChannel.EMAIL)
			.usesTemplate("ORDER-shipped")
			.isForPerson("42")
			.wasSentTo("jane@example.com")
			.wasCopiedTo("a@example.com")
			.wasBlindlyCopiedTo("b@example.com")
			.hasFrom("shop@example.com")
			.hasSubject("Shipped")
			.hasBodyContaining("Hi")
			.hasData("order.id", 17L)
			.hasData("order.items.0.sku", "A1")
			.hasData("a.b", 1)
			.hasAttachment("invoice.pdf")
			.isScheduledFor(Instant.ofEpochSecond(1795428060))
			.hasStatus(SentMessage.Status.SENT);
		assertThat(this.customerio.messages().all().get(0)).isEmail();
		assertThat(this.customerio).onlyBroadcast().hasBroadcastId(12).goesToPerson("42").hasData("headline", "Hello");
		assertThat(this.customerio.broadcasts().all().get(0)).hasAudience(TriggeredBroadcast.AudienceKind.IDS);
		assertThat(this.customerio).onlyLiveNotification().hasAttribute("order.id", 17).shows("status", "packed");
		assertThat(this.customerio.liveNotifications().all().get(0)).hasState(LiveNotificationSnapshot.State.ACTIVE);
		this.customerio.reset();
		assertThat(this.customerio).messages().isEmpty();
		assertThat(this.customerio).broadcasts().isEmpty();
	}

	@Test
	void leavesOutDraftsOfWhatWasSent() {
		this.http.app("POST", "/v1/send/email", Http.json(EMAIL + ",'queue_draft':true"));
		assertThat(this.customerio).messages().sent().hasSize(1);
		fails(() -> assertThat(this.customerio).onlyMessage(),
				"Expected one message but there are 2: [SentMessage[channel=EMAIL, status=SENT, template=order-shipped], "
						+ "SentMessage[channel=EMAIL, status=DRAFTED, template=order-shipped]]");
	}

	@Test
	void explainsWhatIsNotTrueOfTheFake() {
		fails(() -> assertThat(this.customerio).messages().isEmpty(), "[messages]");
		fails(() -> assertThat(this.customerio).broadcasts().isEmpty(), "[broadcasts]");
		this.customerio.reset();
		fails(() -> assertThat(this.customerio).onlyMessage(), "Expected one message but there are 0: []");
		fails(() -> assertThat(this.customerio).onlyBroadcast(), "Expected one broadcast but there are 0: []");
		fails(() -> assertThat(this.customerio).onlyLiveNotification(),
				"Expected one live notification but there are 0: []");
	}

	@Test
	void explainsWhatIsNotTrueOfAMessage() {
		MessageAssert message = assertThat(this.customerio).onlyMessage();
		fails(() -> message.usesChannel(MessageChannel.SMS), "[message] Expected channel <SMS> but it is <EMAIL>");
		fails(() -> message.usesTemplate("other"), "Expected template <other> but it is <order-shipped>");
		fails(() -> message.isForPerson("43"), "Expected person <43> but it is <42>");
		fails(() -> message.wasSentTo("a@example.com"),
				"Expected recipients [a@example.com] but there are only [jane@example.com]");
		fails(() -> message.wasCopiedTo("x"), "Expected cc [x] but there are only [a@example.com]");
		fails(() -> message.wasBlindlyCopiedTo("x"), "Expected bcc [x] but there are only [b@example.com]");
		fails(() -> message.hasFrom("x"), "Expected from <x> but it is <shop@example.com>");
		fails(() -> message.hasSubject("x"), "Expected subject <x> but it is <Shipped>");
		fails(() -> message.hasBodyContaining("x"), "Expected the body to contain <x> but it is <<p>Hi</p>>");
		fails(() -> message.hasData("order.id", 18),
				"Expected data <order.id> to be <18> but it is <17>, among {order={");
		fails(() -> message.hasData("order.items.1", "x"),
				"Expected data <order.items.1> to be <x> but it is <null>, among {order={");
		fails(() -> message.hasData("order.id.x", 18), "Expected data <order.id.x> to be <18> but it is <null>");
		fails(() -> message.hasAttachment("x"), "Expected attachments [x] but there are only [invoice.pdf]");
		fails(() -> message.isScheduledFor(Instant.EPOCH),
				"Expected time to send <1970-01-01T00:00:00Z> but it is <2026-11-23T10:01:00Z>");
		fails(() -> message.hasStatus(SentMessage.Status.DRAFTED), "Expected status <DRAFTED> but it is <SENT>");
	}

	@Test
	void explainsWhatIsNotTrueOfABroadcast() {
		BroadcastAssert broadcast = assertThat(this.customerio).onlyBroadcast();
		fails(() -> broadcast.hasBroadcastId(13), "[broadcast] Expected broadcast <13> but it is <12>");
		fails(() -> broadcast.hasAudience(TriggeredBroadcast.AudienceKind.DEFAULT),
				"Expected audience <DEFAULT> but it is <IDS>");
		fails(() -> broadcast.goesToPerson("43"),
				"Expected person 43 to get the broadcast but only [42] do; errors are []");
		fails(() -> broadcast.doesNotGoToPerson("42"), "Expected person 42 not to get the broadcast");
		fails(() -> broadcast.hasData("headline", "x"),
				"Expected data <headline> to be <x> but it is <Hello>, among {headline=Hello}");
		fails(broadcast::isFailed, "Expected the broadcast to have failed but it has no errors");
	}

	@Test
	void explainsWhatIsNotTrueOfALiveNotification() {
		LiveNotificationAssert notification = assertThat(this.customerio).onlyLiveNotification();
		fails(() -> notification.hasType("x"), "[live notification] Expected type <x> but it is <com.example.order>");
		fails(() -> notification.hasState(LiveNotificationSnapshot.State.ENDED),
				"Expected state <ENDED> but it is <ACTIVE>");
		fails(() -> notification.hasAttribute("order.id", 18), "Expected attribute order.id <18> but it is <17>");
		fails(() -> notification.shows("status", "x"), "Expected content status <x> but it is <packed>");
	}

	private static void fails(ThrowingCallable assertion, String message) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessageContaining(message);
	}

}
