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

package io.github.customeriospring.test.internal.inspector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.wire.Json;

/**
 * The parameters that several routes share.
 */
final class Params {

	private static final int MAX_ITEMS = 1_000;

	private static final int MAX_WAIT = 60;

	private Params() {
	}

	/**
	 * A whole number.
	 */
	static long number(RoutedCall call, String name, long absent, long min, long max) {
		String text = call.query(name).orElse(String.valueOf(absent));
		if (text.matches("-?\\d{1,18}")) {
			long number = Long.parseLong(text);
			if (number >= min && number <= max) {
				return number;
			}
		}
		throw new RefusedException(
				Refusal.badRequest("invalid", name, "%s must be a number from %d to %d".formatted(name, min, max)));
	}

	/**
	 * How long a request may wait.
	 */
	static Duration timeout(RoutedCall call) {
		return Duration.ofSeconds(number(call, "timeout", 10, 0, MAX_WAIT));
	}

	/**
	 * Whether a text, which may be JSON, contains the words that the request looks for,
	 * in any case of letters. The text is asked for only if there are words.
	 */
	static Predicate<Supplier<String>> search(RoutedCall call) {
		String wanted = call.query("q").orElse("").toLowerCase(Locale.ROOT).strip();
		if (wanted.isEmpty()) {
			return (text) -> true;
		}
		List<String> words = List.of(wanted.split("\\s+"));
		return (text) -> {
			String lower = text.get().toLowerCase(Locale.ROOT);
			return words.stream().allMatch((word) -> lower.contains(word) || lower.contains(Json.escape(word)));
		};
	}

	/**
	 * Whether a value is the one that a parameter asks for, if it asks for one.
	 */
	static boolean is(RoutedCall call, String name, String value) {
		return call.query(name).map((wanted) -> wanted.equalsIgnoreCase(value)).orElse(true);
	}

	/**
	 * A part of a list.
	 * @param items all items that fit, the one to show first at the beginning
	 * @param view what to show of an item
	 */
	static <T, V> Listing<V> part(RoutedCall call, List<T> items, Function<? super T, ? extends V> view) {
		long offset = number(call, "offset", 0, 0, Integer.MAX_VALUE);
		long limit = number(call, "limit", 100, 0, MAX_ITEMS);
		return new Listing<>(items.size(), items.stream().skip(offset).limit(limit).<V>map(view).toList());
	}

	/**
	 * The items that fit, in the opposite order.
	 */
	static <T> List<T> lastFirst(List<T> items, Predicate<? super T> fits) {
		List<T> found = new ArrayList<>(items.stream().filter(fits).toList());
		Collections.reverse(found);
		return found;
	}

	/**
	 * A variable of the path that counts from 1, 0 if it is no such number.
	 */
	static int position(RoutedCall call, String name) {
		String text = call.path(name);
		return text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : 0;
	}

	/**
	 * Answers with something, if it is there.
	 */
	static Reply found(Optional<?> view, String absent) {
		return ok(view.orElseThrow(() -> new RefusedException(Refusal.notFound(absent))));
	}

	static Reply ok(Object view) {
		return Reply.json(200, view);
	}

	/**
	 * A part of a list.
	 *
	 * @param total how many there are
	 * @param items those of this part
	 */
	record Listing<T>(int total, List<T> items) {

	}

}
