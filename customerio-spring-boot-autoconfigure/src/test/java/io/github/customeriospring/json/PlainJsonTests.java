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

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Values that are written without Jackson, and those that are not.
 */
class PlainJsonTests {

	private static final PlainFormat<Attributes> FORMAT = (attributes, json) -> {
		json.object(attributes);
		return true;
	};

	private final WireJson jackson = new WireJson();

	private final PlainJson plain = new PlainJson();

	@Test
	void writesRandomValuesAsJacksonDoes() {
		RandomValues values = new RandomValues();
		int written = 0;
		for (int i = 0; i < 30_000; i++) {
			Attributes attributes = Attributes.of(values.map(), "values");
			if (this.plain.write(attributes, FORMAT)) {
				assertThat(this.plain.toByteArray()).isEqualTo(this.jackson.write(attributes));
				written++;
			}
		}
		assertThat(written).isGreaterThan(20_000);
	}

	@Test
	void writesEveryCharacterOfTheBasicPlaneAsJacksonDoes() {
		List<String> characters = IntStream.rangeClosed(0, Character.MAX_VALUE)
			.filter((character) -> !Character.isSurrogate((char) character))
			.mapToObj((character) -> "a" + (char) character)
			.toList();
		for (int from = 0; from < characters.size(); from += 1_000) {
			assertAsJackson(characters.subList(from, Math.min(from + 1_000, characters.size())).toArray());
		}
	}

	@Test
	void writesPowersAsJacksonDoes() {
		for (int power = -330; power < 300; power++) {
			for (int digits : List.of(1, 2, -7, 123_456_789)) {
				assertAsJackson(Double.parseDouble(digits + "e" + power));
			}
		}
		for (int bit = 0; bit < Long.SIZE; bit++) {
			long number = 1L << bit;
			assertAsJackson(number, number - 1, -number, (int) number, (int) -number, (double) number,
					Double.longBitsToDouble(number));
		}
	}

	@ParameterizedTest
	@MethodSource("plainValues")
	void writesPlainValuesAsJacksonDoes(@Nullable Object value) {
		assertAsJackson(value);
	}

	private static Stream<@Nullable Object> plainValues() {
		return Stream.of(null, "", "\"\\\"", "a".repeat(9_000), "日".repeat(9_000), 0, -1, Integer.MIN_VALUE,
				Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, true, false, 0.0, -0.0, 18.5, 1e7, 1e-3, 2e23,
				Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL, List.of(), List.of(1), List.of(1, 2, 3),
				Arrays.asList(null, "a"), Map.of(), Map.of("", ""), Map.of("a", 1, "b", List.of(Map.of("c", 2.5))),
				new HashMap<>(Collections.singletonMap("a", null)));
	}

	private void assertAsJackson(@Nullable Object... values) {
		Attributes attributes = attributes(values);
		assertThat(this.plain.write(attributes, FORMAT)).isTrue();
		assertThat(this.plain.toByteArray()).isEqualTo(this.jackson.write(attributes));
	}

	@ParameterizedTest
	@MethodSource("otherValues")
	void leavesAllElseToJackson(Object value) {
		assertThat(this.plain.write(attributes("before", value, "after"), FORMAT)).isFalse();
		assertThat(this.plain.write(attributes(List.of(Map.of("a", value))), FORMAT)).isFalse();
		assertAsJackson("next");
	}

	private static Stream<Object> otherValues() {
		Map<Object, Object> nullKey = new HashMap<>();
		nullKey.put(null, 1);
		List<Object> circle = new ArrayList<>();
		IntStream.range(0, 20).forEach((i) -> circle.add(circle));
		Properties properties = new Properties();
		properties.put("a", 1);
		return Stream.of("🎉", "\ud83c", "\udf89", "a".repeat(70_000), Double.NaN, Double.POSITIVE_INFINITY, 1.5f,
				(short) 1, (byte) 1, 'a', new BigDecimal("1.50"), Instant.EPOCH, DayOfWeek.MONDAY, Optional.of("a"),
				new int[] { 1 }, new Object(), new Shop("a"), new OwnMap(), new OwnList(), properties, nullKey,
				Map.of(1, "a"), circle, nested(10));
	}

	@Test
	void leavesObjectsAndNamesOfOtherTypesToJackson() {
		assertThat(this.plain.write(Attributes.of(new Shop("a"), "values"), FORMAT)).isFalse();
		assertThat(this.plain.write(Attributes.of(new Shop("a"), "values").with("b", 1), FORMAT)).isFalse();
		assertThat(this.plain.write(Attributes.of(Map.of(1, "a"), "values"), FORMAT)).isFalse();
	}

	@Test
	void leavesWhatFailsToJackson() {
		assertThat(this.plain.write("", (operation, json) -> {
			throw new IllegalStateException("Changed meanwhile");
		})).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> this.jackson.write(attributes(Double.NaN)));
	}

	private static Attributes attributes(@Nullable Object... values) {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		for (Object value : values) {
			map.put("name \"" + map.size(), value);
		}
		return Attributes.of(map, "values");
	}

	private static Object nested(int depth) {
		return (depth == 0) ? 1 : List.of(nested(depth - 1));
	}

	record Shop(String name) {
	}

	private static final class OwnMap extends LinkedHashMap<String, Object> {

		private static final long serialVersionUID = 1L;

	}

	private static final class OwnList extends ArrayList<String> {

		private static final long serialVersionUID = 1L;

	}

}
