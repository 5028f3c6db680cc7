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

package io.github.customeriospring.test.internal.wire;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Takes a list of email addresses apart.
 *
 * @since 0.1.0
 */
public final class AddressList {

	private AddressList() {
	}

	/**
	 * The addresses in a list.
	 * @param list addresses that are separated by commas, with display names that may be
	 * in quotes, or {@code null}
	 * @return the addresses without display names
	 */
	public static List<String> parse(@Nullable String list) {
		List<String> addresses = new ArrayList<>();
		for (String part : split((list != null) ? list : "")) {
			int start = part.lastIndexOf('<');
			int end = part.lastIndexOf('>');
			String address = ((start >= 0 && start < end) ? part.substring(start + 1, end) : part).strip();
			if (!address.isEmpty()) {
				addresses.add(address);
			}
		}
		return List.copyOf(addresses);
	}

	private static List<String> split(String list) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		boolean quoted = false;
		boolean escaped = false;
		for (char character : list.toCharArray()) {
			if (character == ',' && !quoted) {
				parts.add(part.toString());
				part.setLength(0);
			}
			else {
				quoted ^= (character == '"' && !escaped);
				part.append(character);
			}
			escaped = (character == '\\' && quoted && !escaped);
		}
		parts.add(part.toString());
		return parts;
	}

}
