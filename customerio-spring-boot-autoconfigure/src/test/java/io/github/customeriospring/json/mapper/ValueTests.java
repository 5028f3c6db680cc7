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

package io.github.customeriospring.json.mapper;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import com.example.shop.Money;
import com.example.shop.Size;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.customeriospring.Device;
import io.github.customeriospring.EventType;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.json.WireJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What values become, on the Track and App API and on Pipelines.
 */
class ValueTests {

	private static final Instant TIME = Instant.ofEpochMilli(1790000000_987L);

	private static final String ISO = "\"2026-09-21T14:13:20.987Z\"";

	private final WireJson track = new WireJson();

	private final WireJson pipelines = WireJson.forPipelines();

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource({ "values", "times", "keys", "objects" })
	void writesValues(String kind, Object value, String track, String pipelines) {
		assertWritten(this.track, value, track);
		assertWritten(this.pipelines, value, pipelines);
	}

	private static void assertWritten(WireJson json, Object value, String expected) {
		Wire.assertJson(text(json, Collections.singletonMap("v", value)), "{\"v\":" + expected + "}");
		Wire.assertJson(text(json, Map.of("l", List.of(Arrays.asList(value, null)))),
				"{\"l\":[[" + expected + ",null]]}");
	}

	private static String text(WireJson json, Object value) {
		return new String(json.write(value), StandardCharsets.UTF_8);
	}

	static Stream<Arguments> values() {
		UUID uuid = new UUID(1, 2);
		DoubleAdder adder = new DoubleAdder();
		adder.add(1.5);
		LongAdder counter = new LongAdder();
		counter.add(Long.MAX_VALUE);
		return Stream.of(same("text", "Grüße 😀 \u0000", "\"Grüße 😀 \\u0000\""), same("text", "", "\"\""),
				same("text", new StringBuilder("built"), "\"built\""), same("character", 'c', "\"c\""),
				same("boolean", true, "true"), same("short", (short) 1, "1"), same("byte", (byte) -1, "-1"),
				same("long", Long.MIN_VALUE, "-9223372036854775808"), same("float", 0.1F, "0.1"),
				same("double", -0.1, "-0.1"), same("integer", BigInteger.TEN.pow(30), "1" + "0".repeat(30)),
				same("decimal", new BigDecimal("1.50"), "1.50"), same("own decimal", new Amount("1.50"), "1.50"),
				same("atomic", new AtomicLong(5), "5"), same("atomic", new AtomicInteger(5), "5"),
				same("adder", adder, "1.5"), same("adder", counter, "9223372036854775807"),
				same("own number", new Fraction(1, 4), "0.25"), same("own number", new Fraction(3, 1), "3"),
				same("enum", DayOfWeek.MONDAY, "\"MONDAY\""), same("enum", Month.MAY, "\"MAY\""),
				same("enum", TimeUnit.DAYS, "\"DAYS\""), same("named enum", Size.LARGE, "\"XL\""),
				same("our enum", EventType.PAGE, "\"page\""), same("uuid", uuid, "\"" + uuid + "\""),
				same("uri", URI.create("https://a.example/b?c=d"), "\"https://a.example/b?c=d\""),
				same("present", Optional.of(Optional.of("a")), "\"a\""), same("absent", Optional.empty(), "null"),
				same("present", OptionalInt.of(1), "1"), same("present", OptionalLong.of(2), "2"),
				same("present", OptionalDouble.of(0.5), "0.5"), same("absent", OptionalDouble.empty(), "null"),
				same("array", new int[] { 1, 2 }, "[1,2]"), same("array", new long[][] { { 1 }, {} }, "[[1],[]]"),
				same("array", new boolean[] { true }, "[true]"), same("array", new short[] { 1 }, "[1]"),
				same("array", new double[] { 0.5 }, "[0.5]"), same("array", new float[] { 0.5F }, "[0.5]"),
				same("array", new String[] { "a", null }, "[\"a\",null]"),
				same("characters", "ab".toCharArray(), "\"ab\""), same("bytes", new byte[] { 1, 2, -1 }, "\"AQL/\""),
				same("bytes", new Byte[] { 1, -1 }, "[1,-1]"), same("set", Set.of(1), "[1]"),
				same("nothing", List.of(), "[]"), same("nothing", Map.of(), "{}"));
	}

	static Stream<Arguments> times() {
		GregorianCalendar calendar = GregorianCalendar.from(TIME.atZone(ZoneId.of("Asia/Tokyo")));
		return Stream.of(instant(TIME), instant(Date.from(TIME)), instant(Timestamp.from(TIME)), instant(calendar),
				instant(new Date(TIME.toEpochMilli()) {

					private static final long serialVersionUID = 1L;

				}), instant(TIME.atOffset(java.time.ZoneOffset.ofHours(5))),
				instant(TIME.atZone(ZoneId.of("Europe/Berlin"))),
				arguments("before 1970", Instant.ofEpochMilli(-1), "-1", "\"1969-12-31T23:59:59.999Z\""),
				arguments("before 1970", new Date(-1), "-1", "\"1969-12-31T23:59:59.999Z\""),
				same("no zone", LocalDate.of(2026, 2, 3), "\"2026-02-03\""),
				same("no zone", java.sql.Date.valueOf("2026-02-03"), "\"2026-02-03\""),
				same("no zone", LocalDateTime.of(2026, 2, 3, 4, 5, 6), "\"2026-02-03T04:05:06\""),
				same("no zone", LocalTime.of(4, 5, 6), "\"04:05:06\""), same("no zone", new java.sql.Date(0) {

					private static final long serialVersionUID = 1L;

					@Override
					public String toString() {
						return "2026-02-03";
					}

				}, "\"2026-02-03\""), same("no zone", java.sql.Time.valueOf("04:05:06"), "\"04:05:06\""),
				same("no zone", OffsetDateTime.parse("2026-02-03T04:05:06+02:00").toOffsetTime(), "\"04:05:06+02:00\""),
				same("no zone", Year.of(2026), "2026"), same("no zone", YearMonth.of(2026, 2), "\"2026-02\""),
				same("no zone", MonthDay.of(2, 3), "\"--02-03\""));
	}

	static Stream<Arguments> keys() {
		EnumMap<Size, Integer> sizes = new EnumMap<>(Map.of(Size.LARGE, 1));
		return Stream.of(same("enum key", sizes, "{\"XL\":1}"),
				same("enum key", Map.of(DayOfWeek.FRIDAY, 1), "{\"FRIDAY\":1}"),
				same("our key", Map.of(EventType.PAGE, 1), "{\"page\":1}"),
				same("uuid key", Map.of(new UUID(1, 2), 1), "{\"00000000-0000-0001-0000-000000000002\":1}"),
				same("number key", new TreeMap<>(Map.of(1, "a", 2, "b")), "{\"1\":\"a\",\"2\":\"b\"}"),
				same("number key", Map.of(0.5, 1), "{\"0.5\":1}"),
				same("number key", Map.of(BigInteger.TEN, 1), "{\"10\":1}"),
				same("boolean key", Map.of(true, 1), "{\"true\":1}"),
				same("character key", Map.of('c', 1), "{\"c\":1}"),
				same("uri key", Map.of(URI.create("a:b"), 1), "{\"a:b\":1}"));
	}

	static Stream<Arguments> objects() {
		JsonNode tree = new JsonMapper().readTree("{\"a\":[1,0.5,\"t\",null,true]}");
		return Stream.of(same("tree", tree, "{\"a\":[1,0.5,\"t\",null,true]}"),
				same("tree with a value", JsonNodeFactory.instance.objectNode().putPOJO("p", new Point(1, null)),
						"{\"p\":{\"x\":1,\"yPos\":null}}"),
				same("record", new Point(1, null), "{\"x\":1,\"yPos\":null}"),
				same("bean with a flag", new Flagged(), "{\"vip\":true}"),
				same("types", new Typed(1.5, 1.5F, new StringBuilder("a")),
						"{\"a\":1.5,\"b\":[\"java.lang.Float\",1.5],\"c\":[\"java.lang.StringBuilder\",\"a\"]}"),
				arguments("typed instant", new TypedTime(TIME), "{\"t\":[\"java.time.Instant\",1790000000]}",
						"{\"t\":[\"java.time.Instant\"," + ISO + "]}"),
				same("json value", new Money("5.00", "EUR"), "\"5.00 EUR\""),
				same("raw JSON", new Stored("{\"b\": [1.50]}"), "{\"json\":{\"b\":[1.50]}}"),
				same("formatted", new Formatted(0.5, 1, new Date(0), LocalDate.of(2026, 2, 3)),
						"{\"amount\":\"0.5\",\"count\":\"1\",\"day\":\"1970-01-01\",\"month\":\"2026-02\"}"),
				same("our identifier", PersonId.id("42"), "{\"id\":\"42\"}"),
				arguments("our type", Device.ios("t").withAttributes(Map.of("streetName", new Point(1, null))),
						"{\"token\":\"t\",\"platform\":\"ios\",\"attributes\":{\"streetName\":{\"x\":1,\"yPos\":null}}}",
						"{\"token\":\"t\",\"platform\":\"ios\",\"attributes\":{\"streetName\":{\"x\":1,\"yPos\":null}}}"));
	}

	private static Arguments same(String kind, Object value, String json) {
		return arguments(kind, value, json, json);
	}

	private static Arguments instant(Object value) {
		return arguments("instant", value, "1790000000", ISO);
	}

	record Point(int x, @Nullable Integer yPos) {

	}

	record Typed(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object a,
			@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object b, @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object c) {

	}

	record TypedTime(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object t) {

	}

	static class Flagged {

		private final boolean flag = true;

		public boolean isVip() {
			return this.flag;
		}

	}

	/** A number whose text an application decides. */
	static class Amount extends BigDecimal {

		private static final long serialVersionUID = 1L;

		Amount(String text) {
			super(text);
		}

	}

	record Stored(@JsonRawValue String json) {

	}

	record Formatted(@JsonFormat(shape = JsonFormat.Shape.STRING) double amount,
			@JsonFormat(shape = JsonFormat.Shape.STRING) int count, @JsonFormat(pattern = "yyyy-MM-dd") Date day,
			@JsonFormat(pattern = "yyyy-MM") LocalDate month) {

	}

	/**
	 * A number whose text is none of JSON's.
	 */
	static class Fraction extends Number {

		private static final long serialVersionUID = 1L;

		private final int numerator;

		private final int denominator;

		Fraction(int numerator, int denominator) {
			this.numerator = numerator;
			this.denominator = denominator;
		}

		@Override
		public int intValue() {
			return (int) doubleValue();
		}

		@Override
		public long longValue() {
			return (long) doubleValue();
		}

		@Override
		public float floatValue() {
			return (float) doubleValue();
		}

		@Override
		public double doubleValue() {
			return (double) this.numerator / this.denominator;
		}

		@Override
		public String toString() {
			return (this.denominator == 1) ? String.valueOf(this.numerator) : this.numerator + "/" + this.denominator;
		}

	}

}
