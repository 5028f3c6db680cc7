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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SendEmailTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private static final String PERSON = "'to':'jane@example.com','identifiers':{'id':'42'}";

	private static final String TEMPLATED = "'transactional_message_id':'order-shipped'," + PERSON;

	private final FakeCustomerio customerio = FakeCustomerio.builder().clock(() -> NOW).start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void keepsWhatWasSent() {
		String content = Base64.getEncoder().encodeToString("invoice".getBytes(StandardCharsets.UTF_8));
		send(TEMPLATED + ",'cc':'a@example.com','bcc':'b@example.com','from':'shop@example.com','subject':'Shipped',"
				+ "'body':'<p>Hi</p>','message_data':{'order':{'id':17}},'attachments':{'invoice.pdf':'" + content
				+ "'},'tracked':false")
			.is(200, "{'delivery_id':'dgP//wAAAAEAAA==','queued_at':1795428000}");
		SentMessage message = onlyMessage();
		assertThat(message.channel()).isEqualTo(MessageChannel.EMAIL);
		assertThat(message.deliveryId()).isEqualTo("dgP//wAAAAEAAA==");
		assertThat(message.status()).isEqualTo(SentMessage.Status.SENT);
		assertThat(message.queuedAt()).isEqualTo(NOW);
		assertThat(message.sendAt()).isNull();
		assertThat(message.template()).isEqualTo("order-shipped");
		assertThat(message.to()).containsExactly("jane@example.com");
		assertThat(message.cc()).containsExactly("a@example.com");
		assertThat(message.bcc()).containsExactly("b@example.com");
		assertThat(message.from()).isEqualTo("shop@example.com");
		assertThat(message.subject()).isEqualTo("Shipped");
		assertThat(message.body()).isEqualTo("<p>Hi</p>");
		assertThat(message.data()).isEqualTo(Map.of("order", Map.of("id", 17)));
		assertThat(message.attachments()).singleElement().satisfies((attachment) -> {
			assertThat(attachment.name()).isEqualTo("invoice.pdf");
			assertThat(attachment.size()).isEqualTo(7);
			assertThat(attachment.contentAsString()).isEqualTo("invoice");
			assertThat(attachment.content()).hasSize(7);
		});
		assertThat(message.fields()).containsEntry("tracked", false);
	}

	@Test
	void saysNothingOfThePersonAndTheContent() {
		send(TEMPLATED + ",'subject':'Shipped','attachments':{'invoice.pdf':'AAAA'}");
		assertThat(onlyMessage()).hasToString("SentMessage[channel=EMAIL, status=SENT, template=order-shipped]");
		assertThat(onlyMessage().attachments()).hasToString("[SentAttachment[size=3]]");
	}

	@Test
	void createsThePersonWhoIsMissing() {
		send("'transactional_message_id':44,'to':'jane@example.com','identifiers':{'email':'jane@example.com'}").is(200,
				"{'delivery_id':'dgP//wAAAAEAAA==','queued_at':1795428000}");
		assertThat(this.customerio.people().findByEmail("jane@example.com")).get()
			.satisfies((person) -> assertThat(person.identifiers()).isEqualTo(onlyMessage().person()));
		assertThat(onlyMessage().template()).isEqualTo("44");
	}

	@Test
	void findsThePersonByTheIdThatTheVendorGave() {
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'identify'"));
		send("'transactional_message_id':1,'to':'j@example.com','identifiers':{'cio_id':'a3000001'}");
		assertThat(onlyMessage().person()).extracting((person) -> person.id()).isEqualTo("42");
	}

	@Test
	void needsBodySubjectAndSenderWithoutTemplate() {
		send(PERSON + ",'body':'b','subject':'s','from':'f@example.com'").is(200,
				"{'delivery_id':'dgP//wAAAAEAAA==','queued_at':1795428000}");
		assertThat(onlyMessage().template()).isNull();
		this.customerio.reset();
		refused(PERSON + ",'subject':'s','from':'f'", "body is required");
		refused(PERSON + ",'body':'b','from':'f'", "subject is required");
		refused(PERSON + ",'body':'b','subject':'s'", "from is required");
	}

	@Test
	void schedules() {
		send(TEMPLATED + ",'send_at':1795428060").is(200,
				"{'delivery_id':'dgP//wAAAAEAAA==','queued_at':1795428000,'send_at':1795428060}");
		assertThat(onlyMessage().sendAt()).isEqualTo(NOW.plusSeconds(60));
		this.customerio.reset();
		send(TEMPLATED + ",'send_at':1795427940").is(200, "{'delivery_id':'dgP//wAAAAEAAA==','queued_at':1795428000}");
		assertThat(onlyMessage().sendAt()).isNull();
		long latest = 1795428000L + 90 * 24 * 3600;
		assertThat(send(TEMPLATED + ",'send_at':" + latest).status()).isEqualTo(200);
		this.customerio.reset();
		refused(TEMPLATED + ",'send_at':" + (latest + 1), "send_at must be within 90 days");
		refused(TEMPLATED + ",'send_at':'soon'", "send_at must be an integer of unix seconds");
	}

	@Test
	void takesFifteenRecipientsAtMost() {
		String seven = String.join(",", Collections.nCopies(7, "'Doe, Jane' <jane@example.com>".replace('\'', '~')));
		String names = "'to':'" + seven + "','cc':'" + seven + "','bcc':'jane@example.com";
		Http.Answer answer = sendJson(Http.json("'transactional_message_id':1,'identifiers':{'id':'42'}," + names + "'")
			.replace("~", "\\\""));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(onlyMessage().to()).hasSize(7).containsOnly("jane@example.com");
		this.customerio.reset();
		sendJson(Http.json("'transactional_message_id':1,'identifiers':{'id':'42'}," + names + ", ada@example.com'")
			.replace("~", "\\\"")).is(400, "{'meta':{'error':'to, cc and bcc must hold 15 recipients at most'}}");
	}

	@Test
	void takesHeadersInAllFormsThatAreUsed() {
		assertThat(headers("[{'name':'X-Tag','value':'a b'}]").status()).isEqualTo(200);
		assertThat(headers("{'X-Tag':'a b'}").status()).isEqualTo(200);
		assertThat(headers("").status()).isEqualTo(200);
		assertThat(
				List.of("{}", "[]", "null", "{'X-Tag':'a b','X-Id':'7'}", "[{'name':'X-Tag','value':'a b'}]", "'{}'"))
			.allSatisfy((headers) -> assertThat(send(TEMPLATED + ",'headers':" + headers).status()).isEqualTo(200));
	}

	@Test
	void refusesOtherHeaders() {
		String forms = "headers must be an object, or an array of objects with name and value, or a string with one of them";
		refused(headers("no JSON"), forms);
		refused(headers("7"), forms);
		refused(TEMPLATED + ",'headers':true", forms);
		refused(TEMPLATED + ",'headers':{'X-Tag':7}", forms);
		refused(TEMPLATED + ",'headers':{'X-Tag':['a']}", forms);
		refused(TEMPLATED + ",'headers':['X-Tag']", "headers[] must be an object");
		refused(TEMPLATED + ",'headers':{'X Tag':'a'}",
				"headers must have names and values of ASCII characters, and names without spaces");
		refused(TEMPLATED + ",'headers':{'':'a'}",
				"headers must have names and values of ASCII characters, and names without spaces");
		refused(headers("[{'name':'X-Tag'}]"), "headers[].value is required");
		refused(headers("[{'name':'X Tag','value':'a'}]"),
				"headers must have names and values of ASCII characters, and names without spaces");
		refused(headers("[{'name':'X-Tag','value':'ä'}]"),
				"headers must have names and values of ASCII characters, and names without spaces");
	}

	@Test
	void takesFilesInBase64() {
		refused(TEMPLATED + ",'attachments':{'invoice':'AAAA'}", "attachments must have names with an extension");
		refused(TEMPLATED + ",'attachments':{'invoice.pdf':'?'}", "attachments must be strings in base64");
		refused(TEMPLATED + ",'attachments':{'invoice.pdf':1}", "attachments must be strings in base64");
		refused(TEMPLATED + ",'attachments':[{}]", "attachments must be an object");
	}

	@ParameterizedTest
	@CsvSource({ "2097151,200", "2097152,413" })
	void takesLessThanTwoMegabytesOfFiles(int size, int status) {
		int first = size / 2;
		Http.Answer answer = send(
				TEMPLATED + ",'attachments':{'a.txt':'" + base64(first) + "','b.txt':'" + base64(size - first) + "'}");
		assertThat(answer.status()).isEqualTo(status);
		if (status == 413) {
			answer.is(413, "{'meta':{'error':'attachments must be smaller than 2097152 bytes in total'}}");
			assertThat(this.customerio.messages().all()).isEmpty();
		}
	}

	@Test
	void needsNobodyButARecipient() {
		assertThat(send("'transactional_message_id':1,'to':'j@example.com'").status()).isEqualTo(200);
		assertThat(onlyMessage().person()).isNull();
		assertThat(onlyMessage().status()).isEqualTo(SentMessage.Status.SENT);
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio).messages().sent().hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'identifiers':{'id':'42'} | to is required",
			"'to':7,'identifiers':{'id':'42'} | to must be a string",
			"'to':'j@example.com','identifiers':{} | identifiers must hold exactly one of id, email, cio_id",
			"'to':'j@example.com','identifiers':{'id':'1','email':'j@example.com'} | identifiers must hold exactly one of id, email, cio_id",
			"'to':'j@example.com','identifiers':{'phone':'+1'} | identifiers must hold exactly one of id, email, cio_id",
			"'to':'j@example.com','identifiers':{'id':'1'},'message_data':[] | message_data must be an object",
			"'to':'j@example.com','identifiers':{'id':'1'},'tracked':'yes' | tracked must be a boolean",
			"'to':'j@example.com','identifiers':{'id':'1'},'fake_bcc':1 | fake_bcc must be a boolean",
			"'to':'j@example.com','identifiers':{'id':'1'},'subject':1 | subject must be a string" },
			quoteCharacter = '"')
	void refusesWhatIsWrong(String fields, String message) {
		refused("'transactional_message_id':'order-shipped'," + fields, message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "1.5", "''", "{}" })
	void refusesATemplateThatCannotBe(String template) {
		refused("'transactional_message_id':" + template + "," + PERSON,
				"transactional_message_id must be an integer or a trigger name");
	}

	@Test
	void refusesWhatIsNoJson() {
		sendJson("{").is(400, "{'meta':{'error':'the body is not valid JSON'}}");
		sendJson("[]").is(400, "{'meta':{'error':'a JSON object is expected'}}");
	}

	@Test
	void wantsTheKeyOfTheAppApi() {
		this.http.track("POST", "/v1/send/email", Http.json(TEMPLATED))
			.is(401, "{'meta':{'error':'Unauthorized request'}}");
		this.http.app("POST", "/v1/send/fax", Http.json(TEMPLATED))
			.is(404, "{'meta':{'error':'there is no such route'}}");
	}

	private Http.Answer headers(String headers) {
		return sendJson(Http.json(TEMPLATED + ",'headers':'" + headers.replace("'", "~") + "'").replace("~", "\\\""));
	}

	private void refused(String fields, String message) {
		refused(send(fields), message);
	}

	private void refused(Http.Answer answer, String message) {
		answer.is(400, "{'meta':{'error':'" + message + "'}}");
		assertThat(this.customerio.messages().all()).isEmpty();
		assertThat(this.customerio.people().all()).isEmpty();
	}

	private Http.Answer send(String fields) {
		return sendJson(Http.json(fields));
	}

	private Http.Answer sendJson(String json) {
		return this.http.app("POST", "/v1/send/email", json);
	}

	private SentMessage onlyMessage() {
		List<SentMessage> messages = this.customerio.messages().all();
		assertThat(messages).hasSize(1);
		return messages.get(0);
	}

	private static String base64(int size) {
		return Base64.getEncoder().encodeToString(new byte[size]);
	}

}
