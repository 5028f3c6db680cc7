package io.github.customeriospring.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.customeriospring.json.WireJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BatchEncoderTests {

	/** The frame of a batch, as it is without operations. */
	private static final int FRAME = "{\"batch\":[]}".length();

	private final BatchEncoder<Object> encoder = new BatchEncoder<>(new WireJson(), 200_000, (operation) -> "text");

	@Test
	void joinsOperationsWithoutFurtherFields() {
		assertThat(this.encoder.encode(List.of("a", Map.of("b", 1)))).singleElement()
			.satisfies((request) -> assertThat(text(request)).isEqualTo("{\"batch\":[\"a\",{\"b\":1}]}"));
		assertThat(this.encoder.encode(List.of("a"), Map.of())).singleElement()
			.satisfies((request) -> assertThat(text(request)).isEqualTo("{\"batch\":[\"a\"]}"));
	}

	@Test
	void repeatsSharedFieldsInEveryRequest() {
		String large = "x".repeat(199_000);
		List<BatchRequest> requests = this.encoder.encode(List.of(large, large, large), Map.of("shared", true));
		assertThat(requests).extracting(BatchRequest::first).containsExactly(0, 2);
		assertThat(requests).extracting(BatchRequest::end).containsExactly(2, 3);
		assertThat(requests).allSatisfy((request) -> assertThat(text(request)).startsWith("{\"batch\":[\"xxx")
			.endsWith("xxx\"],\"shared\":true}"));
	}

	@Test
	void fillsARequestToTheLastByte() {
		List<String> operations = operationsThatFill(BatchEncoder.MAX_REQUEST);
		assertThat(this.encoder.encode(operations)).singleElement()
			.satisfies((request) -> assertThat(request.body()).hasSize(BatchEncoder.MAX_REQUEST));
		List<String> more = operationsThatFill(BatchEncoder.MAX_REQUEST + 1);
		assertThat(this.encoder.encode(more)).extracting(BatchRequest::count).containsExactly(4, 1);
	}

	@Test
	void makesNoRequestForNothing() {
		assertThat(this.encoder.encode(List.of())).isEmpty();
	}

	@Test
	void refusesOperationsThatAreTooLarge() {
		String large = "x".repeat(199_999);
		assertThatIllegalArgumentException().isThrownBy(() -> this.encoder.encode(List.of("a", large)))
			.withMessage("Operation 1 (text) has 200001 bytes, nothing was sent: "
					+ "Customer.io takes at most 200000 bytes for one operation");
		assertThatIllegalArgumentException().isThrownBy(() -> this.encoder.encodeSingle(large))
			.withMessage(
					"The operation (text) has 200001 bytes, it was not sent: Customer.io takes at most 200000 bytes");
		assertThat(this.encoder.encodeSingle(large.substring(1))).hasSize(200_000);
	}

	@Test
	void keepsBodiesOutOfText() {
		assertThat(this.encoder.encode(List.of("secret")).get(0)).hasToString("BatchRequest[first=0, count=1]");
	}

	/**
	 * Five texts whose request has the given size.
	 */
	private static List<String> operationsThatFill(int size) {
		int text = (size - FRAME - 4) / 5 - 2;
		int rest = (size - FRAME - 4) % 5;
		return IntStream.range(0, 5).mapToObj((index) -> "x".repeat((index == 0) ? text + rest : text)).toList();
	}

	private static String text(BatchRequest request) {
		return new String(request.body(), StandardCharsets.UTF_8);
	}

}
