package io.github.customeriospring.test.internal.api.app;

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
 */
record Page<T>(List<T> items, String next) {

	private static final int DEFAULT_LIMIT = 50;

	private static final int MAX_LIMIT = 1000;

	private static final String CURSOR_PREFIX = "0:";

	static <T> Page<T> of(RoutedCall call, List<T> all) {
		int start = Math.min(call.query("start").map(Page::decode).orElse(0), all.size());
		int end = Math.min(start + call.query("limit").map(Page::limit).orElse(DEFAULT_LIMIT), all.size());
		return new Page<>(all.subList(start, end), (end < all.size()) ? encode(end) : "");
	}

	static int limit(String value) {
		try {
			int limit = Integer.parseInt(value);
			if (limit >= 1 && limit <= MAX_LIMIT) {
				return limit;
			}
		}
		catch (NumberFormatException ex) {
			// Same refusal as for a number out of range
		}
		throw JsonFields.invalid("limit", "limit must be an integer from 1 to " + MAX_LIMIT);
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
