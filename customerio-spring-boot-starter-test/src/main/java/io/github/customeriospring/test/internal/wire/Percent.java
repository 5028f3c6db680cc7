package io.github.customeriospring.test.internal.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Percent-decoding, where a plus sign is itself in a path and a space in a query.
 *
 * @since 0.1.0
 */
public final class Percent {

	private Percent() {
	}

	public static String decodePath(String segment) {
		return decodeQuery(segment.replace("+", "%2B"));
	}

	public static String decodeQuery(String value) {
		return URLDecoder.decode(value, StandardCharsets.UTF_8);
	}

	public static Map<String, String> parseQuery(@Nullable String query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		if (query != null && !query.isEmpty()) {
			for (String pair : query.split("&")) {
				int separator = pair.indexOf('=');
				String name = (separator < 0) ? pair : pair.substring(0, separator);
				String value = (separator < 0) ? "" : pair.substring(separator + 1);
				parameters.putIfAbsent(decodeQuery(name), decodeQuery(value));
			}
		}
		return parameters;
	}

}
