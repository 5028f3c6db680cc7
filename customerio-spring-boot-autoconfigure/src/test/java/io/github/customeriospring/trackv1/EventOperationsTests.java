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

package io.github.customeriospring.trackv1;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Ulid;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EventOperationsTests {

	private static final String ID = "01KAR3W2Y0000000000000TEST";

	@RegisterExtension
	static final Wire server = new Wire();

	private EventOperations events;

	@BeforeEach
	void createClient() {
		this.events = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.events();
		server.answer(200, "{}");
	}

	@Test
	void recordsAnEventOfAPerson() {
		this.events.create(PersonId.email("a+b@example.com"),
				Event.of("order/placed", Map.of("total", 23.45, "at", Instant.ofEpochSecond(1790000000)))
					.withId(ID)
					.withTimestamp(Instant.ofEpochSecond(1790000001)));
		server.assertRequest("POST", "/api/v1/customers/a%2Bb%40example.com/events", """
				{"name": "order/placed", "id": "01KAR3W2Y0000000000000TEST", "timestamp": 1790000001,
					"data": {"total": 23.45, "at": 1790000000}}""");
	}

	@Test
	void encodesThePersonInThePath() {
		this.events.create(PersonId.email("a+b@x.com/é;%2F"), Event.of("viewed").withId(ID));
		server.assertRequest("POST", "/api/v1/customers/a%2Bb%40x.com%2F%C3%A9%3B%252F/events",
				"{\"name\": \"viewed\", \"id\": \"01KAR3W2Y0000000000000TEST\"}");
	}

	@Test
	void givesEveryEventAUlid() {
		this.events.create(PersonId.id("42"), "viewed", Map.of());
		this.events.createAnonymous("cookie-1", Event.of("viewed"));
		this.events.invite("friend@example.com", Event.of("invited"));
		List<String> ids = server.requests().stream().map(EventOperationsTests::id).toList();
		assertThat(ids).hasSize(3).doesNotHaveDuplicates().allMatch(Ulid::isValid);
	}

	@Test
	void repeatsAnEventWithTheSameId() {
		server.stubFor(post(anyUrl()).inScenario("repeat")
			.whenScenarioStateIs(STARTED)
			.willReturn(serverError())
			.willSetStateTo("recovered"));
		server.stubFor(post(anyUrl()).inScenario("repeat").whenScenarioStateIs("recovered").willReturn(okJson("{}")));
		this.events.createAnonymous("cookie-1", Event.of("viewed"));
		List<LoggedRequest> requests = server.requests();
		assertThat(requests).hasSize(2);
		assertThat(requests.get(1).getBody()).isEqualTo(requests.get(0).getBody());
	}

	@Test
	void recordsAPageView() {
		this.events.page(PersonId.id("42"), "https://example.com/a?b=c", Map.of("referrer", "x"));
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/api/v1/customers/42/events", """
				{"name": "https://example.com/a?b=c", "id": "%s", "type": "page", "data": {"referrer": "x"}}"""
			.formatted(id(request)));
	}

	@Test
	void recordsAScreenView() {
		this.events.screen(PersonId.cioId("a3000001"), "Home", Map.of());
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/api/v1/customers/cio_a3000001/events", """
				{"name": "Home", "id": "%s", "type": "screen"}""".formatted(id(request)));
	}

	@Test
	void recordsAnAnonymousEvent() {
		this.events.createAnonymous("cookie-1",
				Event.page("/pricing", Map.of("plan", "pro"))
					.withId(ID)
					.withTimestamp(Instant.ofEpochSecond(1790000001)));
		server.assertRequest("POST", "/api/v1/events", """
				{"anonymous_id": "cookie-1", "name": "/pricing", "id": "01KAR3W2Y0000000000000TEST", "type": "page",
					"timestamp": 1790000001, "data": {"plan": "pro"}}""");
	}

	@Test
	void invitesWithoutAnAnonymousId() {
		this.events.invite("friend@example.com", Event.of("invited", Map.of("by", "Ada")).withId(ID));
		server.assertRequest("POST", "/api/v1/events", """
				{"name": "invited", "id": "01KAR3W2Y0000000000000TEST",
					"data": {"by": "Ada", "recipient": "friend@example.com"}}""");
	}

	@Test
	void acceptsAnEmptyAnswer() {
		server.answer(ok());
		this.events.create(PersonId.id("42"), Event.of("viewed"));
		assertThat(server.onlyRequest()).isNotNull();
	}

	@Test
	void refusesWhatIsMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> Event.of(" "))
			.withMessage("The name of an event must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> Event.of("viewed").withId("17"))
			.withMessageContaining("ULID");
		assertThatIllegalArgumentException().isThrownBy(() -> this.events.createAnonymous("\t", Event.of("viewed")))
			.withMessage("anonymousId must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> this.events.invite("", Event.of("viewed")))
			.withMessage("recipient must not be blank");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void refusesNumbersThatJsonDoesNotKnow() {
		Event event = Event.of("viewed", Map.of("price", Double.NEGATIVE_INFINITY));
		assertThatIllegalArgumentException().isThrownBy(() -> this.events.create(PersonId.id("42"), event))
			.withMessageContaining("data.price is infinite");
		assertThatIllegalArgumentException().isThrownBy(() -> this.events.createAnonymous("cookie-1", event))
			.withMessageContaining("data.price is infinite");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void tellsThatAnEventIsTooLarge() {
		server.answer(400, "{\"meta\":{\"error\":\"event data cannot be longer than 100000 bytes\"}}");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.events.create(PersonId.id("42"), "viewed", Map.of("text", "x".repeat(100_001))))
			.withMessageContaining("event data cannot be longer than 100000 bytes")
			.satisfies((ex) -> assertThat(ex.mayHaveBeenProcessed()).isFalse());
	}

	@Test
	void writesControlCharactersAsJson() {
		this.events.createAnonymous("a b", Event.of("na\u0007me").withId(ID));
		server.assertRequest("POST", "/api/v1/events",
				"{\"anonymous_id\": \"a b\", \"name\": \"na\\u0007me\", \"id\": \"" + ID + "\"}");
	}

	@Test
	void keepsDataOutOfText() {
		assertThat(AnonymousEvent.invite("friend@example.com", Event.of("invited")))
			.hasToString("AnonymousEvent[Event[type=null]]");
	}

	private static String id(LoggedRequest request) {
		return JsonMapper.shared().readTree(request.getBody()).path("id").stringValue();
	}

}
