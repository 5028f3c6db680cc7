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

package io.github.customeriospring.publisher.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.publisher.DeadLetter;
import io.github.customeriospring.publisher.delivery.PipelinesBatchApi;
import io.github.customeriospring.publisher.store.PipelinesPublisher;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Calls of the Pipelines API, which travel in another order than they are kept.
 */
class KafkaPipelinesTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	@RegisterExtension
	static final Wire server = new Wire();

	@RegisterExtension
	final Broker broker = new Broker();

	private PipelinesPublisher publisher;

	@BeforeEach
	void startPublisher() {
		server.answer(200, "{}");
		PipelinesBatchApi api = new PipelinesBatchApi(
				CustomerioPipelinesClient.builder().apiKey("key").baseUrl(server.baseUrl()).buildCallConnection());
		this.publisher = new PipelinesPublisher(api,
				KafkaStore.builder(api, this.broker.connection())
					.kafka(this.broker.settings().creatingTopics(1, 1))
					.settings(Broker.delivery())
					.build());
		this.publisher.start();
	}

	@AfterEach
	void closePublisher() {
		this.publisher.close();
	}

	@Test
	void repeatsNoCallThatHasOvertakenAnother() {
		server.stubFor(WireMock.post("/v1/batch")
			.withRequestBody(WireMock.containing("01-2"))
			.inScenario("trouble")
			.whenScenarioStateIs(Scenario.STARTED)
			.willSetStateTo("over")
			.willReturn(WireMock.status(503)));
		Map<String, Object> web = Map.of("ip", "127.0.0.1");
		this.publisher.publishAll(
				List.of(call("a", "01-1").withContext(web), call("b", "01-2"), call("a", "01-3").withContext(web)));
		this.publisher.flush(LONG);
		assertThat(sent("01-1")).isOne();
		assertThat(sent("01-2")).isEqualTo(2);
		assertThat(sent("01-3")).isOne();
	}

	@Test
	void putsAsideWhatIsNoCall() throws Exception {
		try (Producer<byte[], byte[]> producer = this.broker.producer()) {
			ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(this.broker.topic() + "-pipelines", null,
					bytes("nonsense"));
			Map.of("customerio-workspace", "default", "customerio-api", "PIPELINES", "customerio-version", "1",
					"customerio-codec", "plain")
				.forEach((name, value) -> record.headers().add(name, bytes(value)));
			producer.send(record).get();
		}
		this.publisher.publish(call("a", "01-1"));
		this.publisher.flush(LONG);
		await().atMost(LONG).until(() -> this.publisher.deadLetters().count() == 1);
		assertThat(this.publisher.deadLetters().find(1, null)).extracting(DeadLetter::reason)
			.containsExactly("It is no operation of this API");
		assertThat(sent("01-1")).isOne();
	}

	private static long sent(String id) {
		return server.requests()
			.stream()
			.map(LoggedRequest::getBodyAsString)
			.filter((body) -> body.contains('"' + id + '"'))
			.count();
	}

	private static PipelinesCall call(String user, String id) {
		return PipelinesUser.id(user).track("e", Map.of()).withMessageId(id);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
