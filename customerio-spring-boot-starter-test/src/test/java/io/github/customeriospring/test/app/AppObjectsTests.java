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

class AppObjectsTests {

	private final FakeCustomerio customerio = FakeCustomerio.builder()
		.clock(() -> Instant.ofEpochSecond(1772013598))
		.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void showsTheTypesThatAreInUse() {
		this.http.app("GET", "/v1/object_types", null).is(200, "{'types':[]}");
		identify("10", "acme", "");
		identify("2", "acme", "");
		this.http.app("GET", "/v1/object_types", null).is(200, """
				{"types":[
					{"id":"2","name":"Objects 2","singular_name":"Object 2","slug":"objects_2",
						"singular_slug":"object_2","icon":"company","enabled":true},
					{"id":"10","name":"Objects 10","singular_name":"Object 10","slug":"objects_10",
						"singular_slug":"object_10","icon":"company","enabled":true}]}""");
	}

	@Test
	void showsAttributes() {
		identify("1", "a/b", "'name':'Acme','seats':50");
		String expected = """
				{"object":{"object_type_id":"1",
					"attributes":{"name":"Acme","seats":"50"},
					"timestamps":{"name":1772013598,"seats":1772013598},
					"identifiers":{"cio_object_id":"oba3000001","object_id":"a/b","id":"a/b","email":null}}}""";
		this.http.app("GET", "/v1/objects/1/a%2Fb/attributes", null).is(200, expected);
		this.http.app("GET", "/v1/objects/1/a%2Fb/attributes?id_type=object_id", null).is(200, expected);
		this.http.app("GET", "/v1/objects/1/oba3000001/attributes?id_type=cio_object_id", null).is(200, expected);
	}

	@Test
	void knowsNothingOfOthers() {
		identify("1", "acme", "");
		for (String path : List.of("/v1/objects/1/other/attributes", "/v1/objects/2/acme/attributes",
				"/v1/objects/2/oba3000001/attributes?id_type=cio_object_id", "/v1/objects/1/other/relationships")) {
			this.http.app("GET", path, null)
				.is(404, "{'errors':[{'detail':'there is no such object','status':'404'}]}");
		}
		this.http.app("GET", "/v1/objects/1/acme/attributes?id_type=id", null)
			.is(400, "{'errors':[{'detail':'id_type must be one of object_id, cio_object_id','status':'400',"
					+ "'source':{'pointer':'/id_type'}}]}");
	}

	@Test
	void showsRelationshipsPageByPage() {
		this.http.entity(
				Http.json("'type':'object','identifiers':{'object_type_id':'1','object_id':'acme'},'action':'identify',"
						+ "'cio_relationships':[{'identifiers':{'id':'1'},'relationship_attributes':{'role':'admin'}},"
						+ "{'identifiers':{'id':'2'}},{'identifiers':{'email':'ada@example.com'}}]"));
		JsonNode first = this.http.app("GET", "/v1/objects/1/acme/relationships?limit=2", null).json();
		assertThat(first.get("cio_relationships")).hasSize(2);
		this.http.app("GET", "/v1/objects/1/acme/relationships?limit=2&start=" + first.get("next").asString(), null)
			.is(200, """
					{"cio_relationships":[{"object_type_id":"1","object_type_disabled":false,
						"identifiers":{"cio_id":"a3000003","email":"ada@example.com","id":null}}],
					"next":""}""");
	}

	@Test
	void searches() {
		identify("1", "acme", "'plan':'pro'");
		identify("1", "other", "'plan':'free'");
		identify("2", "acme", "'plan':'pro'");
		search("'object_type_id':'1'",
				"'object_attribute':{'field':'plan','operator':'eq','type_id':'1','value':'pro'}")
			.is(200, "{'identifiers':[{'cio_object_id':'oba3000001','object_id':'acme'}],'ids':['acme'],'next':''}");
		assertThat(search("'object_type_id':'1'",
				"'not':{'object_attribute':{'field':'plan','operator':'eq','type_id':'1','value':'pro'}}")
			.json()
			.get("ids")
			.get(0)
			.asString()).isEqualTo("other");
		assertThat(search("'object_type_id':'1'",
				"'or':[{'object_attribute':{'field':'plan','operator':'exists','type_id':'1'}}]")
			.json()
			.get("ids")).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					'object_type_id':1.5 | 'object_attribute':{'field':'a','operator':'exists','type_id':'1'} | /object_type_id
					'x':1                | 'object_attribute':{'field':'a','operator':'exists','type_id':'1'} | /object_type_id
					'object_type_id':'1' | 'object_attribute':{'field':'a','operator':'exists','type_id':'2'} | /filter/object_attribute/type_id
					'object_type_id':'1' | 'object_attribute':{'field':'a','operator':'exists'}               | /filter/object_attribute/type_id
					'object_type_id':'1' | 'attribute':{'field':'a','operator':'exists'}                      | /filter
					""")
	void refusesSearchesThatCannotBe(String type, String filter, String pointer) {
		Http.Answer answer = search(type, filter);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().at("/errors/0/source/pointer").asString()).isEqualTo(pointer);
	}

	private void identify(String type, String id, String attributes) {
		this.http.entity(
				Http.json(("'type':'object','identifiers':{'object_type_id':'%s','object_id':'%s'},'action':'identify',"
						+ "'attributes':{%s}")
					.formatted(type, id, attributes)));
	}

	private Http.Answer search(String type, String filter) {
		return this.http.app("POST", "/v1/objects", Http.json(type + ",'filter':{" + filter + "}"));
	}

}
