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

package io.github.customeriospring.http.declared;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.util.UriBuilderFactory;

/**
 * Parameters that could not be sent are refused when the interface is asked for.
 */
class DeclaredParameterTests {

	@ParameterizedTest
	@ValueSource(classes = { UriParameter.class, FactoryParameter.class, MethodParameter.class, Cookie.class,
			Part.class, Plain.class })
	void refusesParametersThatSayWhereToSendItOrAreNotSent(Class<?> type) {
		DeclaredInterfaces.assertRefused(type, "get", "its parameter 'value' needs @PathVariable, @RequestParam");
	}

	@Test
	void refusesMoreThanOneBodyAndFieldsThatHaveNoNameOfTheirOwn() {
		DeclaredInterfaces.assertRefused(TwoBodies.class, "get", "it has more than one body");
		DeclaredInterfaces.assertRefused(BodyAndField.class, "get", "it has more than one body");
		DeclaredInterfaces.assertRefused(SameField.class, "get", "its parameter 'two' needs a field of its own");
		DeclaredInterfaces.assertRefused(NoField.class, "get", "its parameter 'one' needs a field of its own");
	}

	@Test
	void refusesParametersThatHaveNoPlaceInTheUrl() {
		DeclaredInterfaces.assertRefused(Unfilled.class, "get", "it has no @PathVariable for [id]");
		DeclaredInterfaces.assertRefused(PathMap.class, "get", "its parameter 'value' has to be one part of the path");
		DeclaredInterfaces.assertRefused(NoRecord.class, "get", "its parameter 'value' has to be a record");
	}

	interface UriParameter {

		@GetExchange("/v1/things")
		void get(URI value);

	}

	interface FactoryParameter {

		@GetExchange("/v1/things")
		void get(UriBuilderFactory value);

	}

	interface MethodParameter {

		@GetExchange("/v1/things")
		void get(HttpMethod value);

	}

	interface Cookie {

		@GetExchange("/v1/things")
		void get(@CookieValue("value") String value);

	}

	interface Part {

		@PostExchange("/v1/things")
		void get(@RequestPart("value") String value);

	}

	interface Plain {

		@GetExchange("/v1/things")
		void get(String value);

	}

	interface TwoBodies {

		@PostExchange("/v1/things")
		void get(@RequestBody String one, @RequestBody String two);

	}

	interface BodyAndField {

		@PostExchange("/v1/things")
		void get(@RequestBody String one, @RequestField("two") String two);

	}

	interface SameField {

		@PostExchange("/v1/things")
		void get(@RequestField("one") String one, @RequestField("one") String two);

	}

	interface NoField {

		@PostExchange("/v1/things")
		void get(@RequestField(" ") String one);

	}

	interface Unfilled {

		@GetExchange("/v1/things/{id}")
		void get(@RequestParam("id") String id);

	}

	interface PathMap {

		@GetExchange("/v1/things/{id}")
		void get(@PathVariable Map<String, String> value);

	}

	interface NoRecord {

		@GetExchange("/v1/things")
		void get(QueryParameters value);

	}

}
