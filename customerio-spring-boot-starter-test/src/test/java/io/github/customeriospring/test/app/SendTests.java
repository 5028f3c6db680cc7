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

package io.github.customeriospring.test.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.messaging.SentMessage.Status;
import io.github.customeriospring.test.workspace.DeviceSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Transactional messages of all channels; emails have tests of their own.
 */
class SendTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private static final String MESSAGE = "'transactional_message_id':'order-shipped','identifiers':{'id':'42'}";

	private final FakeCustomerio customerio = FakeCustomerio.builder().clock(() -> NOW).start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@ParameterizedTest
	@EnumSource(MessageChannel.class)
	void sendsThroughEachChannel(MessageChannel channel) {
		send(channel, MESSAGE + ",'to':'+15551234567','message_data':{'order':17}").is(200,
				"{'delivery_id':'dgP//wAAAAEAAA==','queued_at':1795428000}");
		assertThat(this.customerio.messages().all()).singleElement().satisfies((message) -> {
			assertThat(message.channel()).isEqualTo(channel);
			assertThat(message.template()).isEqualTo("order-shipped");
			assertThat(message.to()).containsExactly("+15551234567");
			assertThat(message.data()).isEqualTo(Map.of("order", 17));
			assertThat(message.attachments()).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "push", "sms", "whatsapp", "in_app", "inbox_message" })
	void needsATemplateForAllButEmails(String channel) {
		this.http.app("POST", "/v1/send/" + channel, Http.json("'to':'1','identifiers':{'id':'42'}"))
			.is(400, "{'meta':{'error':'transactional_message_id is required'}}");
		this.http.app("POST", "/v1/send/" + channel, Http.json("'to':'1','transactional_message_id':1"))
			.is(400, "{'meta':{'error':'identifiers is required'}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sms", "whatsapp" })
	void needsANumberForTextMessages(String channel) {
		this.http.app("POST", "/v1/send/" + channel, Http.json(MESSAGE)).is(400, "{'meta':{'error':'to is required'}}");
	}

	@Test
	void keepsTheTextsOfAPush() {
		send(MessageChannel.PUSH,
				MESSAGE + ",'to':'last_used','title':'Shipped','message':'On its way','sound':'none'");
		SentMessage message = this.customerio.messages().all().get(0);
		assertThat(message.subject()).isEqualTo("Shipped");
		assertThat(message.body()).isEqualTo("On its way");
		assertThat(message.to()).containsExactly("last_used");
		send(MessageChannel.PUSH, MESSAGE + ",'sound':'loud'").is(400,
				"{'meta':{'error':'sound must be one of default, none'}}");
		send(MessageChannel.PUSH, MESSAGE + ",'custom_payload':'x'").is(400,
				"{'meta':{'error':'custom_payload must be an object'}}");
	}

	@Test
	void addsTheDeviceOfAPushToThePerson() {
		send(MessageChannel.PUSH, MESSAGE + ",'custom_device':{'token':'t','platform':'ios','attributes':{'app':'1'}}");
		assertThat(this.customerio.people().find("42").orElseThrow().devices())
			.containsExactly(new DeviceSnapshot("t", "ios", NOW, Map.of("app", "1")));
		send(MessageChannel.PUSH, MESSAGE + ",'custom_device':{'token':'t'}").is(400,
				"{'meta':{'error':'custom_device.platform is required'}}");
	}

	@Test
	void refusesAChannelThatIsNotEnabled() {
		this.customerio.messages().disableChannels(MessageChannel.PUSH, MessageChannel.WHATSAPP);
		send(MessageChannel.PUSH, MESSAGE).is(403,
				"{'meta':{'error':'the channel push is not enabled in this workspace'}}");
		assertThat(send(MessageChannel.WHATSAPP, MESSAGE).status()).isEqualTo(403);
		assertThat(send(MessageChannel.IN_APP, MESSAGE).status()).isEqualTo(200);
		this.customerio.reset();
		assertThat(send(MessageChannel.PUSH, MESSAGE).status()).isEqualTo(200);
	}

	@Test
	void refusesATemplateThatIsNotKnown() {
		this.customerio.messages().knowOnlyTemplates("Order-Shipped", "44");
		assertThat(template("'order-shipped'").status()).isEqualTo(200);
		assertThat(template("'ORDER-SHIPPED'").status()).isEqualTo(200);
		assertThat(template("44").status()).isEqualTo(200);
		template("'order-lost'").is(400, "{'meta':{'error':"
				+ "'there is no transactional message with this transactional_message_id for the channel in_app'}}");
		assertThat(template("45").status()).isEqualTo(400);
		assertThat(this.customerio.messages().all()).hasSize(3);
		this.customerio.reset();
		assertThat(template("45").status()).isEqualTo(200);
	}

	@Test
	void createsATemplateWhenAskedTo() {
		this.customerio.messages().knowOnlyTemplates();
		assertThat(template("44,'auto_create':true").status()).isEqualTo(400);
		assertThat(template("'order-lost','auto_create':false").status()).isEqualTo(400);
		assertThat(template("'order-lost','auto_create':true").status()).isEqualTo(200);
		assertThat(template("'order-lost'").status()).isEqualTo(200);
		String other = "'transactional_message_id':'order-lost','identifiers':{'id':'42'},'to':'1'";
		assertThat(send(MessageChannel.SMS, other + ",'auto_create':true").status()).isEqualTo(400);
		assertThat(send(MessageChannel.WHATSAPP, other.replace("lost", "new") + ",'auto_create':true").status())
			.isEqualTo(400);
	}

	@Test
	void tellsWhatBecomesOfMessages() {
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'43'},'action':'identify',"
				+ "'attributes':{'unsubscribed':'True'}"));
		this.http.track("POST", "/api/v1/customers/44/suppress", null);
		send(MessageChannel.IN_APP, MESSAGE);
		send(MessageChannel.IN_APP, MESSAGE + ",'queue_draft':true");
		send(MessageChannel.PUSH, MESSAGE.replace("42", "43"));
		send(MessageChannel.PUSH, MESSAGE.replace("42", "43") + ",'send_to_unsubscribed':false");
		send(MessageChannel.PUSH, MESSAGE.replace("42", "44"));
		send(MessageChannel.PUSH, MESSAGE.replace("'id':'42'", "'cio_id':'a3000099'"));
		assertThat(this.customerio.messages().all()).extracting(SentMessage::status)
			.containsExactly(Status.SENT, Status.DRAFTED, Status.SENT, Status.UNDELIVERABLE, Status.UNDELIVERABLE,
					Status.UNDELIVERABLE);
		assertThat(this.customerio.messages().all().get(5).person()).isNull();
		this.http.app("GET", "/v1/workspaces", null)
			.is(200, "{'workspaces':[{'id':1,'name':'Fake workspace','messages_sent':2,'billable_messages_sent':2,"
					+ "'people':2,'object_types':0,'objects':0}]}");
	}

	@Test
	void givesEachMessageAnIdOfItsOwn() {
		send(MessageChannel.IN_APP, MESSAGE);
		send(MessageChannel.IN_APP, MESSAGE);
		List<String> ids = this.customerio.messages().all().stream().map(SentMessage::deliveryId).toList();
		assertThat(ids).containsExactly("dgP//wAAAAEAAA==", "dgP//wAAAAIAAA==");
	}

	@Test
	void forgetsMessagesWithAReset() {
		send(MessageChannel.IN_APP, MESSAGE);
		this.customerio.reset();
		assertThat(this.customerio.messages().all()).isEmpty();
	}

	@Test
	void hasARateLimitOfItsOwn() {
		this.customerio.requests().enforceRateLimit(RateLimitBucket.SEND, 1, Duration.ofSeconds(3));
		assertThat(send(MessageChannel.IN_APP, MESSAGE).status()).isEqualTo(200);
		send(MessageChannel.SMS, MESSAGE).is(429,
				"{'meta':{'error':'the limit of 1 requests in 3000 ms is exceeded'}}");
		assertThat(this.http.app("GET", "/v1/workspaces", null).status()).isEqualTo(200);
		assertThat(this.customerio.messages().all()).hasSize(1);
	}

	private Http.Answer template(String template) {
		return send(MessageChannel.IN_APP, "'identifiers':{'id':'42'},'transactional_message_id':" + template);
	}

	private Http.Answer send(MessageChannel channel, String fields) {
		return this.http.app("POST", "/v1/send/" + channel.wireName(), Http.json(fields));
	}

}
