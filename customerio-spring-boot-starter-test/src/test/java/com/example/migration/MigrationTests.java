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

package com.example.migration;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.web.client.RestClient;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@code docs/migration.md} says of code before and after is what happens.
 */
class MigrationTests {

	private static final Instant TIME = Instant.parse("2026-11-01T00:00:00Z");

	private final FakeCustomerio fake = FakeCustomerio.start();

	private final CustomerioV1Client v1 = CustomerioV1Client.builder()
		.apiKey(this.fake.appApiKey())
		.baseUrl(this.fake.baseUrl())
		.build();

	private final CustomerioV2Client v2 = CustomerioV2Client.builder()
		.siteId(this.fake.siteId())
		.apiKey(this.fake.trackApiKey())
		.baseUrl(this.fake.baseUrl())
		.build();

	private final CustomerioTrackV1Client trackV1 = CustomerioTrackV1Client.builder()
		.siteId(this.fake.siteId())
		.apiKey(this.fake.trackApiKey())
		.baseUrl(this.fake.baseUrl())
		.build();

	private final Customerio customerio = new Customerio(this.v2, this.v1);

	private final HandWrittenCustomerio byHand = new HandWrittenCustomerio(RestClient.builder(), this.fake.baseUrl(),
			this.fake.siteId(), this.fake.trackApiKey(), this.fake.baseUrl(), this.fake.appApiKey());

	@AfterEach
	void stop() {
		this.fake.close();
	}

	@Test
	void bothHaveTheSameEffect() {
		this.byHand.upgraded("before", TIME);
		this.customerio.upgraded("after", TIME);
		for (String id : List.of("before", "after")) {
			assertThat(this.fake).person(id)
				.hasAttribute("plan", "pro")
				.hasAttribute("upgraded_at", TIME.getEpochSecond())
				.hasEvent("upgraded");
		}
		assertThat(this.fake.events().all()).extracting((event) -> event.timestamp()).containsExactly(TIME, TIME);
	}

	@Test
	void onlyTheHandWrittenOneSendsAgainWhenAnAnswerIsLost() {
		this.fake.failNext(1, Fault.resetAfterProcessing());
		this.byHand.sendReceipt("42", "ada@example.com", 17);
		assertThat(this.fake.messages().all()).hasSize(2);
		this.fake.failNext(1, Fault.resetAfterProcessing());
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> this.customerio.sendReceipt("42", "ada@example.com", 17));
		assertThat(this.fake.messages().all()).hasSize(3);
	}

	@Test
	void onlyTheHandWrittenOneHidesWhatIsRefused() {
		List<Map<String, Object>> people = List.of(Map.of("id", "1"),
				Map.of("id", "2", "story", "x".repeat(EntityOperation.MAX_BYTES)));
		this.byHand.importPeople(people);
		assertThat(this.fake.requests().all()).singleElement().extracting((request) -> request.status()).isEqualTo(207);
		assertThat(this.customerio.importPeople(people).failures()).singleElement()
			.extracting((failure) -> failure.index())
			.isEqualTo(1);
	}

	@Test
	void callsOfLibrariesHaveTheirEffect() {
		LibraryExamples.official(this.trackV1, this.v1, TIME);
		assertThat(this.fake).person("42")
			.hasAttribute("email", "ada@example.com")
			.hasAttribute("created_at", TIME.getEpochSecond())
			.hasEvent("viewed");
		assertThat(this.fake).onlyMessage().isEmail().wasSentTo("ada@example.com");
	}

	@Test
	void callsOfTheGemHaveTheirEffect() {
		this.v2.entity(CustomObject.of("1", "PostCo").addRelationships(PersonId.id("42")));
		LibraryExamples.gem(this.v1, this.v2, this.trackV1,
				Map.of("type", "person", "action", "identify", "identifiers", Map.of("id", "7")));
		assertThat(this.fake).object("1", "PostCo").hasAttribute("name", "PostCo");
		assertThat(this.fake).person("42").hasEvent("viewed");
		assertThat(this.fake.people().find("7")).isPresent();
	}

}
