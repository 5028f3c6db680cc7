package io.github.customeriospring.http;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.customeriospring.ApiError;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Customer.io's reasons as they may stand in an exception message: short, and without the
 * identifiers that Customer.io likes to quote.
 */
final class ErrorReasons {

	private static final int MAX_ERRORS = 3;

	private static final int MAX_LENGTH = 200;

	private static final String MASK = "***";

	/**
	 * Begins at the beginning of a word only, so that long words cost no more than
	 * others.
	 */
	private static final Pattern EMAIL = Pattern.compile("(?<![^\\s\"'<>(),:;@])[^\\s\"'<>(),:;@]++@[^\\s\"'<>(),:;]+");

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
		String what = mask((error.reason() != null) ? error.reason() : error.message(), sentValues);
		return (error.field() != null) ? "%s (%s)".formatted(what, mask(error.field(), sentValues)) : what;
	}

	static String mask(@Nullable String message, Collection<String> sentValues) {
		if (message == null) {
			return "no reason given";
		}
		String masked = message;
		for (String value : sentValues) {
			masked = mask(masked, value);
			masked = mask(masked, UriUtils.encode(value, StandardCharsets.UTF_8));
			masked = mask(masked, value.replaceFirst("^cio_", ""));
		}
		masked = QUOTED.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
		masked = EMAIL.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
		masked = LONG_NUMBER.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
		return (masked.length() > MAX_LENGTH) ? masked.substring(0, MAX_LENGTH) + "..." : masked;
	}

	private static String mask(String message, String value) {
		if (value.isBlank()) {
			return message;
		}
		return Pattern.compile("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
			.matcher(message)
			.replaceAll(Matcher.quoteReplacement(MASK));
	}

}
