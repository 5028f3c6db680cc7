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

package io.github.customeriospring.test.internal.api.app.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.RoutedCall;

/**
 * The part of a list that a request asks for.
 *
 * @param <T> the type of the items
 * @param items the items
 * @param next where the next page starts, empty if this is the last one
 * @since 0.1.0
 */
public record Page<T>(List<T> items, String next) {

	private static final int DEFAULT_LIMIT = 50;

	/** The most that a page can have unless its list says otherwise. */
	public static final int MAX_LIMIT = 1000;

	private static final String CURSOR_PREFIX = "0:";

	/**
	 * The page that a request asks for, of 50 items unless it says otherwise.
	 * @param <T> the type of the items
	 * @param call the request
	 * @param all the list
	 * @return the page
	 */
	public static <T> Page<T> of(RoutedCall call, List<T> all) {
		return of(call, all, MAX_LIMIT);
	}

	/**
	 * The page that a request asks for, of 50 items unless it says otherwise.
	 * @param <T> the type of the items
	 * @param call the request
	 * @param all the list
	 * @param maxLimit how many items it can ask for
	 * @return the page
	 */
	public static <T> Page<T> of(RoutedCall call, List<T> all, int maxLimit) {
		return of(call, all, DEFAULT_LIMIT, maxLimit);
	}

	/**
	 * The page that a request asks for.
	 * @param <T> the type of the items
	 * @param call the request
	 * @param all the list
	 * @param defaultLimit how many items it has unless the request says otherwise
	 * @param maxLimit how many items it can ask for
	 * @return the page
	 */
	public static <T> Page<T> of(RoutedCall call, List<T> all, int defaultLimit, int maxLimit) {
		int start = Math.min(call.query("start").map(Page::decode).orElse(0), all.size());
		int limit = call.query("limit").map((value) -> limit(value, maxLimit)).orElse(defaultLimit);
		int end = Math.min(start + limit, all.size());
		return new Page<>(all.subList(start, end), (end < all.size()) ? encode(end) : "");
	}

	/**
	 * Reads how many items a request asks for.
	 * @param value the parameter
	 * @return the number
	 */
	public static int limit(String value) {
		return limit(value, MAX_LIMIT);
	}

	private static int limit(String value, int maxLimit) {
		try {
			int limit = Integer.parseInt(value);
			if (limit >= 1 && limit <= maxLimit) {
				return limit;
			}
		}
		catch (NumberFormatException ex) {
			// Same refusal as for a number out of range
		}
		throw JsonFields.invalid("limit", "limit must be an integer from 1 to " + maxLimit);
	}

	private static String encode(int offset) {
		byte[] cursor = (CURSOR_PREFIX + offset).getBytes(StandardCharsets.UTF_8);
		return Base64.getEncoder().encodeToString(cursor);
	}

	private static int decode(String value) {
		try {
			String cursor = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
			if (cursor.startsWith(CURSOR_PREFIX)) {
				return Integer.parseUnsignedInt(cursor.substring(CURSOR_PREFIX.length()));
			}
		}
		catch (IllegalArgumentException ex) {
			// Same refusal as for a cursor of another shape
		}
		throw JsonFields.invalid("start", "start must be the next of another page");
	}

}
