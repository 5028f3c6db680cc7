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

package io.github.customeriospring.test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.test.http.RawHttp;
import io.github.customeriospring.test.http.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The requests of Customer.io's own libraries for Node, Ruby, Go and Python, and of the
 * Ruby gem {@code customerio_api}, in the form in which they leave them. Long because of
 * the table.
 */
class VendorLibraryTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final RawHttp http = new RawHttp(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	static Stream<Request> requests() {
		return Stream.of(
				// Node: a body always has its length, numbers stay numbers
				track("PUT /api/v1/customers/12345", "{'id':12345,'email':'a@example.com','created_at':1700000000}"),
				track("DELETE /api/v1/customers/a%40b%2Bc", ""), track("POST /api/v1/customers/12345/suppress", "{}"),
				track("POST /api/v1/customers/12345/unsuppress", "{}"),
				track("POST /api/v1/customers/1%2F2/events", "{'name':'viewed','data':{'sku':'A1'}}"),
				track("POST /api/v1/customers/1/events", "{'type':'page','name':'/shop'}"),
				track("POST /api/v1/events", "{'name':'viewed','data':{},'anonymous_id':987}"),
				track("POST /api/v1/push/events",
						"{'delivery_id':'d','device_id':'t','event':'opened','timestamp':1700000000}"),
				track("PUT /api/v1/customers/1/devices",
						"{'device':{'id':'t','platform':'ios','last_used':1700000000,'attributes':{'os':'18'}}}"),
				track("DELETE /api/v1/customers/1/devices/12%3A34", ""),
				track("POST /api/v1/merge_customers", "{'primary':{'id':12345},'secondary':{'cio_id':'a3000001'}}"),
				track("POST /api/v2/batch", """
						{'batch':[{'type':'person','identifiers':{'id':12345},'action':'identify','attributes':{}},
						{'type':'object','identifiers':{'object_type_id':1,'object_id':77},'action':'identify',
						'cio_relationships':[{'identifiers':{'id':12345}}]}]}"""), app("POST /v1/send/email", """
						{'identifiers':{'id':12345},'to':'a@example.com','transactional_message_id':44,
						'headers':{},'attachments':{},'message_data':{'order':17}}"""), app("POST /v1/send/push", """
						{'identifiers':{'id':12345},'transactional_message_id':'44',
						'custom_device':{'token':'t','platform':'android','last_used':1700000000,'attributes':{}}}"""),
				app("POST /v1/send/sms",
						"{'identifiers':{'email':'a@b.c'},'transactional_message_id':'x','to':'+15551234567'}"),
				app("POST /v1/send/in_app",
						"{'identifiers':{'id':1},'transactional_message_id':4,'disable_message_retention':true}"),
				app("POST /v1/send/inbox_message",
						"{'identifiers':{'id':1},'transactional_message_id':4,'disable_message_retention':true}"),
				app("GET /v1/customers?email=a%2Bb@example.com", ""),
				app("POST /v1/campaigns/12/triggers", "{'data':{'x':1},'recipients':{'segment':{'id':7}}}"),
				app("POST /v1/campaigns/12/triggers", "{'ids':[1,'2'],'id_ignore_missing':true}"),
				app("POST /v1/campaigns/12/triggers",
						"{'per_user_data':[{'id':1,'data':{'x':1}}],'id_ignore_missing':true}"),
				pipelines("POST /cdp/v1/identify",
						"{'userId':12345,'traits':{'plan':'pro'},'context':{'library':{'name':'node'}}}"),
				pipelines("POST /cdp/v1/track",
						"""
								{'anonymousId':987,'event':'viewed','messageId':'5f0a','timestamp':'2026-11-23T10:00:00.000Z'}"""),
				pipelines("POST /cdp/v1/group", "{'userId':12345,'groupId':77,'traits':{'name':'Acme'}}"),
				pipelines("POST /cdp/v1/alias", "{'userId':12345,'previousId':987}"),
				pipelines("POST /cdp/v1/batch", """
						{'batch':[{'type':'identify','userId':1,'context':{'ip':'10.0.0.1'}},
						{'type':'alias','userId':1,'previousId':'v'}]}"""),
				// Ruby: no body and no type where there is nothing to say, ids unencoded
				untyped("DELETE /api/v1/customers/5"), untyped("POST /api/v1/customers/5/suppress"),
				untyped("DELETE /api/v1/customers/5/devices/t"), track("PUT /api/v1/customers/a@example.com", """
						{'id':'5','email':'a@example.com','created_at':1700000000}"""),
				track("PUT /api/v1/customers/5/devices",
						"{'device':{'last_used':1700000000,'attributes':null,'id':'t','platform':'ios'}}"),
				track("POST /push/events",
						"{'delivery_id':'d','device_id':'t','event':'delivered','timestamp':1700000000}"),
				track("POST /api/v1/segments/7/add_customers", "{'ids':[1,2,'3']}"),
				track("POST /api/v1/segments/7/remove_customers?id_type=email", "{'ids':['a@example.com']}"),
				app("POST /v1/send/email", """
						{'identifiers':{'id':'5'},'to':'a@example.com','from':'s@example.com','subject':'Hi',
						'body':'<p>','attachments':{'a.txt':'QQ=='},'headers':{'X-Tag':'shop'}}"""),
				// Go: null where a map was not set, text for the last use of a device
				track("POST /api/v1/customers/5/events", "{'name':'viewed','data':null}"),
				track("PUT /api/v1/customers/5/devices",
						"{'device':{'id':'t','platform':'ios','last_used':'1700000000','attributes':null}}"),
				track("POST /api/v1/segments/7/add_customers?id_type=id", "{'ids':['5']}"),
				app("POST /v1/send/push", """
						{'identifiers':{'id':'5'},'transactional_message_id':'44','send_at':1700000000,
						'custom_device':{'token':'t','platform':'ios','last_used':'1700000000','attributes':null}}"""),
				app("POST /v1/send/whatsapp", """
						{'identifiers':{'id':'5'},'transactional_message_id':'44','to':'+15551234567'}"""),
				// Python: an empty object with each call
				track("DELETE /api/v1/customers/5", "{}"), track("POST /api/v1/customers/5/unsuppress", "{}"),
				track("DELETE /api/v1/customers/5/devices/t", "{}"),
				track("POST /api/v1/customers/5/events", "{'name':'viewed','data':{'a':null},'timestamp':1700000000}"),
				app("POST /v1/send/email", """
						{'to':'a@example.com','identifiers':{'email':'a@example.com'},
						'transactional_message_id':'welcome','headers':{'X-Tag':'shop'}}"""),
				// The gem: empty parameters where none are given
				app("POST /v1/customers?start=&limit=",
						"{'filter':{'and':[{'attribute':{'field':'plan','operator':'eq','value':1}}]}}"),
				app("POST /v1/objects?start=&limit=", """
						{'object_type_id':1,'filter':{'and':[{'object_attribute':
						{'field':'name','operator':'eq','type_id':'1','value':'PostCo'}}]}}"""),
				app("GET /v1/customers?email=a%40example.com", ""), app("GET /v1/object_types", ""));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void acceptsWhatTheLibrariesSend(Request request) {
		assertThat(send(request)).startsWith("HTTP/1.1 200");
		assertThat(this.customerio.requests().all()).singleElement().extracting(RecordedRequest::route).isNotNull();
	}

	@ParameterizedTest
	@MethodSource("requests")
	void asksTheLibrariesForACredential(Request request) {
		boolean open = request.line().contains("/push/events") || request.line().contains("/cdp/");
		assertThat(send(new Request(request.line(), List.of("Authorization: Basic eDp5"), request.body())))
			.startsWith(open ? "HTTP/1.1 200" : "HTTP/1.1 401");
	}

	@Test
	void keepsNumbersAsTheirDigits() {
		send(track("PUT /api/v1/customers/12345", "{'id':12345}"));
		send(track("POST /api/v2/entity", """
				{'type':'person','identifiers':{'id':12345},'action':'add_relationships',
				'cio_relationships':[{'identifiers':{'object_type_id':1,'object_id':77}}]}"""));
		send(track("POST /api/v1/events", "{'name':'viewed','anonymous_id':987}"));
		send(track("PUT /api/v1/customers/12345", "{'anonymous_id':987}"));
		send(pipelines("POST /cdp/v1/track", "{'userId':99999999999999999999,'event':'paid'}"));
		CustomerioAssertions.assertThat(this.customerio)
			.people()
			.hasSize(2)
			.withId("12345")
			.isRelatedTo("1", "77")
			.hasEvent("viewed");
		CustomerioAssertions.assertThat(this.customerio).person("99999999999999999999").hasEvent("paid");
	}

	@Test
	void findsByTheSameNumbers() {
		send(track("PUT /api/v1/customers/12345", "{'plan':'pro'}"));
		send(track("POST /api/v1/segments/7/add_customers", "{'ids':[12345]}"));
		assertThat(send(app("POST /v1/customers", "{'filter':{'segment':{'id':'7'}}}")))
			.contains("\"ids\":[\"12345\"]");
		assertThat(send(app("POST /v1/customers/attributes", "{'ids':[12345]}"))).contains("\"plan\":\"pro\"");
		send(app("POST /v1/campaigns/12/triggers", "{'ids':[12345]}"));
		CustomerioAssertions.assertThat(this.customerio).onlyBroadcast().goesToPerson("12345");
		send(app("POST /v1/live_notifications/start",
				"""
						{'identifiers':{'id':12345},'notification_type':'x.y','attributes':{'a':1},'content_state':{'b':1}}"""));
		assertThat(this.customerio.liveNotifications().all()).singleElement()
			.extracting((notification) -> notification.person().id())
			.isEqualTo("12345");
	}

	@ParameterizedTest
	@MethodSource
	void refusesWhatIsNoId(Request request) {
		assertThat(send(request)).startsWith("HTTP/1.1 400");
	}

	static Stream<Request> refusesWhatIsNoId() {
		return Stream.of("1.5", "true", "[1]", "{'a':1}", "''")
			.flatMap((id) -> Stream.of(
					track("POST /api/v2/entity",
							"{'type':'person','identifiers':{'id':%s},'action':'delete'}".formatted(id)),
					track("POST /api/v1/merge_customers", "{'primary':{'id':%s},'secondary':{'id':'2'}}".formatted(id)),
					track("POST /api/v2/entity", """
							{'type':'object','identifiers':{'object_type_id':'1','object_id':%s},
							'action':'delete'}""".formatted(id)),
					app("POST /v1/send/in_app", "{'identifiers':{'id':%s},'transactional_message_id':4}".formatted(id)),
					track("POST /api/v2/entity", "{'type':'person','identifiers':{'email':12345},'action':'delete'}")));
	}

	private String send(Request request) {
		byte[] body = request.body().replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		String length = (body.length > 0) ? "\nContent-Length: " + body.length : "";
		return this.http.send(request.line().strip() + " HTTP/1.1\n" + String.join("\n", request.headers()) + length,
				body);
	}

	private static Request track(String line, String body) {
		return new Request(line, List.of("Authorization: Basic ZmFrZS1zaXRlLWlkOmZha2UtdHJhY2stYXBpLWtleQ==",
				"Content-Type: application/json"), body);
	}

	private static Request untyped(String line) {
		return new Request(line, List.of("authorization: basic ZmFrZS1zaXRlLWlkOmZha2UtdHJhY2stYXBpLWtleQ=="), "");
	}

	private static Request app(String line, String body) {
		return new Request(line,
				List.of("Authorization: Bearer fake-app-api-key", "content-type: application/json; charset=utf-8"),
				body);
	}

	private static Request pipelines(String line, String body) {
		return new Request(line, List.of("Authorization: Basic ZmFrZS1waXBlbGluZXMtYXBpLWtleTo=",
				"Content-Type: application/json", "X-Strict-Mode: 1"), body);
	}

	/**
	 * A request of a library.
	 *
	 * @param line the method and the path
	 * @param headers the headers
	 * @param body the body with single quotes for double ones, empty for none
	 */
	record Request(String line, List<String> headers, String body) {

		@Override
		public String toString() {
			return this.line + Map.of("body", this.body);
		}

	}

}
