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

package io.github.customeriospring.http.error;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which values of a request are hidden.
 */
class SentValueTests {

	private static final JsonMapper JSON = new JsonMapper();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			textBlock = """
					{"identifiers": {"id": "ada"}, "attributes": {"plan": "pro", "age": 42}}
					{"identifiers": {"cio_id": "ada"}, "name": "pro", "data": {"order": {"id": 42}}}
					{"identifiers": {"email": "x", "phone": "+ada"}}
					{"identifiers": {"object_type_id": "42", "object_id": "ada"}, "cio_object_id": "x"}
					{"cio_relationships": [{"identifiers": {"object_type_id": "42", "object_id": "ada"}}]}
					{"primary": {"id": "x"}, "secondary": {"email": "ada"}}
					{"to": "Ada <ada>, \\"Bob\\" <bob>", "message_data": {"plan": {"email": "pro"}}}
					{"to": "last_used", "custom_device": {"token": "ada", "attributes": {"os": "pro"}}, "title": "42"}
					{"cc": "ada", "bcc": "x", "reply_to": "y", "subject": "pro 42"}
					{"emails": ["x", "ada"], "data": {"headline": "pro 42"}}
					{"ids": ["x", "ada"]}
					{"per_user_data": [{"id": "ada", "data": {"voucher": "pro", "worth": 42}}]}
					{"recipients": {"and": [{"segment": {"id": 42}}, {"attribute": {"field": "email", "value": "ada"}}]}}
					{"filter": {"or": [{"attribute": {"field": "id", "value": "ada"}}, {"attribute": {"field": "plan", "value": "pro"}}]}}
					{"device": {"id": "ada", "platform": "pro"}}
					{"delivery_id": "x", "recipient": "ada", "metric": "pro"}
					{"userId": "ada", "traits": {"plan": "pro", "age": 42}}
					{"anonymousId": "ada", "event": "pro", "properties": {"n": 42}}
					{"groupId": "ada", "previousId": "x", "context": {"device": {"token": "y"}, "locale": "pro"}}
					{"context": {"device": {"token": "ada"}}, "type": "pro"}
					{"identifiers": {"internal": "cio_ada"}, "attributes": {"header": "pro"}, "content_state": {"id": "42"}}
					{"data": {"email": "ada", "plan": "pro"}}
					{"email": "ada", "plan": "pro", "age": 42}
					{"attributes": {"id": "ada", "plan": "pro"}}
					{"anonymous_id": "ada", "id": "01J", "name": "pro", "data": {"n": 42}}
					""")
	void areThoseThatIdentifySomebody(String body) {
		assertThat(mask(body).apply("no Ada: pro 42 all email")).isEqualTo("no ***: pro 42 all email");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			textBlock = """
					a+b c@é.com  | a%2Bb%20c%40%C3%A9.com, a+b%20c@%C3%A9.com, a%2bb+c%40%c3%a9.com, A+B C@É.com | ***, ***, ***, ***
					cio_a30f     | a30f, cio_a30f, A30F, Cio_A30F                     | ***, ***, ***, ***
					+49151       | +49151, 49151, %2B49151, 0%2b49151                 | ***, ***, ***, 0***
					ö/x;y        | ö/x;y, %C3%B6%2Fx%3By, %c3%b6%2fx%3by              | ***, ***, ***
					Groß.José    | GROSS.JOSÉ, groß.Jose\u0301, gro\\u00df.jos\\u00E9  | ***, ***, ***
					Jose\u0301   | José, JOSÉ, jose\\u0301                           | ***, ***, ***
					o'neil&co    | o&#39;neil&amp;co, o'neil\\u0026co                | ***, ***
					İz-日本       | İZ-日本, iz-日本, \\u0130z-\\u65e5\\u672c          | ***, ***, ***
					""")
	void areHiddenInEveryForm(String value, String text, String masked) {
		for (Map<String, String> variables : List.of(Map.of("customer_id", value),
				Map.of("queryParam-email", "email", "queryParam-email[0]", value))) {
			assertThat(new Mask(SentValues.of(variables, null, Set.of())).apply(text)).isEqualTo(masked);
		}
		assertThat(mask("{\"id\":\"" + value + "\"}").apply(text)).isEqualTo(masked);
	}

	@Test
	void leaveOutHowTheyAreToBeRead() {
		Map<String, String> variables = Map.of("queryParam-id_type", "id_type", "queryParam-id_type[0]", "email",
				"queryParam-limit[0]", "50", "customer_id", "ada");
		assertThat(new Mask(SentValues.of(variables, null, Set.of())).apply("no email ada in 50"))
			.isEqualTo("no email *** in 50");
	}

	@Test
	void areThoseOfTheItemsOfABatchThatAnAnswerNames() {
		String body = "{\"batch\":[{\"id\":\"ada\"},{\"id\":\"bob\"},{\"id\":\"eve\"}]}";
		Set<Integer> second = Set.of(1, 7);
		assertThat(new Mask(SentValues.of(Map.of(), JSON.readTree(body), second)).apply("ada bob eve"))
			.isEqualTo("ada *** eve");
		assertThat(mask(body).apply("ada bob eve")).isEqualTo("*** *** ***");
	}

	@Test
	void mayBeThousandsInALongText() {
		String ids = IntStream.range(0, 10_000).mapToObj((i) -> "\"user-" + i + "\"").collect(Collectors.joining(","));
		String text = "user-user-9999x ".repeat(4_000);
		assertThat(mask("{\"ids\":[" + ids + "]}").apply(text)).isEqualTo("user-***x ".repeat(4_000));
	}

	@Test
	void areHiddenLongestFirst() {
		Map<String, String> variables = new HashMap<>();
		List.of("ada", "ada lovelace", "a", "lovelace").forEach((value) -> variables.put(value, value));
		assertThat(new Mask(SentValues.of(variables, null, Set.of())).apply("Ada Lovelace is a Lovelace, armada"))
			.isEqualTo("*** is *** ***, arm***");
	}

	private static Mask mask(String body) {
		return new Mask(SentValues.of(Map.of(), JSON.readTree(body), Set.of()));
	}

}
