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
