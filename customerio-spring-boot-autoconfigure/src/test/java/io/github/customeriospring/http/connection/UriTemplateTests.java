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

package io.github.customeriospring.http.connection;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UriTemplateTests {

	private static final String BASE_URL = "https://example.com/proxy";

	@ParameterizedTest
	@ValueSource(strings = { "42", "", "a b", "a/b", "..", "a%2Fb", "100%", "{id}", "a?b=c&d#e", "a+b@example.com", "ü",
			"日本", "😀", "a;b=c,d", "~._-", "\\\"<>|^`", ":@!$&'()*", "$1", "\n" })
	void expandsAsSpringDoes(String value) {
		for (String template : new String[] { "/v1/things/{id}", "/v1/things/{id}/parts/{id}?a={id}&b=c",
				"/v1/a b/ü/{id}.json", "/{id:[a-z]{2,3}}", "/v1/things?{name}={id}", "/v1/things;a={id}/x#{id}", "/{id",
				"/id}/{id}", "/{{id}}" }) {
			Map<String, String> values = Map.of("id", value, "name", "n[0]");
			assertThat(UriTemplate.of(BASE_URL, template).expand(values)).as(template)
				.isEqualTo(UriComponentsBuilder.fromUriString(BASE_URL + template)
					.encode()
					.buildAndExpand(values)
					.toUri());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://elsewhere.example/{id}", "//elsewhere.example/{id}", "//{id}/x" })
	void anAddressStaysWhatItIs(String template) {
		assertThat(UriTemplate.of(BASE_URL, template).expand(Map.of("id", "42")).toString()).doesNotStartWith(BASE_URL);
	}

	@Test
	void takesSeveralVariables() {
		assertThat(UriTemplate.of(BASE_URL, "/{a}{b}/{c}").expand(Map.of("a", "1", "b", "2", "c", "3")))
			.hasToString(BASE_URL + "/12/3");
		assertThat(UriTemplate.of(BASE_URL, "/v1/things").expand(Map.of())).hasToString(BASE_URL + "/v1/things");
	}

	@Test
	void needsAValueForEachVariable() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> UriTemplate.of(BASE_URL, "/{id}/{other}").expand(Map.of("id", "secret")))
			.withMessage("'other' has no value");
	}

}
