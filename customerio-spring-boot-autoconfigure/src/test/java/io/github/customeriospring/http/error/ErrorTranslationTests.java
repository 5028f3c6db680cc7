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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.customeriospring.ApiError;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.http.ThingOperations;
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
 * What answers that are no success become.
 */
class ErrorTranslationTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private ThingOperations things;

	@BeforeEach
	void createClient() {
		this.things = ThingOperations.builder(server).retry(RetrySettings.none()).build();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			400 | InvalidRequest | false | false | Correct the request; repeating it as it is will not help
			401 | Authentication | false | false | Check customerio.app.api-key, and that customerio.region is
			402 | InvalidRequest | false | false | Correct the request
			403 | Permission     | false | false | The key in customerio.app.api-key lacks the permission
			404 | NotFound       | false | false | Check the identifier and its type
			408 | Response       | true  | true  | The request took too long to arrive; try again later
			409 | InvalidRequest | false | false | Correct the request
			413 | InvalidRequest | false | false | Send less in one call
			422 | InvalidRequest | false | false | Correct the request
			429 | RateLimit      | true  | false | Call less often
			500 | Server         | true  | true  | Customer.io or a proxy before it has trouble; try again later
			502 | Server         | true  | true  | Customer.io or a proxy
			503 | Server         | true  | true  | Customer.io or a proxy
			504 | Server         | true  | true  | Customer.io or a proxy
			522 | Server         | true  | true  | Customer.io or a proxy
			""")
	void saysWhatToDo(int status, String type, boolean isTransient, boolean mayHaveBeenProcessed, String advice) {
		CustomerioResponseException failure = failure(aResponse().withStatus(status));
		assertThat(failure.getClass().getSimpleName()).isEqualTo("Customerio" + type + "Exception");
		assertThat(failure).hasMessageStartingWith("App API thing.get failed with status %d. %s", status, advice);
		assertThat(failure.getOperation()).isEqualTo("App API thing.get");
		assertThat(failure.getStatus()).isEqualTo(status);
		assertThat(failure.isTransient()).isEqualTo(isTransient);
		assertThat(failure.mayHaveBeenProcessed()).isEqualTo(mayHaveBeenProcessed);
		assertThat(failure.getErrors()).isEmpty();
		assertThat(failure.getResponseBody()).isNull();
		assertThat(failure.getRetryAfter()).isNull();
		assertThat(failure).hasNoCause();
	}

	@Test
	void readsTheErrorsOfTheAppApi() {
		assertErrors("""
				{"errors": [{
					"detail": "The filter is wrong (reference 01J)", "status": "422", "code": "invalid",
					"source": {"pointer": "/filter/and/0"}, "meta": {"x": 1}
				}]}""", ": The filter is wrong (reference 01J) (/filter/and/0). ", new ApiError(null, "/filter/and/0",
				"The filter is wrong (reference 01J)", "invalid", "422", Map.of("x", 1)));
	}

	@Test
	void readsTheErrorsOfTheTrackApi2() {
		assertErrors("""
				{"errors": [
					{"reason": "required", "field": "name", "message": "a name is needed"},
					{"reason": "parse_error", "message": "Jane is no JSON"}
				]}""", ": required (name); parse_error. ", new ApiError("required", "name", "a name is needed", null),
				new ApiError("parse_error", null, "Jane is no JSON", null));
	}

	@Test
	void readsTheErrorOfTheTrackApi1AndOfMessages() {
		assertErrors("{\"meta\": {\"error\": \"malformed data\"}}", ": malformed data. ",
				new ApiError(null, null, "malformed data", null));
	}

	@Test
	void readsTheErrorsOfMessages() {
		assertErrors("{\"meta\": {\"errors\": [\"to is missing\", \"body is missing\"]}}",
				": to is missing; body is missing. ", new ApiError(null, null, "to is missing", null),
				new ApiError(null, null, "body is missing", null));
	}

	@Test
	void showsTheFirstErrorsOnly() {
		server.answer(400, "{\"meta\": {\"errors\": [\"a\", \"b\", \"c\", \"d\", \"e\"]}}");
		assertThat(failure()).hasMessageContaining("400: a; b; c (and 2 more). ");
		assertThat(failure().getErrors()).hasSize(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html>jane@example.com Jane</html>", "Jane", "{\"errors\":[{\"detail\":\"Jane",
			"\"Jane\"", "[\"Jane\"]", "null", "{\"errors\":{}}", "{\"errors\":7,\"meta\":\"Jane\"}",
			"{\"errors\":[null,7,[],{}]}", " " })
	void survivesOtherBodies(String body) {
		CustomerioResponseException failure = failure(aResponse().withStatus(400).withBody(body));
		assertThat(failure).hasMessageStartingWith("App API thing.get failed with status 400")
			.hasMessageContaining("Correct the request");
		assertThat(failure.getResponseBody()).isEqualTo(body);
	}

	@Test
	void survivesJsonThatIsNestedTooDeeply() {
		assertThat(failure(aResponse().withStatus(400).withBody("{\"errors\":" + "[".repeat(20_000))).getErrors())
			.isEmpty();
	}

	@Test
	void cutsALongBody() {
		String body = "{\"errors\":[{\"detail\":\"" + "é".repeat(100_000) + "\"}]}";
		CustomerioResponseException failure = failure(aResponse().withStatus(500).withBody(body));
		assertThat(failure.getResponseBody()).hasSizeBetween(32 * 1024, 64 * 1024);
		assertThat(failure.getMessage()).hasSizeLessThan(300);
	}

	@ParameterizedTest
	@CsvSource({ "7, 7", "0, 0", "' 7 ', 7", "-5, 0", "9223372036854775807, 31536000",
			"'Fri, 01 Jan 2021 00:00:00 GMT', 0" })
	void readsHowLongToWait(String header, long seconds) {
		ResponseDefinitionBuilder answer = aResponse().withHeader("Retry-After", header);
		CustomerioResponseException failure = failure(answer.withStatus(429));
		assertThat(failure).isInstanceOf(CustomerioRateLimitException.class)
			.hasMessage("App API thing.get failed with status 429. Call again after %d s, or call less often", seconds);
		assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(seconds));
		assertThat(failure(answer.withStatus(503)).getRetryAfter()).isEqualTo(Duration.ofSeconds(seconds));
	}

	@Test
	void readsTheDateUntilWhichToWait() {
		String tomorrow = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusDays(1));
		assertThat(failure(aResponse().withStatus(429).withHeader("Retry-After", tomorrow)).getRetryAfter())
			.isBetween(Duration.ofHours(23), Duration.ofHours(24));
	}

	@ParameterizedTest
	@ValueSource(strings = { "soon", "", "1.5", "99999999999999999999" })
	void ignoresWhatIsNoTimeToWait(String header) {
		CustomerioResponseException failure = failure(
				aResponse().withStatus(429).withHeader("Retry-After", header).withBody("{}"));
		assertThat(failure.getRetryAfter()).isNull();
		assertThat(failure)
			.hasMessage("App API thing.get failed with status 429. Call less often; a daily quota may be used up");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "https://api-eu.customer.io/v1/things/jane@example.com, region eu",
					"https://example.com/login?user=jane, 'another address, perhaps the other region'",
					"none, the other region" })
	void saysThatTheRegionMayBeWrong(@Nullable String location, String where) {
		ResponseDefinitionBuilder answer = aResponse().withStatus(301);
		CustomerioResponseException failure = failure(
				(location != null) ? answer.withHeader("Location", location) : answer);
		assertThat(failure).hasMessage("App API thing.get failed with status 301. %s redirects to %s: set "
				+ "customerio.region (us or eu) to the region of the workspace. Redirects are not followed, since "
				+ "personal data would pass through a region where it does not belong", server.baseUrl(), where);
		assertThat(failure.isTransient()).isFalse();
		assertThat(failure.mayHaveBeenProcessed()).isFalse();
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void showsNoDataInItsText() {
		CustomerioResponseException failure = failure(aResponse().withStatus(400)
			.withBody(
					"""
							{"errors": [{"detail": "Jane <jane@example.com>, \\"Jane Doe\\" and +1 415 555 0100", "code": "x"}]}"""));
		assertThat(failure.toString()).endsWith("failed with status 400: *** <***>, *** and ***. "
				+ "Correct the request; repeating it as it is will not help");
		assertThat(failure.getErrors()).hasToString("[ApiError[..]]");
	}

	@Test
	void canBeSerialized() throws Exception {
		CustomerioResponseException failure = failure(
				aResponse().withStatus(429).withHeader("Retry-After", "7").withBody("{\"meta\":{\"error\":\"slow\"}}"));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
			output.writeObject(failure);
		}
		try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			CustomerioResponseException read = (CustomerioResponseException) input.readObject();
			assertThat(read).hasSameClassAs(failure).hasMessage(failure.getMessage());
			assertThat(read.getErrors()).isEqualTo(failure.getErrors());
			assertThat(read.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
		}
	}

	private void assertErrors(String body, String reason, ApiError... errors) {
		CustomerioResponseException failure = failure(aResponse().withStatus(422).withBody(body));
		assertThat(failure).hasMessage("App API thing.get failed with status 422" + reason
				+ "Correct the request; repeating it as it is will not help");
		assertThat(failure.getErrors()).isEqualTo(List.of(errors));
		assertThat(failure.getResponseBody()).isEqualTo(body);
	}

	private CustomerioResponseException failure(ResponseDefinitionBuilder answer) {
		server.answer(answer);
		return failure();
	}

	private CustomerioResponseException failure() {
		CustomerioResponseException failure = catchThrowableOfType(CustomerioResponseException.class,
				() -> this.things.get("Jane"));
		assertThat(failure).isNotNull();
		assertThat(failure.toString()).doesNotContain("Jane", "jane", ThingOperations.Builder.KEY);
		return failure;
	}

}
