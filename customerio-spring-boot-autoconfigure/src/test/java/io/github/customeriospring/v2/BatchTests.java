package io.github.customeriospring.v2;

import java.util.ArrayList;
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
		assertThat(result).isEqualTo(new BatchResult(4, List.of()));
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
		assertThat(result).isEqualTo(new BatchResult(1000, List.of()));
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
	void refusesATooLargeOperationBeforeAnythingIsSent() {
		List<EntityOperation> operations = new ArrayList<>(operations(1500, "x".repeat(500)));
		operations.add(EntityTests.eventOfBytes(32 * 1024));
		operations.add(EntityTests.eventOfBytes(32 * 1024 + 1));
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.batch(operations))
			.withMessage("Operation 1501 (person event) has 32769 bytes, nothing was sent: "
					+ "Customer.io takes at most 32768 bytes for one operation");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void refusesWhatCannotBeWrittenBeforeAnythingIsSent() {
		List<EntityOperation> operations = new ArrayList<>(operations(1500, "x".repeat(500)));
		operations.add(Person.id("42").event("e", Map.of("scores", List.of(1, Double.NaN))));
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.batch(operations))
			.withMessage("Operation 1500 (person event), nothing was sent: attributes.scores[1] is NaN: "
					+ "JSON has no such number, leave it out or send null");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void staysUsableAfterARefusal() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.batch(List.of(Person.id("1").event("e", Map.of("x", Float.NaN)))));
		this.client.batch(List.of(Person.id("2").delete()));
		server.assertRequest("POST", "/api/v2/batch", """
				{"batch": [{"type": "person", "identifiers": {"id": "2"}, "action": "delete"}]}""");
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
