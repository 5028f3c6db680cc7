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
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

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

	private final PlainJson plain = new PlainJson(this.jackson.writer());

	/** Tells what was left to Jackson. */
	private final PlainJson alone = new PlainJson(new WireJson(
			(values) -> values.addModule(new SimpleModule().addSerializer(Attributes.class, new Refusing())))
		.writer());

	@Test
	void writesRandomValuesAsJacksonDoes() {
		RandomValues values = new RandomValues();
		int alone = 0;
		for (int i = 0; i < 30_000; i++) {
			Attributes attributes = Attributes.of(values.map(), "values");
			assertSame(attributes);
			alone += this.alone.write(attributes, FORMAT) ? 1 : 0;
		}
		assertThat(alone).isBetween(20_000, 29_000);
	}

	/**
	 * Assert that there are the same bytes, or none where Jackson refuses to write some.
	 */
	private void assertSame(Attributes attributes) {
		if (this.plain.write(attributes, FORMAT)) {
			assertThat(this.plain.toByteArray()).isEqualTo(this.jackson.write(attributes));
		}
		else {
			assertThatIllegalArgumentException().isThrownBy(() -> this.jackson.write(attributes));
		}
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

	@Test
	void writesPricesAsJacksonDoes() {
		Random random = new Random(42);
		for (int i = 0; i < 100_000; i++) {
			double price = i / 100.0;
			double next = random.nextInt() / 100.0;
			assertAsJackson(price, -price, next, next / 10, Math.nextUp(next), Math.nextDown(price));
		}
		assertAsJackson(9_999_999.99, 10_000_000.0, 10_000_000.01, 0.01, 0.009, 0.1 + 0.2);
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
		assertThat(this.alone.write(attributes, FORMAT)).isTrue();
		assertThat(this.alone.toByteArray()).isEqualTo(this.jackson.write(attributes));
	}

	@ParameterizedTest
	@MethodSource("otherValues")
	void leavesAllElseToJackson(Object value) {
		for (Attributes attributes : List.of(attributes("before", value, "after"),
				attributes(List.of(Map.of("a", value))))) {
			assertThat(this.alone.write(attributes, FORMAT)).isFalse();
			assertSame(attributes);
			assertSame(attributes("next"));
		}
	}

	private static Stream<Object> otherValues() {
		Map<Object, Object> nullKey = new HashMap<>();
		nullKey.put(null, 1);
		List<Object> circle = new ArrayList<>();
		IntStream.range(0, 20).forEach((i) -> circle.add(circle));
		Properties properties = new Properties();
		properties.put("a", 1);
		return Stream.of("🎉", "\ud83c", "\udf89", Double.NaN, Double.POSITIVE_INFINITY, 1.5f, (short) 1, (byte) 1, 'a',
				new BigDecimal("1.50"), Instant.EPOCH, DayOfWeek.MONDAY, Optional.of("a"), new int[] { 1 },
				new Object(), new Shop("a"), new OwnMap(), new OwnList(), properties, nullKey, Map.of(1, "a"), circle,
				nested(10));
	}

	@Test
	void leavesObjectsAndNamesOfOtherTypesToJackson() {
		Attributes shop = Attributes.of(new Shop("a"), "values");
		for (Attributes attributes : List.of(shop, shop.with("b", 1), shop.with("name", 1),
				Attributes.of(Map.of(1, "a"), "values"), Attributes.of(new OwnMap(), "values"))) {
			assertThat(this.alone.write(attributes, FORMAT)).isEqualTo(attributes.object() == null);
			assertSame(attributes);
		}
	}

	@Test
	void leavesWhatCustomerioDoesNotTakeToJackson() {
		for (Object large : List.of("a".repeat(70_000), new Shop("a".repeat(70_000)), Collections.nCopies(70_000, 1),
				new ArrayList<>(Collections.nCopies(70_000, 1)))) {
			assertThat(this.plain.write(attributes(large), FORMAT)).isFalse();
			assertThat(this.plain.write(attributes("before", large, "after"), FORMAT)).isFalse();
			assertSame(attributes("next"));
		}
	}

	@Test
	void leavesWhatFailsToJackson() {
		assertThat(this.plain.write("", (operation, json) -> {
			throw new IllegalStateException("Changed meanwhile");
		})).isFalse();
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

	private static final class Refusing extends StdSerializer<Attributes> {

		Refusing() {
			super(Attributes.class);
		}

		@Override
		public void serialize(Attributes value, JsonGenerator generator, SerializationContext context) {
			throw new IllegalStateException("Left to Jackson");
		}

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
