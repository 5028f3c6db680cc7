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

package io.github.customeriospring.v2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.ApiError;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.Ulid;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EntityTests {

	private static final String ULID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioV2Client client;

	@BeforeEach
	void createClient() {
		this.client = CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl() + "/proxy/")
			.retry(Wire.FAST_RETRIES)
			.build();
		server.answer(200, "{}");
	}

	@Test
	void sendsTheCredentialAndSaysWhoCalls() {
		this.client.entity(Person.id("42").delete());
		LoggedRequest request = server.onlyRequest();
		assertThat(request.getUrl()).isEqualTo("/proxy/api/v2/entity");
		assertThat(request.header("Authorization").values()).containsExactly(
				"Basic " + Base64.getEncoder().encodeToString("site:key".getBytes(StandardCharsets.US_ASCII)));
		assertThat(request.header("Accept").values()).containsExactly("application/json");
		assertThat(request.header("User-Agent").values()).hasSize(1)
			.first()
			.asString()
			.startsWith("customerio-spring-boot/");
	}

	@Test
	void acceptsAnAnswerWithoutBody() {
		server.answer(200, "");
		this.client.entity(Person.id("42").delete());
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void givesEveryEventAnIdOfItsOwn() {
		Person person = Person.id("42");
		Set<String> ids = List.of(person.event("e"), person.event("e"), person.page("e"), person.screen("e"))
			.stream()
			.map(PersonOperation.Event::id)
			.collect(Collectors.toSet());
		assertThat(ids).hasSize(4).allMatch(Ulid::isValid);
	}

	@ParameterizedTest
	@ValueSource(strings = { "event", "page", "screen" })
	void givesRawEventsAnId(String action) {
		this.client.entity(EntityOperation.raw(rawEvent(action, null)));
		String body = server.onlyRequest().getBodyAsString();
		String id = body.replaceFirst(".*\"id\":\"([0-9A-Z]{26})\".*", "$1");
		assertThat(Ulid.isValid(id)).isTrue();
		Wire.assertJson(body, """
				{"type": "person", "action": "%s", "identifiers": {"email": "a@b.c"}, "name": "n", "id": "%s"}"""
			.formatted(action, id));
	}

	@Test
	void keepsTheIdOfARawEvent() {
		this.client.entity(EntityOperation.raw(rawEvent("event", ULID)));
		assertThat(server.onlyRequest().getBodyAsString()).contains("\"id\":\"" + ULID + "\"");
	}

	@Test
	void refusesARawEventWhoseIdIsNoUlid() {
		for (Object id : List.of("order-4711", 4711, UUID.randomUUID())) {
			assertThatIllegalArgumentException().isThrownBy(() -> EntityOperation.raw(rawEvent("event", id)))
				.withMessageContaining("ULID")
				.withMessageNotContaining("4711");
		}
	}

	@Test
	void givesNoIdToOtherRawOperations() {
		this.client.entity(EntityOperation
			.raw(Map.of("type", "person", "action", "future", "identifiers", Map.of("id", "42"), "speed", 1)));
		server.assertRequest("POST", "/proxy/api/v2/entity", """
				{"type": "person", "action": "future", "identifiers": {"id": "42"}, "speed": 1}""");
	}

	@Test
	void sendsAnOperationOfExactlyTheMostBytes() {
		this.client.entity(eventOfBytes(32 * 1024));
		assertThat(server.onlyRequest().getBody()).hasSize(32 * 1024);
	}

	@Test
	void refusesAnOperationOfMoreBytes() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.entity(eventOfBytes(32 * 1024 + 1)))
			.withMessage("The operation (person event) has 32769 bytes, it was not sent: "
					+ "Customer.io takes at most 32768 bytes");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void reportsWhyAnOperationWasRefused() {
		server.answer(400, """
				{"errors":[{"reason":"invalid","field":"identifiers.id","message":"jane-doe-42 is no id"}]}""");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.client.entity(Person.id("jane-doe-42").delete()))
			.withMessage("Track API entity failed with status 400: invalid (identifiers.id). "
					+ "Correct the request; repeating it as it is will not help")
			.satisfies((ex) -> assertThat(ex.getErrors())
				.containsExactly(new ApiError("invalid", "identifiers.id", "jane-doe-42 is no id", null)));
		assertThat(server.requests()).hasSize(1);
	}

	/**
	 * An event whose JSON has the given number of bytes, most of them in characters of
	 * two bytes.
	 */
	static PersonOperation.Event eventOfBytes(int bytes) {
		int rest = bytes
				- """
						{"type":"person","identifiers":{"id":"42"},"action":"event","name":"e","id":"%s","attributes":{"x":""}}"""
					.formatted(ULID)
					.length();
		return Person.id("42").event("e", Map.of("x", "é".repeat(rest / 2) + "a".repeat(rest % 2))).withId(ULID);
	}

	private static Map<String, Object> rawEvent(String action, Object id) {
		Map<String, Object> event = new HashMap<>();
		event.put("type", "person");
		event.put("action", action);
		event.put("identifiers", Map.of("email", "a@b.c"));
		event.put("name", "n");
		event.put("id", id);
		return event;
	}

}
