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

package io.github.customeriospring.v1.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.customeriospring.CustomerioJobException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.JobProgress;
import io.github.customeriospring.v1.shared.VirtualTime;
import io.github.customeriospring.v1.shared.message.MessageMetric;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExportOperationsTests {

	private static final Instant START = Instant.ofEpochSecond(1790000000);

	private static final Export EXPORT = new Export(110, "110:1790000000", Export.Type.DELIVERIES, Export.Status.DONE,
			false, "Bounced in March", 12, 3, 9L, "ops@example.com", START, START.plusSeconds(60));

	@RegisterExtension
	static final Wire server = new Wire();

	private final VirtualTime time = new VirtualTime();

	private ExportOperations exports;

	@BeforeEach
	void createClient() {
		this.exports = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.exports();
	}

	@Test
	void exportsPeople() {
		server.answer(200, server.fixture("export.json"));
		assertThat(this.exports.customers(Filter.inSegment(7), List.of("email", "plan"))).isEqualTo(EXPORT);
		server.assertRequest("POST", "/v1/exports/customers", """
				{"filters": {"segment": {"id": 7}}, "attributes": ["email", "plan"]}""");
	}

	@Test
	void leavesTheColumnsToCustomerio() {
		server.answer(200, server.fixture("export.json"));
		this.exports.customers(Filter.inSegment(7), List.of());
		server.assertRequest("POST", "/v1/exports/customers", "{\"filters\": {\"segment\": {\"id\": 7}}}");
	}

	@Test
	void exportsMessages() {
		server.answer(200, server.fixture("export.json"));
		this.exports.deliveries((export) -> export.campaign(12)
			.between(START, START.plusSeconds(60))
			.attribute("plan")
			.metric(MessageMetric.CREATED)
			.drafts(true)
			.template(3));
		server.assertRequest("POST", "/v1/exports/deliveries", """
				{"campaign_id": 12, "start": 1790000000, "end": 1790000060, "attributes": ["plan"], "metric": "created",
				"drafts": true, "template_id": 3}""");
	}

	@ParameterizedTest
	@CsvSource({ "newsletter_id", "transactional_message_id", "action_id" })
	void exportsMessagesOfOtherSources(String source) {
		server.answer(200, server.fixture("export.json"));
		this.exports.deliveries((export) -> {
			switch (source) {
				case "newsletter_id" -> export.newsletter(5);
				case "action_id" -> export.action(5);
				default -> export.transactionalMessage(5);
			}
		});
		server.assertRequest("POST", "/v1/exports/deliveries", "{\"%s\": 5}".formatted(source));
	}

	@Test
	void refusesMessagesOfNoSourceOrOfTwo() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.exports.deliveries((export) -> {
		})).withMessageEndingWith("not 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.exports.deliveries((export) -> export.campaign(1).newsletter(2)))
			.withMessageEndingWith("not 2");
		assertThatIllegalArgumentException().isThrownBy(
				() -> this.exports.deliveries((export) -> export.campaign(1).between(START, START.minusSeconds(1))));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void doesNotBeginASecondOneWhenNobodyKnowsAboutTheFirst() {
		server.answer(500, "");
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> this.exports.customers(Filter.inSegment(7), List.of()));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void listsExports() {
		server.answer(200, "{\"exports\":[{\"id\":1,\"type\":\"new\",\"status\":\"new\",\"failed\":true}]}");
		assertThat(this.exports.list()).containsExactly(new Export(1, null, Export.Type.UNKNOWN, Export.Status.UNKNOWN,
				true, null, 0, 0, null, null, null, null));
		server.assertRequest("GET", "/v1/exports");
	}

	@Test
	void getsOne() {
		server.answer(200, server.fixture("export.json"));
		assertThat(this.exports.get(110)).isEqualTo(EXPORT);
		assertThat(EXPORT).hasToString("Export[id=110, type=DELIVERIES, status=DONE, total=12]");
		server.assertRequest("GET", "/v1/exports/110");
	}

	@Test
	void tellsWhereTheFileIsAndKeepsItToItself() {
		server.answer(200, "{\"url\":\"https://storage.example.com/f?signature=secret\"}");
		DownloadLink link = this.exports.downloadLink(110);
		assertThat(link.url()).isEqualTo("https://storage.example.com/f?signature=secret");
		assertThat(link.toString()).doesNotContain("storage", "secret");
		server.assertRequest("GET", "/v1/exports/110/download");
	}

	@Test
	void waitsForOneThatIsNotKnownYet() {
		server.stubFor(any(anyUrl()).inScenario("export")
			.whenScenarioStateIs(STARTED)
			.willReturn(aResponse().withStatus(404))
			.willSetStateTo("pending"));
		server.stubFor(any(anyUrl()).inScenario("export")
			.whenScenarioStateIs("pending")
			.willReturn(okJson("{\"export\":{\"id\":110,\"status\":\"pending\"}}"))
			.willSetStateTo("done"));
		server.stubFor(any(anyUrl()).inScenario("export")
			.whenScenarioStateIs("done")
			.willReturn(okJson(server.fixture("export.json"))));
		assertThat(this.exports.awaitDone(110, Duration.ofMinutes(1), this.time.awaiter())).isEqualTo(EXPORT);
		assertThat(this.time.pauses()).hasSize(2);
		assertThat(server.requests()).hasSize(3);
	}

	@Test
	void goesOnWaitingAfterATroubleOfTheServer() {
		server.stubFor(any(anyUrl()).inScenario("export")
			.whenScenarioStateIs(STARTED)
			.willReturn(aResponse().withStatus(500))
			.willSetStateTo("new"));
		server.stubFor(any(anyUrl()).inScenario("export")
			.whenScenarioStateIs("new")
			.willReturn(okJson("{\"export\":{\"id\":110,\"status\":\"new\"}}"))
			.willSetStateTo("done"));
		server.stubFor(any(anyUrl()).inScenario("export")
			.whenScenarioStateIs("done")
			.willReturn(okJson(server.fixture("export.json"))));
		assertThat(this.exports.awaitDone(110, Duration.ofMinutes(1), this.time.awaiter())).isEqualTo(EXPORT);
		assertThat(this.time.pauses()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "401, 1", "500, 4" })
	void endsWithWhatTheServerEndsWith(int status, int requests) {
		server.answer(status, "");
		assertThatExceptionOfType(CustomerioResponseException.class)
			.isThrownBy(() -> this.exports.awaitDone(110, Duration.ofMinutes(1), this.time.awaiter()))
			.satisfies((ex) -> assertThat(ex.getStatus()).isEqualTo(status));
		assertThat(server.requests()).hasSize(requests);
	}

	@Test
	void endsWithOneThatFailed() {
		server.answer(200, "{\"export\":{\"id\":110,\"failed\":true}}");
		assertThatExceptionOfType(CustomerioJobException.class)
			.isThrownBy(() -> this.exports.awaitDone(110, Duration.ofMinutes(1)))
			.satisfies((ex) -> assertThat(ex.getJob(Export.class).progress()).isEqualTo(JobProgress.FAILED));
	}

}
