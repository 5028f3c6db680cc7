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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SegmentOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private SegmentOperations segments;

	@BeforeEach
	void createClient() {
		this.segments = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.segments();
		server.answer(200, "{}");
	}

	@Test
	void addsPeople() {
		this.segments.add(7, List.of(PersonId.email("a+b@example.com"), PersonId.email("b@example.com")));
		server.assertRequest("POST", "/api/v1/segments/7/add_customers?id_type=email", """
				{"ids": ["a+b@example.com", "b@example.com"]}""");
	}

	@Test
	void removesPeople() {
		this.segments.remove(7, List.of(PersonId.cioId("cio_a3000001")));
		server.assertRequest("POST", "/api/v1/segments/7/remove_customers?id_type=cio_id", """
				{"ids": ["a3000001"]}""");
	}

	@Test
	void sendsNothingForNobody() {
		this.segments.add(7, List.of());
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void cutsIntoRequestsOfAThousandInOrder() {
		this.segments.add(7, people(0, 2001));
		assertThat(requests()).extracting(LoggedRequest::getUrl)
			.containsOnly("/api/v1/segments/7/add_customers?id_type=id");
		assertThat(sentIds()).extracting(List::size).containsExactly(1000, 1000, 1);
		assertThat(sentIds().stream().flatMap(List::stream))
			.containsExactlyElementsOf(IntStream.range(0, 2001).mapToObj(String::valueOf).toList());
	}

	@Test
	void sendsPeopleWhoAreIdentifiedDifferentlyInRequestsOfTheirOwn() {
		this.segments.remove(7,
				List.of(PersonId.id("1"), PersonId.id("2"), PersonId.cioId("c3"), PersonId.email("d@example.com")));
		assertThat(requests()).extracting(LoggedRequest::getUrl)
			.containsExactly("/api/v1/segments/7/remove_customers?id_type=id",
					"/api/v1/segments/7/remove_customers?id_type=cio_id",
					"/api/v1/segments/7/remove_customers?id_type=email");
		assertThat(sentIds()).containsExactly(List.of("1", "2"), List.of("c3"), List.of("d@example.com"));
	}

	@Test
	void tellsHowManyWereDone() {
		List<PersonId> people = people(0, 3500);
		server.stubFor(post(anyUrl()).withRequestBody(containing("\"2500\"")).willReturn(serviceUnavailable()));
		assertThatExceptionOfType(CustomerioIncompleteException.class).isThrownBy(() -> this.segments.add(7, people))
			.withMessageStartingWith("Track API segments.add ended after 2000 of 3500: pass the others again")
			.satisfies((ex) -> {
				assertThat(ex.getCompleted()).isEqualTo(2000);
				assertThat(ex.isTransient()).isTrue();
				assertThat(ex.mayHaveBeenProcessed()).isTrue();
				assertThat(ex.getCause()).hasMessageContaining("status 503");
			});
		assertThat(requests()).hasSize(2 + 1 + Wire.FAST_RETRIES.maxRetries());
		server.resetAll();
		server.answer(200, "{}");
		this.segments.add(7, people.subList(2000, people.size()));
		assertThat(sentIds()).extracting((ids) -> ids.get(0)).containsExactly("2000", "3000");
	}

	@Test
	void tellsHowManyWereDoneWhateverFails() {
		AtomicInteger sent = new AtomicInteger();
		SegmentOperations failing = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.customize((builder) -> builder.requestInterceptor((request, body, execution) -> {
				var response = execution.execute(request, body);
				if (sent.incrementAndGet() == 2) {
					throw new IllegalStateException("interceptor");
				}
				return response;
			}))
			.build()
			.segments();
		assertThatExceptionOfType(CustomerioIncompleteException.class).isThrownBy(() -> failing.add(7, people(0, 2500)))
			.satisfies((ex) -> {
				assertThat(ex.getCompleted()).isEqualTo(1000);
				assertThat(ex.mayHaveBeenProcessed()).isTrue();
				assertThat(ex.isTransient()).isFalse();
			});
		assertThat(requests()).hasSize(2);
	}

	@Test
	void refusesPhoneNumbersBeforeAnythingIsSent() {
		List<PersonId> people = Stream.concat(people(0, 1000).stream(), Stream.of(PersonId.phone("+4915112345678")))
			.toList();
		assertThatIllegalArgumentException().isThrownBy(() -> this.segments.add(7, people))
			.withMessage("people[1000] must name a person by id, email or cio_id, not by phone")
			.withMessageNotContaining("+49");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void refusesMembersThatCustomerioDoesNotTake() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SegmentOperations.Members(List.of()))
			.withMessage("ids must be 1 to 1000, not 0");
		List<String> many = people(0, 1001).stream().map(PersonId::value).toList();
		assertThatIllegalArgumentException().isThrownBy(() -> new SegmentOperations.Members(many))
			.withMessage("ids must be 1 to 1000, not 1001");
		assertThat(new SegmentOperations.Members(List.of("ada"))).hasToString("Members[1]");
	}

	private static List<PersonId> people(int first, int end) {
		return IntStream.range(first, end).mapToObj((id) -> PersonId.id(String.valueOf(id))).toList();
	}

	private static List<LoggedRequest> requests() {
		return server.requests();
	}

	private static List<List<String>> sentIds() {
		List<List<String>> sent = new ArrayList<>();
		for (LoggedRequest request : requests()) {
			JsonNode ids = JsonMapper.shared().readTree(request.getBody()).path("ids");
			sent.add(ids.valueStream().map(JsonNode::stringValue).toList());
		}
		return sent;
	}

}
