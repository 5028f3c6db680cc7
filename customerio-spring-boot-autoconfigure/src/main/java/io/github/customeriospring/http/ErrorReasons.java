package io.github.customeriospring.http;

import java.util.Collection;
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

	private static final String MASK = "***";

	private static final Pattern EMAIL = Pattern.compile("[^\\s\"'<>(),:;]+@[^\\s\"'<>(),:;]+");

	private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d[\\d -]{5,}\\d");

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`]*`");

	private ErrorReasons() {
	}

	/**
	 * Describe the given errors.
	 * @param errors the errors
	 * @param sentValues values that the request carried in its path and query
	 * @return a text that begins with a colon, or an empty one
	 */
	static String describe(List<ApiError> errors, Collection<String> sentValues) {
		if (errors.isEmpty()) {
			return "";
		}
		String more = (errors.size() > MAX_ERRORS) ? " (and %d more)".formatted(errors.size() - MAX_ERRORS) : "";
		return errors.stream()
			.limit(MAX_ERRORS)
			.map((error) -> describe(error, sentValues))
			.collect(Collectors.joining("; ", ": ", more));
	}

	private static String describe(ApiError error, Collection<String> sentValues) {
		String what = (error.reason() != null) ? error.reason() : mask(error.message(), sentValues);
		return (error.field() != null) ? "%s (%s)".formatted(what, error.field()) : what;
	}

	static String mask(@Nullable String message, Collection<String> sentValues) {
		if (message == null) {
			return "no reason given";
		}
		String masked = message;
		for (String value : sentValues) {
			if (!value.isBlank()) {
				masked = Pattern.compile("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)")
					.matcher(masked)
					.replaceAll(Matcher.quoteReplacement(MASK));
			}
		}
		masked = QUOTED.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
		masked = EMAIL.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
		masked = LONG_NUMBER.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
		return (masked.length() > MAX_LENGTH) ? masked.substring(0, MAX_LENGTH) + "..." : masked;
	}

}
