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

package io.github.customeriospring.http.error;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Hides values in texts, wherever they stand and however they are capitalised, the
 * longest first. Values of one or two characters are hidden as whole words only. What a
 * text costs depends on its length and on how many lengths the values have, not on how
 * many values there are.
 */
class Mask {

	/** What stands in place of what is hidden. */
	static final String TEXT = "***";

	static final Mask NONE = new Mask(Set.of());

	/** For texts of which nobody knows what they may quote. */
	static final Mask EVERYTHING = new Mask(Set.of()) {

		@Override
		String apply(String text) {
			return TEXT;
		}

	};

	private static final int LONGEST_SHORT = 2;

	private final Map<Integer, Set<String>> byLength = new TreeMap<>(Comparator.reverseOrder());

	private final BitSet firstCharacters = new BitSet();

	Mask(Collection<String> values) {
		for (String value : values) {
			if (!value.isBlank()) {
				String folded = fold(value);
				this.byLength.computeIfAbsent(folded.length(), (length) -> new HashSet<>()).add(folded);
				this.firstCharacters.set(folded.charAt(0));
			}
		}
	}

	/**
	 * Hide the values.
	 * @param text the text
	 * @return the text without the values, the same if it has none of them
	 */
	String apply(String text) {
		String folded = fold(text);
		StringBuilder masked = new StringBuilder(text.length());
		int index = 0;
		while (index < text.length()) {
			int length = this.firstCharacters.get(folded.charAt(index)) ? lengthOfValue(folded, index) : 0;
			if (length > 0) {
				masked.append(TEXT);
				index += length;
			}
			else {
				masked.append(text.charAt(index++));
			}
		}
		return masked.toString();
	}

	private int lengthOfValue(String text, int start) {
		for (Map.Entry<Integer, Set<String>> values : this.byLength.entrySet()) {
			int end = start + values.getKey();
			if (end <= text.length() && values.getValue().contains(text.substring(start, end))
					&& (values.getKey() > LONGEST_SHORT || isWord(text, start, end))) {
				return values.getKey();
			}
		}
		return 0;
	}

	private static boolean isWord(String text, int start, int end) {
		return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
				&& (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
	}

	/**
	 * Drop capitals, character by character, so that all stay where they are.
	 */
	private static String fold(String text) {
		char[] folded = text.toCharArray();
		for (int i = 0; i < folded.length; i++) {
			folded[i] = Character.toLowerCase(Character.toUpperCase(folded[i]));
		}
		return String.valueOf(folded);
	}

}
