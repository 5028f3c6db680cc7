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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.Wire;
import io.github.customeriospring.WireValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WireJsonTests {

	private final WireJson json = new WireJson();

	@Test
	void writesSnakeCaseAndLeavesOutWhatIsAbsent() {
		Map<String, @Nullable Object> attributes = new HashMap<>();
		attributes.put("camelCase", null);
		assertWritten(new Shape("1", null, Color.DARK_RED, Instant.ofEpochSecond(1790000000, 999), attributes),
				"""
						{"object_id": "1", "color": "dark-red", "created_at": 1790000000, "attributes": {"camelCase": null}}""");
	}

	@Test
	void readsWhatItWrites() {
		Shape shape = new Shape("1", 7, Color.DARK_RED, Instant.ofEpochSecond(-1), Map.of("a", List.of(1, "2")));
		assertThat(this.json.<Shape>read(this.json.write(shape), Shape.class)).isEqualTo(shape);
	}

	@Test
	void ignoresUnknownFieldsAndKnowsUnknownValues() {
		assertThat(read("{\"object_id\":\"1\",\"color\":\"new\",\"new\":{}}"))
			.isEqualTo(new Shape("1", null, Color.UNKNOWN, null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1790000000", "1790000000.9", "\"1790000000\"" })
	void readsSeconds(String seconds) {
		assertThat(read("{\"created_at\":" + seconds + "}").createdAt()).isEqualTo(Instant.ofEpochSecond(1790000000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "\"\"", "\" \"" })
	void knowsNoTimeWhereThereIsNone(String none) {
		assertThat(read("{\"created_at\":" + none + "}").createdAt()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"tomorrow\"", "{}", "[]", "true", "9223372036854775807", "1e300" })
	void refusesWhatIsNoTime(String value) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read("{\"created_at\":" + value + "}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "1", "null", "\"text\"", " {\"a\": [1, {}]} \n" })
	void knowsJson(String text) {
		assertThat(this.json.isJson(bytes(text))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "{}}", "{} {}", "<html>", "{]", "{\"a\":NaN}", "text", "{}{" })
	void knowsWhatIsNoJson(String text) {
		assertThat(this.json.isJson(bytes(text))).isFalse();
	}

	@Test
	void saysWhereAValueStandsThatCannotBeWritten() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.json.write(Map.of("list", List.of(1, Map.of("broken", new Broken())))))
			.withMessage("list[1].broken.name cannot be written as JSON: reading it ended in "
					+ "java.lang.IllegalStateException")
			.withNoCause();
	}

	private Shape read(String text) {
		return this.json.read(bytes(text), Shape.class);
	}

	private void assertWritten(Object value, String expected) {
		Wire.assertJson(new String(this.json.write(value), StandardCharsets.UTF_8), expected);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	record Shape(@Nullable String objectId, @Nullable Integer size, @Nullable Color color, @Nullable Instant createdAt,
			@Nullable Map<String, @Nullable Object> attributes) {

	}

	enum Color implements WireValue {

		DARK_RED("dark-red"),

		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		Color(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

	static class Broken {

		public String getName() {
			throw new IllegalStateException("secret");
		}

	}

}
