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
import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searches for people with filters, and their pages.
 */
class AppCustomerSearchTests {

	private final FakeCustomerio customerio = FakeCustomerio.builder()
		.clock(() -> Instant.ofEpochSecond(1772013598))
		.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					'attribute':{'field':'plan','operator':'eq','value':'pro'}               | 1 2
					'attribute':{'field':'plan','operator':'eq','value':'PRO'}               |
					'attribute':{'field':'seats','operator':'eq','value':'5'}                | 2
					'attribute':{'field':'seats','operator':'eq','value':5}                  | 2
					'attribute':{'field':'seats','operator':'exists'}                        | 2 3
					'attribute':{'field':'email','operator':'exists'}                        | 3
					'attribute':{'field':'email','operator':'eq','value':'ADA@example.com'}  | 3
					'attribute':{'field':'id','operator':'eq','value':'1'}                   | 1
					'segment':{'id':7}                                                       | 1 3
					'not':{'segment':{'id':7}}                                               | 2
					'and':[{'segment':{'id':7}},{'attribute':{'field':'plan','operator':'eq','value':'pro'}}] | 1
					'or':[{'segment':{'id':7}},{'attribute':{'field':'plan','operator':'eq','value':'pro'}}]  | 1 2 3
					'not':{'or':[{'segment':{'id':7}},{'attribute':{'field':'x','operator':'exists'}}]}       | 2
					'and':[{'or':[{'segment':{'id':7}},{'segment':{'id':8}}]},{'not':{'attribute':{'field':'plan','operator':'exists'}}}] | 3
					'and':[{'not':{'and':[{'segment':{'id':7}},{'not':{'segment':{'id':9}}}]}}]               | 2
					""")
	void searches(String filter, @Nullable String ids) {
		identify("'id':'1'", "'plan':'pro'");
		identify("'id':'2'", "'plan':'pro','seats':5");
		identify("'id':'3'", "'seats':'6','email':'ada@example.com'");
		this.http.track("POST", "/api/v1/segments/7/add_customers", Http.json("'ids':['1','3']"));
		JsonNode found = search("", filter).json();
		assertThat(found.get("ids").valueStream().map(JsonNode::asString))
			.containsExactly((ids != null) ? ids.split(" ") : new String[0]);
	}

	@Test
	void answersSearchesWithIdentifiers() {
		identify("'id':'1'", "'plan':'pro'");
		identify("'email':'ada@example.com'", "'plan':'pro'");
		search("", "'attribute':{'field':'plan','operator':'exists'}").is(200, """
				{"identifiers":[
					{"cio_id":"a3000001","email":null,"id":"1"},
					{"cio_id":"a3000002","email":"ada@example.com","id":null}],
				"ids":["1",""],
				"next":""}""");
	}

	@Test
	void searchesPageByPage() {
		for (int i = 1; i <= 60; i++) {
			identify("'id':'" + i + "'", "");
		}
		String everybody = "'attribute':{'field':'id','operator':'exists'}";
		assertThat(search("", everybody).json().get("ids")).hasSize(50);
		assertThat(search("?limit=1000", everybody).json().get("ids")).hasSize(60);
		List<String> ids = new ArrayList<>();
		String next = "";
		int pages = 0;
		do {
			JsonNode page = search("?limit=25&start=" + next, everybody).json();
			page.get("ids").forEach((id) -> ids.add(id.asString()));
			next = page.get("next").asString();
			pages++;
		}
		while (!next.isEmpty());
		assertThat(pages).isEqualTo(3);
		assertThat(ids).hasSize(60).doesNotHaveDuplicates().startsWith("1", "2").endsWith("60");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "?limit=0", "?limit=1001", "?limit=x", "?start=x", "?start=MTox", "?start=MDp4", "?start=%20" })
	void refusesPagesThatCannotBe(String query) {
		Http.Answer answer = search(query, "'segment':{'id':1}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().at("/errors/0/source/pointer").asString())
			.isEqualTo("/" + query.substring(1, query.indexOf('=')));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			''                                                              | /filter
			'x':{}                                                          | /filter
			'segment':{'id':1},'attribute':{'field':'a','operator':'exists'} | /filter
			'object_attribute':{'field':'a','operator':'exists','type_id':'1'} | /filter
			'segment':{}                                                    | /filter/segment/id
			'segment':{'id':'x'}                                            | /filter/segment/id
			'segment':7                                                     | /filter/segment
			'attribute':{'operator':'exists'}                               | /filter/attribute/field
			'attribute':{'field':'a'}                                       | /filter/attribute/operator
			'attribute':{'field':'a','operator':'EQ','value':'b'}           | /filter/attribute/operator
			'attribute':{'field':'a','operator':'eq'}                       | /filter/attribute/value
			'and':{}                                                        | /filter/and
			'and':[]                                                        | /filter/and
			'or':[{'segment':{'id':1}},{'x':1}]                             | /filter/or/1
			'not':[{'segment':{'id':1}}]                                    | /filter/not
			'and':[{'not':{'or':[{'segment':{'id':null}}]}}]                | /filter/and/0/not/or/0/segment/id
			""")
	void refusesFiltersThatCannotBe(String filter, String pointer) {
		Http.Answer answer = search("", filter.equals("''") ? "" : filter);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().at("/errors/0/status").asString()).isEqualTo("400");
		assertThat(answer.json().at("/errors/0/source/pointer").asString()).isEqualTo(pointer);
	}

	@Test
	void wantsAFilter() {
		this.http.app("POST", "/v1/customers", "{}")
			.is(400, "{'errors':[{'detail':'filter is required','status':'400','source':{'pointer':'/filter'}}]}");
	}

	private void identify(String identifiers, String attributes) {
		this.http.entity(Http.json("'type':'person','identifiers':{%s},'action':'identify','attributes':{%s}"
			.formatted(identifiers, attributes)));
	}

	private Http.Answer search(String query, String filter) {
		return this.http.app("POST", "/v1/customers" + query, Http.json("'filter':{" + filter + "}"));
	}

}
