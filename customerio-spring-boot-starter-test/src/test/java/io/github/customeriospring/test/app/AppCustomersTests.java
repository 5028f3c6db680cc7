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

import java.time.Instant;
import java.util.List;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class AppCustomersTests {

	private final FakeCustomerio customerio = FakeCustomerio.builder()
		.clock(() -> Instant.ofEpochSecond(1772013598))
		.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void findsByEmail() {
		identify("'id':'42'", "'email':'Ada+x@example.com'");
		this.http.app("GET", "/v1/customers?email=ada%2BX@example.com", null)
			.is(200, "{'results':[{'cio_id':'a3000001','email':'Ada+x@example.com','id':'42'}]}");
	}

	@Test
	void findsPeopleWithoutId() {
		identify("'email':'ada@example.com'", "");
		this.http.app("GET", "/v1/customers?email=ada%40example.com", null)
			.is(200, "{'results':[{'cio_id':'a3000001','email':'ada@example.com','id':null}]}");
	}

	@Test
	void findsNobodyWithAPlusThatIsNotEncoded() {
		identify("'id':'42'", "'email':'ada+x@example.com'");
		this.http.app("GET", "/v1/customers?email=ada+x@example.com", null).is(200, "{'results':[]}");
		assertThat(this.http.app("GET", "/v1/customers?email=", null).status()).isEqualTo(400);
	}

	@Test
	void wantsAnEmail() {
		this.http.app("GET", "/v1/customers", null)
			.is(400, "{'errors':[{'detail':'email is required in the query','status':'400',"
					+ "'source':{'pointer':'/email'}}]}");
	}

	@Test
	void showsAProfile() {
		identify("'id':'42'", "'email':'ada@example.com','plan':'pro','price':29.99,'big':1e20,'flag':true,'whole':3.0,"
				+ "'list':[1,'a'],'unsubscribed':'TRUE','cio_subscription_preferences':{'topics':{'topic_1':false}}");
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'add_device','device':"
				+ "{'token':'t','platform':'ios','last_used':1713484800,'attributes':{'push_enabled':true}}"));
		this.http.app("GET", "/v1/customers/42/attributes", null)
			.is(200, """
					{"customer":{
						"id":"42",
						"identifiers":{"cio_id":"a3000001","email":"ada@example.com","id":"42"},
						"attributes":{"cio_id":"a3000001","id":"42","email":"ada@example.com","plan":"pro","price":"29.99",
							"big":"100000000000000000000","flag":"true","whole":"3.0","list":"[1,\\"a\\"]","unsubscribed":"TRUE",
							"cio_subscription_preferences":"{\\"topics\\":{\\"topic_1\\":false}}",
							"_cio_subscription_preferences_computed":"{\\"topics\\":{\\"topic_1\\":false}}"},
						"timestamps":{"cio_id":1772013598,"id":1772013598,"email":1772013598,"plan":1772013598,
							"price":1772013598,"big":1772013598,"flag":1772013598,"whole":1772013598,"list":1772013598,
							"unsubscribed":1772013598,"cio_subscription_preferences":1772013598,
							"_cio_subscription_preferences_computed":0},
						"unsubscribed":true,
						"devices":[{"id":"t","platform":"ios","last_used":1713484800,
							"attributes":{"push_enabled":"true","_last_status":""}}]
					}}""");
	}

	@Test
	void showsAProfileWithoutId() {
		identify("'email':'ada@example.com'", "");
		this.http.app("GET", "/v1/customers/ada@example.com/attributes?id_type=email", null).is(200, """
				{"customer":{
					"id":"",
					"identifiers":{"cio_id":"a3000001","email":"ada@example.com","id":null},
					"attributes":{"cio_id":"a3000001","email":"ada@example.com"},
					"timestamps":{"cio_id":1772013598,"email":1772013598},
					"unsubscribed":false,
					"devices":[]
				}}""");
	}

	@ParameterizedTest
	@CsvSource({ "a%2Fb,id", "ADA%40example.com,email", "%2B14155552671,phone", "+14155552671,phone",
			"cio_a3000001,cio_id", "a3000001,cio_id" })
	void findsProfilesByAnyIdentifier(String value, String idType) {
		identify("'id':'a/b'", "'email':'ada@example.com','phone':'+14155552671'");
		Http.Answer answer = this.http.app("GET", "/v1/customers/" + value + "/attributes?id_type=" + idType, null);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().at("/customer/id").asString()).isEqualTo("a/b");
	}

	@Test
	void knowsNothingOfOthers() {
		identify("'email':'ada@example.com'", "");
		for (String what : List.of("attributes", "relationships", "segments")) {
			this.http.app("GET", "/v1/customers/ada@example.com/" + what, null)
				.is(404, "{'errors':[{'detail':'there is no such customer','status':'404'}]}");
		}
		this.http.app("GET", "/v1/customers/42/attributes?id_type=name", null)
			.is(400, "{'errors':[{'detail':'id_type must be one of id, email, phone, cio_id','status':'400',"
					+ "'source':{'pointer':'/id_type'}}]}");
	}

	@Test
	void showsSeveralProfiles() {
		identify("'id':'1'", "'email':'one@example.com'");
		identify("'id':'2'", "");
		JsonNode byId = this.http.app("POST", "/v1/customers/attributes", Http.json("'ids':['2','3','1']")).json();
		assertThat(byId.get("customers").valueStream().map((each) -> each.at("/customer/id").asString()))
			.containsExactly("2", "1");
		JsonNode byEmail = this.http
			.app("POST", "/v1/customers/attributes?id_type=email", Http.json("'ids':['One@example.com']"))
			.json();
		assertThat(byEmail.at("/customers/0/customer/id").asString()).isEqualTo("1");
		String tooMany = "'x',".repeat(100) + "'x'";
		this.http.app("POST", "/v1/customers/attributes", Http.json("'ids':[" + tooMany + "]"))
			.is(400, "{'errors':[{'detail':'ids must hold 100 values at most','status':'400',"
					+ "'source':{'pointer':'/ids'}}]}");
	}

	@Test
	void showsRelationshipsPageByPage() {
		for (String object : List.of("a", "b", "c")) {
			this.http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'add_relationships',"
					+ "'cio_relationships':[{'identifiers':{'object_type_id':'7','object_id':'" + object
					+ "'},'relationship_attributes':{'seats':5}}]"));
		}
		JsonNode first = this.http.app("GET", "/v1/customers/42/relationships?limit=2", null).json();
		assertThat(first.get("cio_relationships")).hasSize(2);
		this.http.app("GET", "/v1/customers/42/relationships?limit=2&start=" + first.get("next").asString(), null)
			.is(200, """
					{"cio_relationships":[{"object_type_id":7,
						"identifiers":{"object_id":"c","cio_object_id":"oba3000003"},
						"attributes":{"seats":"5"},"timestamps":{"seats":1772013598}}],
					"next":""}""");
	}

	@Test
	void showsSegments() {
		identify("'id':'42'", "");
		for (int segment : new int[] { 10, 9 }) {
			this.http.track("POST", "/api/v1/segments/" + segment + "/add_customers", Http.json("'ids':['42']"));
		}
		this.http.app("GET", "/v1/customers/42/segments", null)
			.is(200, "{'segments':[{'id':9,'name':'Segment 9','description':''},"
					+ "{'id':10,'name':'Segment 10','description':''}]}");
	}

	@Test
	void countsTheWorkspace() {
		identify("'id':'42'", "");
		this.http.entity(Http
			.json("'type':'object','identifiers':{'object_type_id':'1','object_id':'acme'},'action':'identify'"));
		this.http.app("GET", "/v1/workspaces", null)
			.is(200, "{'workspaces':[{'id':1,'name':'Fake workspace','messages_sent':0,'billable_messages_sent':0,"
					+ "'people':1,'object_types':1,'objects':1}]}");
	}

	private void identify(String identifiers, String attributes) {
		this.http.entity(Http.json("'type':'person','identifiers':{%s},'action':'identify','attributes':{%s}"
			.formatted(identifiers, attributes)));
	}

}
