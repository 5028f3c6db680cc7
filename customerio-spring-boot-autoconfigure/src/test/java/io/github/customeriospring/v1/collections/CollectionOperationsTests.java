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

package io.github.customeriospring.v1.collections;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CollectionOperationsTests {

	private static final DataCollection SHOPS = new DataCollection(4, "shops", 296, 2, List.of("city", "street"),
			Instant.ofEpochSecond(1780000000), Instant.ofEpochSecond(1790000000));

	@RegisterExtension
	static final Wire server = new Wire();

	private CollectionOperations collections;

	@BeforeEach
	void createClient() {
		server.answer(200, "{\"collection\":{\"id\":4,\"name\":\"shops\"}}");
		this.collections = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.build()
			.collections();
	}

	@Test
	void lists() {
		server.answer(200, server.fixture("collections.json"));
		assertThat(this.collections.list()).containsExactly(SHOPS,
				new DataCollection(5, null, 0, 0, List.of(), null, null));
		server.assertRequest("GET", "/v1/collections");
	}

	@Test
	void createsFromRows() {
		DataCollection created = this.collections.create(CreateCollection.of("shops")
			.data(List.of(Map.of("city", "Berlin"), new Shop("Paris", Instant.ofEpochSecond(1790000000)))));
		assertThat(created.id()).isEqualTo(4);
		server.assertRequest("POST", "/v1/collections", """
				{"name": "shops", "data": [{"city": "Berlin"}, {"city": "Paris", "openedAt": 1790000000}]}""");
	}

	@Test
	void createsFromAFile() {
		this.collections.create(CreateCollection.of("shops").url(URI.create("https://example.com/shops.csv?a=%2B")));
		server.assertRequest("POST", "/v1/collections",
				"{\"name\": \"shops\", \"url\": \"https://example.com/shops.csv?a=%2B\"}");
	}

	@Test
	void createsWithoutRows() {
		this.collections.create(CreateCollection.of("shops").data(List.of()));
		server.assertRequest("POST", "/v1/collections", "{\"name\": \"shops\", \"data\": []}");
	}

	@Test
	void refusesACollectionWithoutContentOrWithTwo() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.collections.create(CreateCollection.of("shops")))
			.withMessage("data is missing: a collection needs data or a url");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.collections.update(4,
					UpdateCollection.create().data(List.of()).url(URI.create("https://example.com"))))
			.withMessage("A collection has either data or a url");
		for (String url : List.of("shops.csv", "file:///shops.csv", "https:shops.csv", "ftp://example.com/shops.csv")) {
			assertThatIllegalArgumentException().isThrownBy(() -> CreateCollection.of("shops").url(URI.create(url)))
				.withMessage("url must be an absolute http or https URL");
		}
		assertThatIllegalArgumentException().isThrownBy(() -> CreateCollection.of(" "));
		assertThatIllegalArgumentException().isThrownBy(() -> CreateCollection.of("shops").data(List.of("Berlin")))
			.withMessageStartingWith("data must be a map, a record, a bean");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void getsOne() {
		assertThat(this.collections.get(4).name()).isEqualTo("shops");
		server.assertRequest("GET", "/v1/collections/4");
	}

	@Test
	void updates() {
		this.collections.update(4, UpdateCollection.create().name("stores").data(List.of(Map.of("city", "Rome"))));
		server.assertRequest("PUT", "/v1/collections/4", "{\"name\": \"stores\", \"data\": [{\"city\": \"Rome\"}]}");
	}

	@Test
	void updatesTheNameOnly() {
		assertThat(UpdateCollection.create().name("secret")).hasToString("UpdateCollection[..]");
		this.collections.update(4, UpdateCollection.create().name("stores"));
		server.assertRequest("PUT", "/v1/collections/4", "{\"name\": \"stores\"}");
	}

	@Test
	void deletes() {
		server.answer(204, "");
		this.collections.delete(4);
		server.assertRequest("DELETE", "/v1/collections/4");
	}

	@Test
	void readsContentOfAnyShape() {
		for (String content : List.of("[{\"city\":\"Berlin\"}]", "{\"data\":[{\"city\":\"Berlin\",\"n\":1.5}]}",
				"{}")) {
			server.resetAll();
			server.answer(200, content);
			assertThat(this.collections.content(4)).isEqualTo(JsonMapper.shared().readTree(content));
			server.assertRequest("GET", "/v1/collections/4/content");
		}
	}

	@Test
	void replacesContentByRows() {
		assertThat(this.collections.updateContent(4,
				Arrays.asList(Map.of("city", "Rome"), new Shop("Paris", Instant.ofEpochSecond(1790000000)))))
			.extracting(DataCollection::name)
			.isEqualTo("shops");
		server.assertRequest("PUT", "/v1/collections/4/content",
				"[{\"city\": \"Rome\"}, {\"city\": \"Paris\", \"openedAt\": 1790000000}]");
	}

	@Test
	void replacesContentByAnObject() {
		this.collections.updateContent(4, JsonMapper.shared().readTree("{\"data\":[1]}"));
		server.assertRequest("PUT", "/v1/collections/4/content", "{\"data\": [1]}");
	}

	public record Shop(String city, Instant openedAt) {

	}

}
