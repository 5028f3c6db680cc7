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

package io.github.customeriospring.publisher.delivery;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what Customer.io says about an operation out of texts that show no data: its
 * words may quote what was sent.
 *
 * @since 0.1.0
 */
public final class HarmlessWords {

	private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

	private HarmlessWords() {
	}

	/**
	 * Return a word that can be the name of a reason or of a field.
	 * @param word the reason or the field of a refusal
	 * @return the word, or {@code null} if there is none or it can be anything else
	 */
	public static @Nullable String of(@Nullable String word) {
		return (word != null && WORD.matcher(word).matches()) ? word : null;
	}

}
