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

import java.nio.charset.StandardCharsets;

/**
 * Names of files to download.
 */
final class DownloadName {

	private static final String PLAIN = "!#$&+-.^_`|~";

	/** Encoded, 100 characters are 1,200 bytes of a header at most. */
	private static final int LONGEST = 100;

	private DownloadName() {
	}

	/**
	 * The header that lets a browser save a file, and never show it. Names that are
	 * paths, or that hold what a header cannot, lose that.
	 */
	static String disposition(String name) {
		String safe = shorten(name).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]", "_")
			.replaceAll("^[.\\s]+", "_")
			.strip();
		String file = safe.isEmpty() ? "attachment" : safe;
		return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(file.replaceAll("[^ -~]|%", "_"),
				encode(file));
	}

	/**
	 * Keeps the end of a long name, which says what kind of file it is.
	 */
	private static String shorten(String name) {
		int characters = name.codePointCount(0, name.length());
		return (characters > LONGEST) ? name.substring(name.offsetByCodePoints(0, characters - LONGEST)) : name;
	}

	private static String encode(String name) {
		StringBuilder encoded = new StringBuilder();
		for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
			char character = (char) (each & 0xFF);
			if (character < 128 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0)) {
				encoded.append(character);
			}
			else {
				encoded.append("%%%02X".formatted((int) character));
			}
		}
		return encoded.toString();
	}

}
