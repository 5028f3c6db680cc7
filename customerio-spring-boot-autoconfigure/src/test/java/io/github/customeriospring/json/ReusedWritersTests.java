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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Writers that were used before.
 */
class ReusedWritersTests {

	private final WireJson json = new WireJson();

	@Test
	void writeTheNextValueWholeAfterOneThatCannotBeWritten() {
		for (int i = 0; i < 3; i++) {
			assertThat(write(this.json, Map.of("a", 1))).isEqualTo("{\"a\":1}");
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.json.write(Map.of("b", List.of("c", new Object()))));
		}
		assertThat(write(this.json, Map.of("a", 1))).isEqualTo("{\"a\":1}");
	}

	@Test
	void writeSmallValuesAfterLargeOnes() {
		for (int length : List.of(1, 9_000, 70_000, 1_000_000, 20)) {
			String text = "ä".repeat(length);
			assertThat(write(this.json, Map.of("a", text))).isEqualTo("{\"a\":\"" + text + "\"}");
		}
	}

	@Test
	void writeInManyThreadsAtOnce() {
		List<String> written = IntStream.range(0, 20_000)
			.parallel()
			.mapToObj((i) -> write(this.json, Map.of("n", i)))
			.toList();
		assertThat(written)
			.containsExactlyElementsOf(IntStream.range(0, 20_000).mapToObj((i) -> "{\"n\":" + i + "}").toList());
	}

	@Test
	void writeAValueWhileTheyWriteAnother() {
		WireJson outer = new WireJson(
				(values) -> values.addModule(new SimpleModule().addSerializer(Nested.class, new NestedSerializer())));
		NestedSerializer.json = outer;
		for (int i = 0; i < 2; i++) {
			assertThat(write(outer, Map.of("a", new Nested(3)))).isEqualTo("{\"a\":\"3{}\"}");
		}
	}

	private static String write(WireJson json, Object value) {
		return new String(json.write(value), StandardCharsets.UTF_8);
	}

	record Nested(int depth) {
	}

	private static final class NestedSerializer extends StdSerializer<Nested> {

		private static WireJson json = new WireJson();

		NestedSerializer() {
			super(Nested.class);
		}

		@Override
		public void serialize(Nested value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(value.depth() + write(json, Map.of()));
		}

	}

}
