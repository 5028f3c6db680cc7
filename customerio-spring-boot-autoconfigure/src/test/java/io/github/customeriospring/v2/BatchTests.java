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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.json.WireJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What leaves when a batch is sent.
 */
class BatchTests {

	private static final JsonMapper JSON = new JsonMapper();

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioV2Client client;

	@BeforeEach
	void createClient() {
		this.client = CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build();
		server.answer(200, "{}");
	}

	@Test
	void sendsNothingWithoutOperations() {
		BatchResult result = this.client.batch(List.of());
		assertThat(result.total()).isZero();
		assertThat(result.isComplete()).isTrue();
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void sendsOperationsInOrder() {
		BatchResult result = this.client
			.batch(List.of(Person.id("1").identify(Map.of("plan", "pro")), CustomObject.of("1", "acme").delete(),
					Person.id("1").delete(), EntityOperation.raw(Map.of("type", "future"))));
		assertThat(result).isEqualTo(new BatchResult(4, 0, List.of()));
		assertThat(result.accepted()).isEqualTo(4);
		server.assertRequest("POST", "/api/v2/batch", """
				{"batch": [
					{"type": "person", "identifiers": {"id": "1"}, "action": "identify", "attributes": {"plan": "pro"}},
					{
						"type": "object", "identifiers": {"object_type_id": "1", "object_id": "acme"},
						"action": "delete"
					},
					{"type": "person", "identifiers": {"id": "1"}, "action": "delete"},
					{"type": "future"}
				]}""");
	}

	@Test
	void splitsByBytesAndNotByCharacters() {
		List<EntityOperation> operations = operations(1000, "日本語𝄞".repeat(110));
		BatchResult result = this.client.batch(operations);
		assertThat(result).isEqualTo(new BatchResult(1000, 0, List.of()));
		List<LoggedRequest> requests = server.requests();
		assertThat(requests).hasSize(4).allSatisfy((request) -> {
			assertThat(request.getUrl()).isEqualTo("/api/v2/batch");
			assertThat(request.getBody()).hasSizeLessThanOrEqualTo(500_000);
			assertThat(request.getHeader("Content-Length")).isEqualTo(String.valueOf(request.getBody().length));
		});
		assertThat(sent()).isEqualTo(alone(operations));
	}

	@Test
	void fillsRequestsUp() {
		this.client.batch(operations(2500, "x".repeat(500)));
		List<LoggedRequest> requests = server.requests();
		int largest = requests.get(0).getBody().length / operationsIn(requests.get(0)).size() + 2;
		assertThat(requests.subList(0, requests.size() - 1))
			.allSatisfy((request) -> assertThat(request.getBody().length).isBetween(500_000 - largest, 500_000));
	}

	@Test
	void sendsExactlyTheMostBytesInOneRequest() {
		List<EntityOperation> operations = operationsOfRequestBytes(500_000);
		this.client.batch(operations);
		assertThat(server.onlyRequest().getBody()).hasSize(500_000);
		assertThat(sent()).isEqualTo(alone(operations));
	}

	@Test
	void splitsWhenOneByteIsTooMuch() {
		List<EntityOperation> operations = operationsOfRequestBytes(500_001);
		this.client.batch(operations);
		assertThat(server.requests()).hasSize(2);
		assertThat(operationsIn(server.requests().get(1))).hasSize(1);
		assertThat(sent()).isEqualTo(alone(operations));
	}

	@Test
	void sendsTheOthersWhenAnOperationIsTooLarge() {
		List<EntityOperation> operations = new ArrayList<>(operations(1500, "x".repeat(500)));
		operations.add(EntityTests.eventOfBytes(32 * 1024));
		operations.add(EntityTests.eventOfBytes(32 * 1024 + 1));
		operations.add(Person.id("42").delete());
		BatchResult result = this.client.batch(operations);
		assertThat(result)
			.isEqualTo(new BatchResult(1503, 1, List.of(new BatchResult.Failure(1501, operations.get(1501), "too_large",
					null, "The operation has 32769 bytes: Customer.io takes at most 32768 bytes for one"))));
		operations.remove(1501);
		assertThat(sent()).isEqualTo(alone(operations));
	}

	@Test
	void sendsTheOthersWhenAnOperationCannotBeWritten() {
		EntityOperation bad = Person.id("42").event("e", Map.of("scores", List.of(1, Double.NaN)));
		EntityOperation deep = Person.id("42")
			.event("e", Map.of("text", "x".repeat(20_000), "list", List.of(new Object())));
		List<EntityOperation> good = operations(3, "x");
		BatchResult result = this.client
			.batch(List.of(bad, good.get(0), deep, good.get(1), bad, bad, good.get(2), deep));
		assertThat(result.accepted()).isEqualTo(3);
		assertThat(result.failures()).extracting(BatchResult.Failure::index).containsExactly(0, 2, 4, 5, 7);
		assertThat(result.failures()).extracting(BatchResult.Failure::reason)
			.containsOnly(BatchResult.Failure.NOT_WRITABLE);
		assertThat(result.failures().get(0).field()).isEqualTo("attributes.scores[1]");
		assertThat(result.failures().get(0).message())
			.isEqualTo("attributes.scores[1] is NaN: JSON has no such number, leave it out or send null");
		assertThat(result.failures().get(1).field()).isEqualTo("attributes.list[0]");
		assertThat(sent()).isEqualTo(alone(good));
	}

	@Test
	void sendsNothingWhenNoOperationCanBeSent() {
		EntityOperation bad = Person.id("1").event("e", Map.of("x", Float.NaN));
		BatchResult result = this.client.batch(Collections.nCopies(2500, bad));
		assertThat(result.failed()).isEqualTo(2500);
		assertThat(result.failures()).extracting(BatchResult.Failure::index)
			.containsExactlyElementsOf(IntStream.range(0, 2500).boxed().toList());
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void refusesNullAmongTheOperations() {
		List<EntityOperation> operations = new ArrayList<>();
		operations.add(null);
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.batch(operations))
			.withMessage("operations[0] must not be null");
		assertThat(server.requests()).isEmpty();
	}

	static List<EntityOperation> operations(int count, String text) {
		return IntStream.range(0, count)
			.<EntityOperation>mapToObj((i) -> Person.id("person-" + i).event("viewed", Map.of("text", text)))
			.toList();
	}

	/**
	 * Operations that fill one request with the given number of bytes.
	 */
	private static List<EntityOperation> operationsOfRequestBytes(int bytes) {
		List<EntityOperation> operations = new ArrayList<>();
		int rest = bytes - "{\"batch\":[]}".length();
		while (rest > 0) {
			int size = (rest > 32_000) ? 30_000 : rest;
			operations.add(EntityTests.eventOfBytes(size));
			rest -= size + 1;
		}
		assertThat(rest).isEqualTo(-1);
		return operations;
	}

	/**
	 * The operations as they look when each is written alone.
	 */
	private static List<JsonNode> alone(List<EntityOperation> operations) {
		WireJson json = new WireJson();
		return operations.stream().map((operation) -> JSON.readTree(json.write(operation))).toList();
	}

	private static List<JsonNode> sent() {
		return server.requests().stream().flatMap((request) -> operationsIn(request).stream()).toList();
	}

	private static List<JsonNode> operationsIn(LoggedRequest request) {
		List<JsonNode> operations = new ArrayList<>();
		JSON.readTree(request.getBody()).get("batch").forEach(operations::add);
		return operations;
	}

}
