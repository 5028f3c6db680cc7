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

package io.github.customeriospring.test.track;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class TrackV1Tests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void identifiesByTheShapeOfThePath() {
		put("/api/v1/customers/42", "'plan':'pro'");
		put("/api/v1/customers/ada@example.com", "'plan':'free'");
		put("/api/v1/customers/cio_a3000001", "'city':'Rome'");
		put("/api/v1/customers/+14155552671", "'plan':'none'");
		assertThat(this.customerio).people()
			.hasSize(3)
			.withId("42")
			.hasAttribute("plan", "pro")
			.hasAttribute("city", "Rome")
			.hasNoAttribute("email");
		assertThat(this.customerio).people()
			.withEmail("ada@example.com")
			.hasAttribute("plan", "free")
			.hasNoAttribute("id");
		assertThat(this.customerio).person("+14155552671").hasAttribute("plan", "none");
		assertThat(this.customerio.people().findByPhone("+14155552671")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "a+b,a+b", "a%2Bb,a+b", "a%20b,a b", "a%2Fb,a/b", "a%252Fb,a%2Fb", "%C3%A9,é", "a%3Fb,a?b", "a;b,a;b",
			"%2525,%25" })
	void decodesThePathOnce(String path, String id) {
		put("/api/v1/customers/" + path, "'plan':'pro'");
		assertThat(this.customerio).people().hasSize(1).withId(id).hasAttribute("plan", "pro");
		this.http.track("DELETE", "/api/v1/customers/" + path, null).is(200, "{}");
		assertThat(this.customerio).people().isEmpty();
	}

	@Test
	void updatesOnlyWhereOnlyAnUpdateIsWanted() {
		put("/api/v1/customers/42", "'_update':true");
		assertThat(this.customerio).people().isEmpty();
	}

	@Test
	void ordersChangesByTheirTimestamp() {
		put("/api/v1/customers/42", "'plan':'new','_timestamp':200");
		put("/api/v1/customers/42", "'plan':'old','_timestamp':100");
		assertThat(this.customerio).person("42").hasAttribute("plan", "new").hasNoAttribute("_timestamp");
		put("/api/v1/customers/42", "'plan':'newest','_timestamp':'nonsense'");
		assertThat(this.customerio).person("42").hasAttribute("plan", "newest");
	}

	@Test
	void changesRelationshipsWithTheirPerson() {
		String relationships = "'relationships':[{'identifiers':{'object_type_id':'1','object_id':'acme'},"
				+ "'relationship_attributes':{'role':'admin'}}]";
		put("/api/v1/customers/42", "'cio_relationships':{'action':'add_relationships'," + relationships + "}");
		assertThat(this.customerio).person("42")
			.isRelatedTo("1", "acme", Map.of("role", "admin"))
			.hasNoAttribute("cio_relationships");
		put("/api/v1/customers/42", "'cio_relationships':{'action':'delete_relationships'," + relationships + "}");
		assertThat(this.customerio).person("42").isNotRelatedTo("1", "acme");
		this.http.track("PUT", "/api/v1/customers/42", Http.json("'cio_relationships':{'action':'x'}"))
			.is(400, "{'meta':{'errors':['cio_relationships.action must be one of add_relationships, delete_relationships']}}");
	}

	@Test
	void suppressesAndUnsuppresses() {
		put("/api/v1/customers/42", "");
		this.http.track("POST", "/api/v1/customers/42/suppress", null).is(200, "{}");
		put("/api/v1/customers/42", "");
		assertThat(this.customerio).people().isEmpty();
		this.http.track("POST", "/api/v1/customers/42/unsuppress", null).is(200, "{}");
		put("/api/v1/customers/42", "");
		assertThat(this.customerio).people().hasSize(1);
	}

	@Test
	void merges() {
		put("/api/v1/customers/1", "");
		put("/api/v1/customers/2", "'plan':'pro','email':'two@example.com'");
		merge("'primary':{'id':'1'},'secondary':{'email':'Two@example.com'}").is(200, "{}");
		assertThat(this.customerio).people().hasSize(1).withId("1").hasAttribute("plan", "pro");
		merge("'primary':{'id':'1','email':'a'},'secondary':{'id':'2'}").is(400,
				"{'meta':{'error':'primary must hold exactly one of id, email, cio_id'}}");
		merge("'primary':{'id':'1'}").is(400, "{'meta':{'error':'secondary is required'}}");
	}

	@Test
	void addsAndRemovesDevices() {
		put("/api/v1/customers/42/devices", "'device':{'id':'a/b','platform':'android','last_used':1713484800}");
		assertThat(this.customerio).person("42").hasDevice("a/b");
		this.http.track("DELETE", "/api/v1/customers/42/devices/a%2Fb", null).is(200, "{}");
		assertThat(this.customerio.people().find("42").orElseThrow().devices()).isEmpty();
		this.http.track("PUT", "/api/v1/customers/42/devices", Http.json("'device':{'token':'t','platform':'ios'}"))
			.is(400, "{'meta':{'errors':['device.id is required']}}");
	}

	@Test
	void addsToAndRemovesFromSegments() {
		put("/api/v1/customers/42", "'email':'ada@example.com'");
		segment("7/add_customers", "'ids':['42','unknown']").is(200, "{}");
		segment("8/add_customers?id_type=email", "'ids':['ADA@example.com']").is(200, "{}");
		segment("9/add_customers?id_type=cio_id", "'ids':['a3000001']").is(200, "{}");
		assertThat(this.customerio).people().hasSize(1).withId("42").isInSegment(7).isInSegment(8).isInSegment(9);
		segment("7/remove_customers", "'ids':['42']").is(200, "{}");
		assertThat(this.customerio.people().find("42").orElseThrow().segments()).containsExactlyInAnyOrder(8, 9);
	}

	@Test
	void refusesSegmentsThatCannotBe() {
		segment("7/add_customers", "'ids':[]").is(400, "{'meta':{'errors':['ids must hold 1 to 1000 values']}}");
		segment("7/add_customers", "'ids':['42',4.3]").is(400, "{'meta':{'errors':['ids must hold strings']}}");
		segment("7/add_customers?id_type=phone", "'ids':['42']").is(400,
				"{'meta':{'errors':['id_type must be one of id, email, cio_id']}}");
		segment("x/add_customers", "'ids':['42']").is(400, "{'meta':{'errors':['segment_id must be an integer']}}");
		String ids = IntStream.range(0, 1001).mapToObj((i) -> "'" + i + "'").collect(Collectors.joining(","));
		assertThat(segment("7/add_customers", "'ids':[" + ids + "]").status()).isEqualTo(400);
	}

	@Test
	void takesFormsForIdentification() {
		Http.Answer answer = form("'email':'ada@example.com','first_name':'Ada','form_name':'x'");
		assertThat(answer.status()).isEqualTo(204);
		assertThat(answer.body()).isEmpty();
		assertThat(this.customerio).people()
			.withEmail("ada@example.com")
			.hasAttribute("first_name", "Ada")
			.hasNoAttribute("form_name");
		form("'id':'42','email':'a@b.c'").is(400, "{'meta':{'errors':['data must hold either id or email']}}");
		form("'name':'Ada'").is(400, "{'meta':{'errors':['data must hold either id or email']}}");
		form("'id':'42','age':36").is(400, "{'meta':{'errors':['data.age must be a string']}}");
	}

	@Test
	void unsubscribesThePersonOfADelivery() {
		put("/api/v1/customers/42", "'email':'ada@example.com'");
		String delivery = this.http
			.app("POST", "/v1/send/email",
					Http.json("'to':'x@example.com','transactional_message_id':1,'identifiers':{'id':'42'}"))
			.json()
			.get("delivery_id")
			.asString();
		unsubscribe("unknown", true);
		unsubscribe(delivery, false);
		assertThat(this.customerio.people().find("42").orElseThrow().isUnsubscribed()).isFalse();
		unsubscribe(delivery, true);
		assertThat(this.customerio).hasDeliveryMetric(delivery, "unsubscribed")
			.people()
			.hasSize(1)
			.withId("42")
			.hasAttribute("unsubscribed", true);
	}

	private void unsubscribe(String delivery, boolean value) {
		this.http
			.send("POST", "/unsubscribe/" + URLEncoder.encode(delivery, StandardCharsets.UTF_8), null,
					Http.json("'unsubscribe':" + value))
			.is(200, "{}");
	}

	@Test
	void wantsJsonForAnUnsubscription() {
		Http.Answer answer = this.http.send("POST", "/unsubscribe/d1", null, "unsubscribe=true");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(this.customerio.messages().reportedMetrics()).isEmpty();
	}

	private void put(String path, String fields) {
		this.http.track("PUT", path, Http.json(fields)).is(200, "{}");
	}

	private Http.Answer merge(String fields) {
		return this.http.track("POST", "/api/v1/merge_customers", Http.json(fields));
	}

	private Http.Answer segment(String path, String fields) {
		return this.http.track("POST", "/api/v1/segments/" + path, Http.json(fields));
	}

	private Http.Answer form(String data) {
		return this.http.track("POST", "/api/v1/forms/signup/submit", Http.json("'data':{" + data + "}"));
	}

}
