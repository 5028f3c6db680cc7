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

package io.github.customeriospring.v1.transactional;

import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Lists of email addresses, separated by commas, with display names in quotes.
 */
final class Recipients {

	private static final int MAX = 15;

	private Recipients() {
	}

	/**
	 * Append addresses to a list.
	 * @param list the list, or {@code null} for an empty one
	 * @param addresses the addresses, of which each may be a list
	 * @param name what they are, the beginning of a sentence
	 * @return the list, {@code null} if it is still empty
	 */
	static @Nullable String append(@Nullable String list, String[] addresses, String name) {
		List<String> all = new ArrayList<>(Arguments.listOf(addresses, name));
		if (list != null) {
			all.add(0, list);
		}
		return all.isEmpty() ? null : String.join(", ", all);
	}

	static void requireFewEnough(@Nullable String... lists) {
		int count = 0;
		for (String list : lists) {
			count += (list != null) ? count(list) : 0;
		}
		if (count > MAX) {
			throw new IllegalArgumentException(
					"to, cc and bcc hold %d recipients, and Customer.io allows %d for one email".formatted(count, MAX));
		}
	}

	/**
	 * Check a list of addresses, or a single one.
	 * @param field the field of the request
	 * @param list the list
	 */
	static void requireOneLine(String field, @Nullable String list) {
		if (list == null) {
			return;
		}
		if (list.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException(field + " must not contain line breaks and other control characters");
		}
		if (!list.isBlank()) {
			Arguments.text(list, field);
		}
	}

	private static int count(String list) {
		int count = 0;
		boolean quoted = false;
		boolean blank = true;
		for (int i = 0; i < list.length(); i++) {
			char character = list.charAt(i);
			if (character == ',' && !quoted) {
				count += blank ? 0 : 1;
				blank = true;
				continue;
			}
			if (character == '\\' && quoted) {
				i++;
			}
			else if (character == '"') {
				quoted = !quoted;
			}
			blank = blank && Character.isWhitespace(character);
		}
		return count + (blank ? 0 : 1);
	}

}
