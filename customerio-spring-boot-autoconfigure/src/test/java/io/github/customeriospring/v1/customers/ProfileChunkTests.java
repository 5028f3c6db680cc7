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

package io.github.customeriospring.v1.customers;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The profiles of many people, in calls of 100.
 */
class ProfileChunkTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerOperations customers;

	@BeforeEach
	void createClient() {
		this.customers = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.customers();
	}

	@Test
	void readsProfilesWithAllTheirFields() {
		server.answer(200, server.fixture("customers-by-ids.json"));
		List<CustomerProfile> profiles = this.customers.profiles(List.of(PersonId.cioId("cio_a3000001")));
		assertThat(profiles).singleElement().satisfies((profile) -> {
			assertThat(profile.id()).isEqualTo("42");
			assertThat(profile.identifiers()).isEqualTo(new Customer("42", "ada@example.com", "a3000001"));
			assertThat(profile.number("seats").orElseThrow().intValueExact()).isEqualTo(12);
			assertThat(profile.text("cio_subscription_preferences")).contains("{\"topics\":{\"topic_1\":true}}");
			assertThat(profile.timestamps()).containsEntry("_last_emailed", Instant.ofEpochSecond(1790000001));
			assertThat(profile.unsubscribed()).isTrue();
			assertThat(profile.devices()).singleElement().satisfies((device) -> {
				assertThat(device.id()).isEqualTo("token");
				assertThat(device.platform()).isEqualTo("ios");
				assertThat(device.lastUsed()).isEqualTo(Instant.ofEpochSecond(1790000002));
				assertThat(device.attributes()).containsEntry("push_enabled", "true");
				assertThat(device.flag("push_enabled")).contains(true);
			});
			assertThat(profile.otherFields()).containsEntry("weather", "fine");
		});
		server.assertRequest("POST", "/v1/customers/attributes?id_type=cio_id", "{\"ids\":[\"a3000001\"]}");
	}

	@Test
	void asksFor100PeopleOfOneTypeAtATime() {
		server.answer(200, "{\"customers\":[]}");
		List<PersonId> people = Stream
			.concat(IntStream.range(0, 150).mapToObj((i) -> PersonId.id("i" + i)),
					IntStream.range(0, 60).mapToObj((i) -> PersonId.email(i + "@example.com")))
			.toList();
		assertThat(this.customers.profiles(people)).isEmpty();
		assertThat(server.requests())
			.extracting((request) -> request.queryParameter("id_type").firstValue() + " "
					+ JsonMapper.shared().readTree(request.getBody()).path("ids").size())
			.containsExactly("id 100", "id 50", "email 50", "email 10");
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "99, 99", "100, 100", "101, 100 1", "200, 100 100", "201, 100 100 1" })
	void asksForNoMoreThan100(int people, String calls) {
		server.answer(200, "{\"customers\":[]}");
		this.customers.profiles(IntStream.range(0, people).mapToObj((i) -> PersonId.id("i" + i)).toList());
		assertThat(server.requests())
			.extracting((request) -> JsonMapper.shared().readTree(request.getBody()).path("ids").size())
			.extracting(String::valueOf)
			.containsExactly(calls.split(" "));
	}

	@Test
	void asksForNobody() {
		assertThat(this.customers.profiles(List.of())).isEmpty();
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void takesPeopleFromAStreamOnlyWhenTheyAreDue() {
		server.answer(200, "{\"customers\":[{\"customer\":{\"id\":\"1\"}}]}");
		AtomicInteger taken = new AtomicInteger();
		AtomicBoolean closed = new AtomicBoolean();
		Stream<PersonId> people = Stream.generate(() -> PersonId.id("i" + taken.incrementAndGet()))
			.onClose(() -> closed.set(true));
		try (Stream<CustomerProfile> profiles = this.customers.profilesAll(people)) {
			assertThat(taken).hasValue(0);
			assertThat(profiles.findFirst()).isPresent();
		}
		assertThat(taken).hasValue(100);
		assertThat(server.requests()).hasSize(1);
		assertThat(closed).isTrue();
	}

	@Test
	void refusesNobody() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.customers.profilesAll(Stream.of((PersonId) null)).toList())
			.withMessageContaining("person");
		assertThat(server.requests()).isEmpty();
	}

}
