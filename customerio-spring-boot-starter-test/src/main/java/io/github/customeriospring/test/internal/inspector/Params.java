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
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.RoutedCall;

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
	 * Whether a text contains the words that the request looks for, in any case of
	 * letters.
	 */
	static Predicate<String> search(RoutedCall call) {
		List<String> words = List.of(call.query("q").orElse("").toLowerCase(Locale.ROOT).strip().split("\\s+"));
		return (text) -> {
			String lower = text.toLowerCase(Locale.ROOT);
			return words.stream().allMatch(lower::contains);
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
	 */
	static <T> Listing<T> part(RoutedCall call, List<T> items) {
		long offset = number(call, "offset", 0, 0, Integer.MAX_VALUE);
		long limit = number(call, "limit", 100, 0, MAX_ITEMS);
		return new Listing<>(items.size(), items.stream().skip(offset).limit(limit).toList());
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
