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

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.ThingOperations;
import io.github.customeriospring.http.ThingOperations.Thing;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What answers that say success become, which a proxy or a login page can give as well.
 */
class AnswerTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private ThingOperations things;

	@BeforeEach
	void createClient() {
		this.things = ThingOperations.builder(server).build();
	}

	@Test
	void readsUtf8AndIgnoresWhatItDoesNotKnow() {
		server.answer(aResponse().withStatus(200).withBody("""
				{"new": {"x": [1]}, "name": "Jürgen 𝄞"}
				""".getBytes(StandardCharsets.UTF_8)));
		assertThat(this.things.get("1")).isEqualTo(new Thing("Jürgen 𝄞"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 201, 202, 203 })
	void readsTheAnswerOfEverySuccess(int status) {
		server.answer(status, "{\"name\":\"Jane\"}");
		assertThat(this.things.search(new Thing("x"))).isEqualTo(new Thing("Jane"));
	}

	@Test
	void readsAFieldOfTheAnswer() {
		server.answer(200, "{\"next\":\"x\",\"things\":[{\"name\":\"Jane\"},{}],\"total\":2}");
		assertThat(this.things.list()).isEqualTo(List.of(new Thing("Jane"), new Thing(null)));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", delimiter = '|', textBlock = """
			none                                | an empty body
			<html><b>Jane</b></html>            | a body that is not the expected JSON
			Jane                                | a body that is not the expected JSON
			{"name":"Jane                       | a body that is not the expected JSON
			{"name":"Jane"} Jane                | a body that is not the expected JSON
			{"name":"Jane"}{"name":"Jane"}      | a body that is not the expected JSON
			{"name":{"Jane":"Jane"}}            | a body that is not the expected JSON
			["Jane"]                            | a body that is not the expected JSON
			"Jane"                              | a body that is not the expected JSON
			7                                   | a body that is not the expected JSON
			null                                | null
			""")
	void saysWhenTheAnswerIsNoThing(@Nullable String body, String problem) {
		CustomerioResponseException failure = failure(body, () -> this.things.get("Jane"));
		assertThat(failure).hasMessage("App API thing.get was answered with status 200 and %s. "
				+ "Check that %s is Customer.io and not a proxy or login page", problem, server.baseUrl());
		assertThat(failure.getOperation()).isEqualTo("App API thing.get");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "{\"things\":{\"name\":\"Jane\"}}", "{\"things\":\"Jane\"}",
			"{\"things\":[\"Jane\"]}", "{\"things\":[{\"name\":\"Jane\"}]", "{\"things\":[{\"name\":\"Jane\"}]} Jane",
			"{\"things\":[null]}", "{\"things\":[]", "{\"things\":[],\"next\":", "{\"things\":[],}",
			"{\"things\":[]} {}", "{\"things\":[]}]", "{\"data\":{\"things\":[]}}" })
	void saysWhenTheAnswerHasNoThings(String body) {
		assertThat(failure(body, this.things::list)).hasMessageStartingWith("App API thing.list was answered with ");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", delimiter = '|', value = { "200|none", "204|none", "200|{}", "202|null", "200|7" })
	void needsNoAnswerWhereNothingIsReturned(int status, @Nullable String body) {
		server.answer(aResponse().withStatus(status).withBody(body));
		this.things.put("1", new Thing("Jane"));
		this.things.delete("1");
		assertThat(server.requests()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html>Jane</html>", "Jane", "{\"name\":\"Jane\"", "{} {}", "{}}", " " })
	void saysWhenTheAnswerIsNoJsonWhereNothingIsReturned(String body) {
		assertThat(failure(body, () -> this.things.put("Jane", new Thing("Jane")))).hasMessage("""
				App API thing.put was answered with status 200 and a body that is no JSON. Check that %s is \
				Customer.io and not a proxy or login page""".formatted(server.baseUrl()));
	}

	@Test
	void cutsALongBody() {
		assertThat(failure("x".repeat(100_000), () -> this.things.get("1")).getResponseBody()).hasSize(64 * 1024);
	}

	@Test
	void returnsNoThingFromAnEmptySuccess() {
		server.answer(aResponse().withStatus(204));
		assertThat(catchThrowableOfType(CustomerioResponseException.class, () -> this.things.get("1")))
			.hasMessageContaining("was answered with status 204 and an empty body");
	}

	private static CustomerioResponseException failure(@Nullable String body, ThrowingCallable call) {
		server.answer(aResponse().withStatus(200).withBody(body));
		CustomerioResponseException failure = catchThrowableOfType(CustomerioResponseException.class, call);
		assertThat(failure).isNotNull().hasNoCause();
		assertThat(failure.getSuppressed()).isEmpty();
		assertThat(failure.toString()).doesNotContain("Jane");
		assertThat(failure.getResponseBody())
			.isEqualTo((body != null) ? body.substring(0, Math.min(body.length(), 64 * 1024)) : null);
		assertThat(failure.isTransient()).isTrue();
		assertThat(failure.mayHaveBeenProcessed()).isTrue();
		assertThat(server.requests()).hasSize(1 + Wire.FAST_RETRIES.maxRetries());
		return failure;
	}

}
