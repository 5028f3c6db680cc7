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

package io.github.customeriospring.publisher.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.PipelinesBatchApi;
import io.github.customeriospring.publisher.store.PipelinesPublisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The publisher of calls of the Pipelines API.
 */
class PipelinesPublisherTests {

	private static final Instant NOW = Instant.parse("2026-11-26T08:00:00.123Z");

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	static final Wire server = new Wire();

	private final RecordingListener listener = new RecordingListener();

	private PipelinesPublisher publisher;

	@BeforeEach
	void createPublisher() {
		PipelinesBatchApi api = new PipelinesBatchApi(CustomerioPipelinesClient.builder()
			.apiKey("key")
			.strictMode(false)
			.baseUrl(server.baseUrl())
			.buildCallConnection());
		MemoryStore store = MemoryStore.builder(api)
			.settings(PublisherSettings.defaults()
				.withLanes(1)
				.withBatches(100, DataSize.ofKilobytes(400), Duration.ofDays(1)))
			.listeners(List.of(this.listener))
			.build();
		this.publisher = new PipelinesPublisher(api, store, DeliveryObserver.NONE, InstantSource.fixed(NOW));
		server.answer(200, "{}");
	}

	@AfterEach
	void closePublisher() {
		this.publisher.close();
	}

	@Test
	void sendsCallsTogetherInStrictModeWithTheTimeOfTheHandOver() {
		this.publisher.publish(PipelinesUser.id("42").track("bought", Map.of("total", 23.45)).withMessageId("01M"));
		this.publisher.publish(PipelinesUser.anonymous("v1")
			.page("Home", Map.of())
			.withMessageId("01N")
			.withTimestamp(Instant.parse("2026-01-02T03:04:05Z")));
		this.publisher.flush(LONG);
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/v1/batch", """
				{"batch": [
					{"type": "track", "userId": "42", "event": "bought", "properties": {"total": 23.45},
					 "messageId": "01M", "timestamp": "2026-11-26T08:00:00.123Z"},
					{"type": "page", "anonymousId": "v1", "name": "Home", "messageId": "01N",
					 "timestamp": "2026-01-02T03:04:05Z"}]}
				""");
		assertThat(request.getHeader("X-Strict-Mode")).isEqualTo("1");
	}

	@Test
	void groupsCallsByContextAndKeepsTheOrderOfEachUser() {
		Map<String, Object> web = Map.of("ip", "127.0.0.1");
		this.publisher.publish(call("a", "1").withContext(web));
		this.publisher.publish(call("b", "2"));
		this.publisher.publish(call("b", "3").withContext(web));
		this.publisher.publish(call("c", "4").withContext(web).withIntegrations(Map.of("Slack", false)));
		this.publisher.publish(call("a", "5").withContext(web));
		this.publisher.flush(LONG);
		assertThat(server.requests()).extracting(LoggedRequest::getBodyAsString)
			.satisfiesExactly(
					(body) -> assertThat(body).contains("\"01-1\"", "\"01-5\"")
						.doesNotContain("01-2", "01-3", "01-4")
						.endsWith("],\"context\":{\"ip\":\"127.0.0.1\"}}"),
					(body) -> assertThat(body).contains("\"01-2\"").doesNotContain("01-3", "context"),
					(body) -> assertThat(body).contains("\"01-3\"").doesNotContain("01-4"),
					(body) -> assertThat(body).contains("\"01-4\"", "\"integrations\":{\"Slack\":false}"));
	}

	@Test
	void sendsAnAliasAloneAfterAllEarlierCallsOfBothIds() {
		this.publisher.publish(call("old", "1"));
		this.publisher.publish(call("new", "2"));
		this.publisher.publish(PipelinesCall.alias("old", "new").withMessageId("01-3"));
		this.publisher.publish(call("new", "4"));
		this.publisher.flush(LONG);
		assertThat(server.requests()).extracting(LoggedRequest::getUrl)
			.containsExactly("/v1/batch", "/v1/alias", "/v1/batch");
		Wire.assertRequest(server.requests().get(1), "POST", "/v1/alias", """
				{"type": "alias", "userId": "new", "previousId": "old", "messageId": "01-3",
				 "timestamp": "2026-11-26T08:00:00.123Z"}
				""");
	}

	@Test
	void findsTheCallThatIsToBlameWhenABatchIsRefused() {
		server.answer(200, "{}");
		server.stubFor(WireMock.post("/v1/batch")
			.withRequestBody(WireMock.containing("01-2"))
			.willReturn(WireMock.status(400).withBody("{\"meta\": {\"error\": \"bad call\"}}")));
		for (int i = 1; i < 5; i++) {
			this.publisher.publish(call("u" + i, String.valueOf(i)));
		}
		this.publisher.flush(LONG);
		assertThat(this.listener.refused()).hasSize(1);
		assertThat(server.requests()).extracting(LoggedRequest::getBodyAsString)
			.anySatisfy((body) -> assertThat(body).contains("01-1").doesNotContain("01-2"))
			.anySatisfy((body) -> assertThat(body).contains("01-4").doesNotContain("01-2"));
	}

	@Test
	void refusesWhatIsTooLargeToTheCaller() {
		Map<String, Object> large = Map.of("text", "x".repeat(33_000));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.publisher.publish(PipelinesUser.id("42").track("e", large)))
			.withMessageContaining("32768");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.publisher.publish(call("42", "1").withContext(large)))
			.withMessageContaining("32768");
		this.publisher.flush(LONG);
		assertThat(server.requests()).isEmpty();
	}

	private static PipelinesCall call(String user, String number) {
		return PipelinesUser.id(user).track("e").withMessageId("01-" + number);
	}

}
