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

package io.github.customeriospring.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BatchEncoderTests {

	/** The frame of a batch, as it is without operations. */
	private static final int FRAME = "{\"batch\":[]}".length();

	private final BatchEncoder<Object> encoder = new BatchEncoder<>(new WireJson(), 200_000, (operation) -> "text");

	@Test
	void joinsOperationsWithoutFurtherFields() {
		assertThat(encode(List.of("a", Map.of("b", 1)), Map.of())).singleElement()
			.satisfies((request) -> assertThat(text(request)).isEqualTo("{\"batch\":[\"a\",{\"b\":1}]}"));
	}

	@Test
	void repeatsSharedFieldsInEveryRequest() {
		String large = "x".repeat(199_000);
		List<BatchRequest<Object>> requests = encode(List.of(large, large, large), Map.of("shared", true));
		assertThat(requests).extracting(BatchRequest::first).containsExactly(0L, 2L);
		assertThat(requests).extracting((request) -> request.operations().size()).containsExactly(2, 1);
		assertThat(requests).allSatisfy((request) -> assertThat(text(request)).startsWith("{\"batch\":[\"xxx")
			.endsWith("xxx\"],\"shared\":true}"));
	}

	@Test
	void fillsARequestToTheLastByte() {
		assertThat(encode(operationsThatFill(BatchFormat.MAX_BYTES), Map.of())).singleElement()
			.satisfies((request) -> assertThat(request.body()).hasSize(BatchFormat.MAX_BYTES));
		assertThat(encode(operationsThatFill(BatchFormat.MAX_BYTES + 1), Map.of()))
			.extracting((request) -> request.operations().size())
			.containsExactly(4, 1);
	}

	@Test
	void makesNoRequestForNothing() {
		assertThat(encode(List.of(), Map.of())).isEmpty();
	}

	@Test
	void takesBytesAmongOperations() {
		List<BatchRequest<Object>> requests = new ArrayList<>();
		try (BatchBuffer<Object> buffer = this.encoder.begin(requests::add)) {
			buffer.add("a");
			buffer.add("ready", "{\"b\":1}".getBytes(StandardCharsets.UTF_8));
			buffer.add("too large", new byte[200_001]);
			buffer.add("c");
			assertThat(buffer.pending()).containsExactly("a", "ready", "too large", "c");
			buffer.finish();
			assertThat(buffer.pending()).isEmpty();
		}
		assertThat(requests).singleElement().satisfies((request) -> {
			assertThat(text(request)).isEqualTo("{\"batch\":[\"a\",{\"b\":1},\"c\"]}");
			assertThat(request.written()).containsExactly(0, 1, 3);
			assertThat(request.refusals()).extracting(BatchRequest.Refusal::place).containsExactly(2);
		});
	}

	@Test
	void cutsOutWhatFailsHalfWritten() {
		Object bad = List.of("x".repeat(100_000), Map.of("a", List.of(Double.NaN)));
		List<BatchRequest<Object>> requests = encode(List.of(bad, "a", bad, bad, "b", bad), Map.of());
		assertThat(requests).singleElement().satisfies((request) -> {
			assertThat(text(request)).isEqualTo("{\"batch\":[\"a\",\"b\"]}");
			assertThat(request.written()).containsExactly(1, 4);
			assertThat(request.operations()).hasSize(6);
			assertThat(request.refusals()).extracting(BatchRequest.Refusal::place).containsExactly(0, 2, 3, 5);
			assertThat(request.refusals().get(0)).isEqualTo(new BatchRequest.Refusal(0, BatchRequest.NOT_WRITABLE,
					"[1].a[0]", "[1].a[0] is NaN: JSON has no such number, leave it out or send null"));
		});
	}

	@Test
	void tellsTheSizeOfWhatIsTooLarge() {
		String large = "x".repeat(5_000_000);
		assertThat(encode(List.of("a", large, "b"), Map.of())).singleElement().satisfies((request) -> {
			assertThat(text(request)).isEqualTo("{\"batch\":[\"a\",\"b\"]}");
			assertThat(request.refusals()).containsExactly(new BatchRequest.Refusal(1, BatchRequest.TOO_LARGE, null,
					"The operation has 5000002 bytes: Customer.io takes at most 200000 bytes for one"));
		});
		String justTooLarge = "x".repeat(199_999);
		assertThatIllegalArgumentException().isThrownBy(() -> this.encoder.encodeSingle(justTooLarge))
			.withMessage(
					"The operation (text) has 200001 bytes, it was not sent: Customer.io takes at most 200000 bytes");
		assertThat(this.encoder.encodeSingle(justTooLarge.substring(1))).hasSize(200_000);
	}

	@Test
	void holdsNoMoreRefusalsThanARequestIsWorth() {
		List<Object> operations = Collections.nCopies(2500, Double.NaN);
		List<BatchRequest<Object>> requests = encode(operations, Map.of("shared", true));
		assertThat(requests).extracting(BatchRequest::first).containsExactly(0L, 1000L, 2000L);
		assertThat(requests).allSatisfy((request) -> assertThat(request.body()).isEmpty());
	}

	@Test
	void keepsBodiesOutOfText() {
		BatchRequest<Object> request = encode(List.of("secret", Double.NaN), Map.of()).get(0);
		assertThat(request).hasToString("BatchRequest[first=0, operations=2]");
		assertThat(request.refusals().get(0)).hasToString("Refusal[place=1, reason=not_writable]");
	}

	private List<BatchRequest<Object>> encode(List<?> operations, Map<String, Object> shared) {
		List<BatchRequest<Object>> requests = new ArrayList<>();
		try (BatchBuffer<Object> buffer = this.encoder.begin(shared, requests::add)) {
			operations.forEach(buffer::add);
			buffer.finish();
		}
		return requests;
	}

	/**
	 * Five texts whose request has the given size.
	 */
	private static List<String> operationsThatFill(int size) {
		int text = (size - FRAME - 4) / 5 - 2;
		int rest = (size - FRAME - 4) % 5;
		return IntStream.range(0, 5).mapToObj((index) -> "x".repeat((index == 0) ? text + rest : text)).toList();
	}

	private static String text(BatchRequest<Object> request) {
		return new String(request.body(), StandardCharsets.UTF_8);
	}

}
