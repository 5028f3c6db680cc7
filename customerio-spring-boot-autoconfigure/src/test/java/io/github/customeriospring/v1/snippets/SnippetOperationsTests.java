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

package io.github.customeriospring.v1.snippets;

import java.time.Instant;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SnippetOperationsTests {

	private static final String SNIPPET = "{\"name\":\"footer\",\"value\":\"© {{ 'now' }}\",\"updated_at\":1790000000}";

	private static final Snippet FOOTER = new Snippet("footer", "© {{ 'now' }}", Instant.ofEpochSecond(1790000000));

	@RegisterExtension
	static final Wire server = new Wire();

	private SnippetOperations snippets;

	@BeforeEach
	void createClient() {
		server.answer(200, "{\"snippet\":%s}".formatted(SNIPPET));
		this.snippets = CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().snippets();
	}

	@Test
	void lists() {
		server.answer(200, "{\"snippets\":[%s,{\"name\":\"header\"}]}".formatted(SNIPPET));
		assertThat(this.snippets.list()).containsExactly(FOOTER, new Snippet("header", null, null));
		assertThat(FOOTER).hasToString("Snippet[footer]");
		server.assertRequest("GET", "/v1/snippets");
	}

	@Test
	void creates() {
		assertThat(this.snippets.create("footer", "© {{ 'now' }}")).isEqualTo(FOOTER);
		server.assertRequest("POST", "/v1/snippets", "{\"name\": \"footer\", \"value\": \"© {{ 'now' }}\"}");
	}

	@Test
	void saysThatTheNameIsTaken() {
		server.answer(422, "{\"errors\":[{\"detail\":\"name is taken\",\"status\":\"422\"}]}");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.snippets.create("footer", "x"))
			.withMessageContaining("name is taken");
	}

	@Test
	void updates() {
		assertThat(this.snippets.update("footer", "")).isEqualTo(FOOTER);
		server.assertRequest("PUT", "/v1/snippets", "{\"name\": \"footer\", \"value\": \"\"}");
	}

	@Test
	void deletes() {
		server.answer(204, "");
		this.snippets.delete("a/b ä");
		server.assertRequest("DELETE", "/v1/snippets/a%2Fb%20%C3%A4");
	}

}
