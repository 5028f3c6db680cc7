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

import java.io.ByteArrayInputStream;
import java.io.File;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import com.example.shop.Address;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.json.WireJson;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import wiremock.com.fasterxml.jackson.databind.ObjectMapper;
import wiremock.com.google.common.collect.ArrayListMultimap;
import wiremock.com.google.common.collect.Multimap;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What is no value, on every API and at any depth.
 */
class RefusedValueTests {

	private static final String SECRET = Refusals.SECRET;

	private final WireJson json = new WireJson();

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource({ "types", "trees", "keys", "texts" })
	void refusesWhatIsNoValueAndNamesThePlace(String place, String problem, Object value) {
		Refusals.assertRefused(value, place, problem);
	}

	static Stream<Arguments> types() throws Exception {
		Supplier<String> lambda = () -> SECRET;
		Named proxy = (Named) Proxy.newProxyInstance(Named.class.getClassLoader(), new Class<?>[] { Named.class },
				(self, method, arguments) -> SECRET);
		return Stream
			.of(Locale.GERMANY, Currency.getInstance("EUR"), new URL("https://hidden.example"), new File(SECRET),
					Path.of(SECRET), ZoneId.of("Europe/Berlin"), Duration.ofDays(1), Period.ofDays(1),
					new AtomicReference<>(SECRET), Map.entry(SECRET, 1), ByteBuffer.allocate(1), String.class,
					new Object(), Thread.currentThread(), new ByteArrayInputStream(new byte[1]),
					CompletableFuture.completedFuture(SECRET), new IllegalStateException(SECRET), List.of(1).iterator(),
					Stream.of(SECRET), DoubleStream.of(Double.NaN), java.util.regex.Pattern.compile(SECRET),
					new java.util.BitSet(), new Words(), new Open(), new Nothing(), new Hollow(), new NoComponents(),
					new Failure(SECRET), lambda, proxy, new Order$$Enhanced(), multimap(), DataSize.ofBytes(1),
					HttpStatusCode.valueOf(299), new HttpHeaders())
			.map((value) -> arguments("", "is a " + value.getClass().getName() + ", which is no data: pass", value));
	}

	static Stream<Arguments> trees() throws Exception {
		ObjectMapper jackson2 = new ObjectMapper();
		return Stream
			.of(jackson2.createObjectNode(), jackson2.createArrayNode().add(1), jackson2.readTree("\"hidden\""),
					jackson2.getNodeFactory().pojoNode(1), new JSONObject("{\"a\":1}"), new JSONArray("[1]"),
					new JsonPrimitive())
			.map((value) -> arguments("",
					"is a " + value.getClass().getName() + ", a JSON tree of another library: pass", value));
	}

	static Stream<Arguments> keys() {
		return Stream.of(arguments("", "has a null key", Collections.singletonMap(null, 1)),
				arguments("", "has a key that is a java.lang.Object: keys are", Map.of(new Object(), 1)),
				arguments("", "has a key that is a com.example.shop.Address", Map.of(new Address(SECRET, null), 1)),
				arguments("", "has a key that is a java.util.Locale", Map.of(Locale.GERMANY, 1)),
				arguments("", "has a key that is a java.time.Instant", Map.of(Instant.now(), 1)),
				arguments("", "has a key that is a java.time.ZonedDateTime", Map.of(ZonedDateTime.now(), 1)),
				arguments("", "has a key that is a java.util.Date", Map.of(new java.util.Date(), 1)),
				arguments("", "has a key that is a [B", Map.of(new byte[1], 1)),
				arguments("", "has a key that is no finite number", Map.of(Double.NaN, 1)),
				arguments(".inner", "has a null key", Map.of("inner", Collections.singletonMap(null, 1))));
	}

	static Stream<Arguments> texts() {
		return Stream.of(arguments("", "contains half of a character", "a\uD83D"),
				arguments("", "contains half of a character", "\uDE00"),
				arguments("", "contains half of a character", "\uDE00\uD83D"),
				arguments("", "contains half of a character", "ü".repeat(5000) + '\uD83D'),
				arguments("", "contains half of a character", "x".repeat(20_000) + '\uD83D'),
				arguments("", "contains half of a character", new StringBuilder("\uD83D")),
				arguments("", "contains half of a character", '\uD83D'),
				arguments("", "contains half of a character", new char[] { '\uD83D' }),
				arguments("[1]", "contains half of a character", List.of("ok", "\uD83D")),
				arguments(".a?", "contains half of a character", Map.of("a\uD83D", 1)));
	}

	@Test
	void tellsWhatCannotBeReadWithoutShowingIt() {
		Refusals.assertRefused(List.of(new Broken()), "[0].name",
				"cannot be written as JSON: reading it ended in java.lang.IllegalStateException");
	}

	@Test
	void endsWhereValuesContainThemselves() {
		Map<String, Object> map = new HashMap<>();
		map.put("self", map);
		List<Object> list = new ArrayList<>();
		list.add(list);
		Object[] array = new Object[1];
		array[0] = array;
		Node node = new Node();
		node.next = new Node();
		node.next.next = node;
		Object deep = "end";
		for (int depth = 0; depth < 100_000; depth++) {
			deep = (depth % 2 == 0) ? List.of(deep) : Map.of("d", deep);
		}
		for (Object value : List.of(map, list, array, node, deep, new Endless())) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.json.write(Map.of("a", value)))
				.withMessageStartingWith("a")
				.withMessageEndingWith(" is nested too deep, or contains itself")
				.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(200));
		}
	}

	@Test
	void takesTheSameObjectTwice() {
		Address address = new Address("a", "1");
		assertThat(new JsonMapper().readTree(this.json.write(List.of(address, address))).size()).isEqualTo(2);
	}

	@Test
	void keepsLongAndStrangeNamesOutOfMessages() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.json.write(Map.of("x".repeat(5000), Map.of("a\nb\u2028", Double.NaN))))
			.withMessageStartingWith("x".repeat(80) + "....a?b? is NaN");
	}

	private static Multimap<String, String> multimap() {
		Multimap<String, String> multimap = ArrayListMultimap.create();
		multimap.put("a", SECRET);
		return multimap;
	}

	interface Named {

		String getName();

	}

	record NoComponents() {

	}

	static class Nothing {

	}

	static class Words implements Iterable<String> {

		public String getName() {
			return SECRET;
		}

		@Override
		public Iterator<String> iterator() {
			return List.of(SECRET).iterator();
		}

	}

	static class Open implements AutoCloseable {

		public String getName() {
			return SECRET;
		}

		@Override
		public void close() {
		}

	}

	static class Hollow {

		public boolean isEmpty() {
			return false;
		}

		public boolean isPresent() {
			return true;
		}

	}

	static class Failure extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Failure(String message) {
			super(message);
		}

	}

	static class Order$$Enhanced {

		public String getName() {
			return SECRET;
		}

	}

	/** What another library calls its leaves. */
	static class JsonPrimitive {

		public String getAsString() {
			return SECRET;
		}

	}

	static class Broken {

		public String getName() {
			throw new IllegalStateException(SECRET);
		}

	}

	static class Node {

		public @Nullable Node next;

	}

	static class Endless {

		@JsonValue
		public Endless self() {
			return new Endless();
		}

	}

}
