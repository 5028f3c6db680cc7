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

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.customeriospring.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * Customer.io's reasons as they may stand in an exception message: short, and without the
 * identifiers that Customer.io likes to quote.
 */
final class ErrorReasons {

	private static final int MAX_ERRORS = 3;

	private static final int MAX_LENGTH = 200;

	/**
	 * Begins at the beginning of a word only, so that long words cost no more than
	 * others.
	 */
	private static final Pattern EMAIL = Pattern.compile("(?<![^\\s\"'<>(),:;@])[^\\s\"'<>(),:;@]++@[^\\s\"'<>(),:;]+");

	private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d[\\d -]{5,}\\d");

	/** What could make one line of a log look like several. */
	private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`]*`");

	private ErrorReasons() {
	}

	/**
	 * Describe the given errors.
	 * @param errors the errors
	 * @param sent hides what the request carried
	 * @return a text that begins with a colon, or an empty one
	 */
	static String describe(List<ApiError> errors, Mask sent) {
		if (errors.isEmpty()) {
			return "";
		}
		String more = (errors.size() > MAX_ERRORS) ? " (and %d more)".formatted(errors.size() - MAX_ERRORS) : "";
		return errors.stream()
			.limit(MAX_ERRORS)
			.map((error) -> describe(error, sent))
			.collect(Collectors.joining("; ", ": ", more));
	}

	private static String describe(ApiError error, Mask sent) {
		String what = mask((error.reason() != null) ? error.reason() : error.message(), sent);
		return (error.field() != null) ? "%s (%s)".formatted(what, mask(error.field(), sent)) : what;
	}

	static String mask(@Nullable String message, Mask sent) {
		if (message == null) {
			return "no reason given";
		}
		String masked = NO_TEXT.matcher(sent.apply(message)).replaceAll(" ");
		masked = QUOTED.matcher(masked).replaceAll(Matcher.quoteReplacement(Mask.TEXT));
		masked = EMAIL.matcher(masked).replaceAll(Matcher.quoteReplacement(Mask.TEXT));
		masked = LONG_NUMBER.matcher(masked).replaceAll(Matcher.quoteReplacement(Mask.TEXT));
		return (masked.length() > MAX_LENGTH) ? masked.substring(0, MAX_LENGTH) + "..." : masked;
	}

}
