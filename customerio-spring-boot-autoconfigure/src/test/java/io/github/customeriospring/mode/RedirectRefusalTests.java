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

package io.github.customeriospring.mode;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.DeliveryReport;
import io.github.customeriospring.pipelines.PipelinesBatchException;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.pipelines.SemanticEvents;
import io.github.customeriospring.trackv1.AnonymousEvent;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.trackv1.Event;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RedirectRefusalTests {

	private static final PersonId ADA = PersonId.id("ada");

	private static final PipelinesUser USER = PipelinesUser.id("ada");

	private static final Map<String, Object> ELSEWHERE = Map.of("recipient", "eve@example.com");

	@RegisterExtension
	static final Wire server = new Wire();

	@BeforeEach
	void answer() {
		server.answer(200, "{\"id\": 1, \"instance_id\": \"i1\"}");
	}

	static Stream<Named<Call>> refused() {
		return Stream.of(Named.of("broadcasts.trigger", (c) -> c.v1().broadcasts().trigger(1, (b) -> b.data("a", 1))),
				Named.of("liveNotifications.start",
						(c) -> c.v1()
							.liveNotifications()
							.start((start) -> start.person(ADA)
								.notificationType("order")
								.contentState("a", 1)
								.attribute("a", 1))),
				Named.of("liveNotifications.update", (c) -> c.v1().liveNotifications().update("i1", Map.of("a", 1))),
				Named.of("liveNotifications.end", (c) -> c.v1().liveNotifications().end("i1")),
				Named.of("events.create", (c) -> c.trackV1().events().create(ADA, "viewed", ELSEWHERE)),
				Named.of("events.create", (c) -> c.trackV1().events().page(ADA, "viewed", ELSEWHERE)),
				Named.of("events.createAnonymous",
						(c) -> c.trackV1().events().invite("eve@example.com", Event.of("invited"))),
				Named.of("events.createAnonymous",
						(c) -> c.trackV1().events().createAnonymous("visitor", Event.of("viewed", ELSEWHERE))),
				Named.of("events.createAnonymous",
						(c) -> c.trackV1().events().createAnonymous(new AnonymousEvent(null, Event.of("viewed")))),
				Named.of("forms.submit",
						(c) -> c.trackV1().forms().submit("form", ADA, Map.of("recipient", "eve@example.com"))),
				Named.of("entity", (c) -> c.v2().entity(Person.of(ADA).event("viewed", ELSEWHERE))),
				Named.of("entity", (c) -> c.v2().entity(Person.of(ADA).page("viewed", ELSEWHERE))),
				Named.of("entity",
						(c) -> c.v2()
							.entity(EntityOperation.raw(Map.of("type", "person", "action", "event", "name", "x",
									"identifiers", Map.of("id", "ada"), "attributes", Map.of("Recipient", "e@x"))))),
				Named.of("track", (c) -> c.pipelines().track(USER, "viewed", ELSEWHERE)),
				Named.of("page", (c) -> c.pipelines().page(USER, "viewed", ELSEWHERE)),
				Named.of("screen", (c) -> c.pipelines().screen(USER, "viewed", ELSEWHERE)));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void refusesWhatReachesOthers(Call call) {
		assertThatExceptionOfType(CustomerioModeException.class)
			.isThrownBy(() -> call.on(new Clients(RedirectSettings.none())))
			.withMessageContaining("it was not sent, since the mode is redirect")
			.withMessageContaining("customerio.redirect.allow")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("ada", "eve@", "visitor"));
		assertThat(server.requests()).isEmpty();
	}

	static Stream<Object[]> allowed() {
		return refused().map((call) -> new Object[] { call.getName(), call.getPayload() });
	}

	@ParameterizedTest
	@MethodSource("allowed")
	void lets(String operation, Call call) {
		call.on(new Clients(RedirectSettings.none().withAllow(operation)));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void letsReadsAndPlainWritesPass() {
		Clients c = new Clients(RedirectSettings.none());
		Stream
			.<Call>of((to) -> to.v1().segments().customerCount(7),
					(to) -> to.v1().customers().search(Filter.inSegment(7)),
					(to) -> to.trackV1().people().identify(ADA, ELSEWHERE), (to) -> to.trackV1().people().suppress(ADA),
					(to) -> to.trackV1().events().create(ADA, "viewed", Map.of("a", 1)),
					(to) -> to.trackV1().events().createAnonymous("visitor", Event.of("viewed")),
					(to) -> to.trackV1().forms().submit("form", ADA, Map.of("a", "1")),
					(to) -> to.trackV1().deliveries().unsubscribe("a/b"),
					(to) -> to.trackV1().people().delete(PersonId.email("a/b@example.com")),
					(to) -> to.v2().entity(Person.of(ADA).identify(ELSEWHERE)),
					(to) -> to.v2().entity(Person.of(ADA).event("viewed", Map.of("a", 1))),
					(to) -> to.pipelines().identify(USER, ELSEWHERE), (to) -> to.pipelines().alias("a", "b"),
					(to) -> to.pipelines().track(USER, "viewed", Map.of("a", 1)),
					(to) -> to.pipelines()
						.send(SemanticEvents.reportDeliveryEvent(
								DeliveryReport.of("d1", DeliveryMetric.OPENED).withRecipient("token"))))
			.forEach((call) -> {
				try {
					call.on(c);
				}
				catch (CustomerioModeException ex) {
					throw ex;
				}
				catch (CustomerioException ex) {
					assertThat(ex.mayHaveBeenProcessed()).isTrue();
				}
			});
		assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(15);
	}

	@Test
	void refusesABatchOfThePipelinesAsAWhole() {
		assertThatExceptionOfType(PipelinesBatchException.class)
			.isThrownBy(() -> new Clients(RedirectSettings.none()).pipelines()
				.batch(List.of(USER.track("viewed", Map.of()), USER.track("viewed", ELSEWHERE))))
			.withCauseInstanceOf(CustomerioModeException.class)
			.withMessageContaining("one of its events has a recipient");
		assertThat(server.requests()).isEmpty();
	}

	interface Call {

		void on(Clients clients);

	}

	/**
	 * The clients in mode {@code redirect}.
	 */
	static final class Clients {

		private final CustomerioMode mode;

		Clients(RedirectSettings settings) {
			this.mode = CustomerioMode.redirect(settings);
		}

		CustomerioV1Client v1() {
			return CustomerioV1Client.builder().apiKey("key").baseUrl(server.baseUrl()).mode(this.mode).build();
		}

		CustomerioTrackV1Client trackV1() {
			return CustomerioTrackV1Client.builder()
				.siteId("site")
				.apiKey("key")
				.baseUrl(server.baseUrl())
				.mode(this.mode)
				.build();
		}

		CustomerioV2Client v2() {
			return CustomerioV2Client.builder()
				.siteId("site")
				.apiKey("key")
				.baseUrl(server.baseUrl())
				.mode(this.mode)
				.build();
		}

		CustomerioPipelinesClient pipelines() {
			return CustomerioPipelinesClient.builder().apiKey("key").baseUrl(server.baseUrl()).mode(this.mode).build();
		}

	}

}
