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

package io.github.customeriospring.http.connection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.customeriospring.json.BatchBuffer;
import io.github.customeriospring.json.BatchEncoder;
import io.github.customeriospring.json.BatchRequest;
import io.github.customeriospring.json.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Serializers of an application that do not write one whole value: one of them would
 * spoil a whole batch.
 */
class BrokenSerializerTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource("broken")
	void refusesWhatIsNotOneWholeValue(String name, Consumer<JsonGenerator> content) {
		for (Object value : List.of(new Part(), Map.of("b", new Part()), List.of(new Part()), new Whole(new Part()))) {
			WireJson json = json(content);
			BatchEncoder<Map<String, Object>> encoder = new BatchEncoder<>(json, 32_768, (operation) -> "a map");
			assertThatIllegalArgumentException().isThrownBy(() -> json.write(Map.of("a", value)));
			List<BatchRequest<Map<String, Object>>> requests = new ArrayList<>();
			try (BatchBuffer<Map<String, Object>> buffer = encoder.begin(requests::add)) {
				buffer.add(Map.of("ok", 1));
				buffer.add(Map.of("a", value));
				buffer.add(Map.of("ok", 2));
				buffer.finish();
			}
			assertThat(requests).singleElement().satisfies((request) -> {
				assertThat(request.body()).asString().isEqualTo("{\"batch\":[{\"ok\":1},{\"ok\":2}]}");
				assertThat(request.refusals()).extracting(BatchRequest.Refusal::place).containsExactly(1);
			});
		}
	}

	static Stream<Arguments> broken() {
		return Stream.of(broken("raw text", (generator) -> generator.writeRaw("NaN")),
				broken("a raw character", (generator) -> generator.writeRaw('1')),
				broken("raw characters", (generator) -> generator.writeRaw(new char[] { '1' }, 0, 1)),
				broken("raw text after a value", (generator) -> generator.writeNumber(1).writeRaw(",\"x\":2")),
				broken("an object without an end", JsonGenerator::writeStartObject),
				broken("an array without an end", JsonGenerator::writeStartArray),
				broken("an object with two ends",
						(generator) -> generator.writeStartObject().writeEndObject().writeEndObject()),
				broken("a name without a value",
						(generator) -> generator.writeStartObject().writeName("n").writeEndObject()),
				broken("an end", JsonGenerator::close));
	}

	private static Arguments broken(String name, Consumer<JsonGenerator> content) {
		return arguments(name, content);
	}

	@Test
	void refusesAPropertyWithoutAValue() {
		WireJson json = json((generator) -> {
		});
		assertThatIllegalArgumentException().isThrownBy(() -> json.write(Map.of("a", new Part())))
			.withMessage("a is missing: its serializer wrote nothing");
		assertThatIllegalArgumentException().isThrownBy(() -> json.write(Map.of("a", new Whole(new Part()))))
			.withMessage("a.part is missing: its serializer wrote nothing");
	}

	@Test
	void takesWholeValues() {
		WireJson json = new WireJson((builder) -> builder.enable(SerializationFeature.INDENT_OUTPUT)
			.addModule(new SimpleModule().addSerializer(Part.class,
					new Written((generator) -> generator.writeStartObject()
						.writeName("n")
						.writeRawValue("{ }")
						.writeName("e")
						.writeStartObject()
						.writeEndObject()
						.writeEndObject()
						.flush()))));
		assertThat(new String(json.write(Map.of("a", new Whole(new Part()))), StandardCharsets.UTF_8))
			.isEqualTo("{\"a\":{\"part\":{\"n\":{},\"e\":{}}}}");
	}

	private static WireJson json(Consumer<JsonGenerator> content) {
		return new WireJson(
				(builder) -> builder.addModule(new SimpleModule().addSerializer(Part.class, new Written(content))));
	}

	record Part() {

	}

	record Whole(Part part) {

	}

	private static final class Written extends ValueSerializer<Object> {

		private final Consumer<JsonGenerator> content;

		Written(Consumer<JsonGenerator> content) {
			this.content = content;
		}

		@Override
		public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
			this.content.accept(generator);
		}

	}

}
