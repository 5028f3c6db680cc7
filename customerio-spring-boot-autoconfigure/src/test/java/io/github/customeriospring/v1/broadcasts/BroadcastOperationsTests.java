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

package io.github.customeriospring.v1.broadcasts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioJobException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.VirtualTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BroadcastOperationsTests {

	private static final String ERRORS = "/v1/campaigns/12/triggers/3/errors";

	@RegisterExtension
	static final Wire server = new Wire();

	private BroadcastOperations broadcasts;

	@BeforeEach
	void createClient() {
		server.answer(200, "{\"id\":3}");
		this.broadcasts = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.broadcasts();
	}

	@Test
	void triggersForTheRecipientsOfTheWorkspace() {
		assertThat(this.broadcasts.trigger(12, (broadcast) -> {
		})).isEqualTo(3);
		assertTriggered("{}");
		assertThat(server.onlyRequest().getHeader("Authorization")).isEqualTo("Bearer app-key");
	}

	@Test
	void triggersForPeopleWhoMeetACondition() {
		this.broadcasts.trigger(12,
				(broadcast) -> broadcast
					.audience(Filter.and(Filter.inSegment(7), Filter.not(Filter.attribute("plan").eq("free"))))
					.data("headline", "Roadrunner spotted")
					.data("removed", null)
					.data(Map.of("at", Instant.ofEpochSecond(1790000000))));
		assertTriggered("""
				{"recipients": {"and": [
						{"segment": {"id": 7}},
						{"not": {"attribute": {"field": "plan", "operator": "eq", "value": "free"}}}
					]},
					"data": {"headline": "Roadrunner spotted", "removed": null, "at": 1790000000}}""");
	}

	@Test
	void triggersForEmails() {
		this.broadcasts.trigger(12,
				(broadcast) -> broadcast.audience(Audience.emails(List.of("a@example.com", "b@example.com")))
					.emailIgnoreMissing(true)
					.emailAddDuplicates(true));
		assertTriggered("""
				{"emails": ["a@example.com", "b@example.com"], "email_ignore_missing": true,
					"email_add_duplicates": true}""");
	}

	@Test
	void triggersForIds() {
		this.broadcasts.trigger(12,
				(broadcast) -> broadcast.audience(Audience.ids(List.of("1", "2"))).idIgnoreMissing(false));
		assertTriggered("{\"ids\": [\"1\", \"2\"], \"id_ignore_missing\": false}");
	}

	@Test
	void triggersForPeopleWithTheirOwnData() {
		this.broadcasts.trigger(12,
				(broadcast) -> broadcast.audience(Audience
					.perUserData(List.of(BroadcastRecipient.of(PersonId.id("1"), Map.of("voucher", "FESTIVUS")),
							BroadcastRecipient.of(PersonId.email("b@example.com"), Map.of())))));
		assertTriggered("""
				{"per_user_data": [{"id": "1", "data": {"voucher": "FESTIVUS"}},
					{"email": "b@example.com", "data": {}}]}""");
	}

	@Test
	void triggersForAFile() {
		this.broadcasts.trigger(12, (broadcast) -> broadcast
			.audience(Audience.dataFile(URI.create("https://example.com/people.jsonl?a=%2B"))));
		assertTriggered("{\"data_file_url\": \"https://example.com/people.jsonl?a=%2B\"}");
	}

	@Test
	void reportsAnAudienceWithErrors() {
		server.answer(422, server.fixture("trigger-errors-422.json"));
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.broadcasts.trigger(12, TriggerBroadcast.create()))
			.withMessageContaining("App API broadcasts.trigger failed with status 422")
			.withMessageContaining("errors endpoint for trigger 7 (/data/attributes/per_user_data)")
			.withMessageEndingWith("broadcasts().triggerErrors(12, 7) tells what is wrong with the audience");
	}

	@ParameterizedTest
	@ValueSource(strings = { "the audience is empty", "no trigger", "trigger x", "retrigger 7" })
	void reportsARefusalWithoutATrigger(String detail) {
		server.answer(422, "{\"errors\":[{\"detail\":\"" + detail + "\"}]}");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.broadcasts.trigger(12, TriggerBroadcast.create()))
			.withMessageEndingWith("Correct the request; repeating it as it is will not help");
	}

	@Test
	void readsTheNumberOfATriggerFromAStringToo() {
		server.answer(200, "{\"id\":\"3\"}");
		assertThat(this.broadcasts.trigger(12, TriggerBroadcast.create())).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"id\":null}", "{\"id\":\"\"}", "{\"id\":\"x\"}", "{\"id\":[]}", "null" })
	void doesNotKnowWhetherAnAnswerWithoutANumberIsASuccess(String answer) {
		server.answer(200, answer);
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> this.broadcasts.trigger(12, TriggerBroadcast.create()))
			.withCauseInstanceOf(CustomerioResponseException.class);
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void tellsHowFarATriggerIs() {
		server.answer(200, server.fixture("trigger-status.json"));
		assertThat(this.broadcasts.triggerStatus(12, 3)).isEqualTo(
				new BroadcastTrigger(3, 12, Instant.ofEpochSecond(1790000000), Instant.ofEpochSecond(1790000060)));
		server.assertRequest("GET", "/v1/campaigns/12/triggers/3");
	}

	@Test
	void readsAPageOfErrors() {
		server.answer(200, "{\"errors\":[\"line 1: no such id\"],\"next\":50}");
		TriggerErrorPage page = this.broadcasts.triggerErrors(12, 3, new Paging("25", 25));
		assertThat(page.items()).containsExactly("line 1: no such id");
		assertThat(page.next()).isEqualTo("50");
		assertThat(page).hasToString("TriggerErrorPage[1 errors]");
		server.assertRequest("GET", ERRORS + "?start=25&limit=25");
	}

	@Test
	void streamsAllErrorsByOffset() {
		server.stubFor(get(urlPathEqualTo(ERRORS)).withQueryParam("start", absent())
			.willReturn(okJson("{\"errors\":[\"line 1: x\",\"line 2: x\"],\"next\":2}")));
		server.stubFor(get(urlPathEqualTo(ERRORS)).withQueryParam("start", equalTo("2"))
			.willReturn(okJson("{\"errors\":[\"line 3: x\"],\"next\":0}")));
		try (Stream<String> errors = this.broadcasts.triggerErrorsAll(12, 3)) {
			assertThat(errors).containsExactly("line 1: x", "line 2: x", "line 3: x");
		}
		assertThat(server.requests()).extracting(LoggedRequest::getUrl).containsExactly(ERRORS, ERRORS + "?start=2");
	}

	@Test
	void readsErrorsWithoutANextPage() {
		server.answer(200, "{}");
		TriggerErrorPage page = this.broadcasts.triggerErrors(12, 3);
		assertThat(page.items()).isEmpty();
		assertThat(page.next()).isNull();
	}

	@Test
	void refusesDataThatIsNoJson() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.broadcasts.trigger(12,
					(broadcast) -> broadcast.audience(Audience
						.perUserData(List.of(BroadcastRecipient.of(PersonId.id("1"), Map.of("x", Double.NaN)))))))
			.withMessageContaining("per_user_data[0].data.x is NaN");
		assertThat(server.requests()).isEmpty();
	}

	private static void assertTriggered(String json) {
		server.assertRequest("POST", "/v1/campaigns/12/triggers", json);
	}

	@Test
	void waitsForATrigger() {
		server.answer(200, server.fixture("trigger-status.json"));
		assertThat(this.broadcasts.awaitDone(12, 3, Duration.ofMinutes(1)).processedAt()).isNotNull();
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void waitsForATriggerOnlySoLong() {
		server.answer(404, "");
		VirtualTime time = new VirtualTime();
		assertThatExceptionOfType(CustomerioJobException.class)
			.isThrownBy(() -> this.broadcasts.awaitDone(12, 3, Duration.ofSeconds(2), time.awaiter()))
			.withMessageStartingWith("The trigger 3 of broadcast 12 was not done within PT2S");
		assertThat(time.pauses()).hasSize(2);
	}

}
