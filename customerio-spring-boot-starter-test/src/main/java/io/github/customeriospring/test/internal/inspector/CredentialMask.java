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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.customeriospring.test.internal.api.FakeCredentials;

/**
 * Hides credentials: what stands where credentials stand, be it right or wrong, and those
 * of the fake wherever they stand.
 */
final class CredentialMask {

	private static final String MASKED = "\u2022\u2022\u2022\u2022\u2022\u2022";

	private static final String NAMES = "[^=&\"]*(?:authorization|cookie|token|secret|api[-_]?key|write[-_]?key|signature|password)[^=&\"]*";

	private static final Pattern HEADER = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);

	private static final Pattern PARAMETER = Pattern.compile("((?:^|&)" + NAMES + "=)[^&]+", Pattern.CASE_INSENSITIVE);

	private static final Pattern FIELD = Pattern
		.compile("(\"(?:write_?key|api_?key)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.CASE_INSENSITIVE);

	private static final Pattern SCHEME = Pattern.compile("(Basic|Bearer) .*", Pattern.CASE_INSENSITIVE);

	/** Shorter ones would be found within ordinary words. */
	private static final int SHORTEST = 8;

	private final List<String> secrets;

	CredentialMask(FakeCredentials credentials) {
		this.secrets = Stream
			.of(credentials.trackApiKey(), credentials.appApiKey(), credentials.pipelinesApiKey(),
					credentials.webhookSigningKey(), basic(credentials.siteId(), credentials.trackApiKey()),
					basic(credentials.pipelinesApiKey(), ""))
			.filter((secret) -> secret.length() >= SHORTEST)
			.toList();
	}

	private static String basic(String user, String password) {
		return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Hides credentials in any text.
	 */
	String text(String text) {
		String masked = FIELD.matcher(text).replaceAll("$1\"" + MASKED + "\"");
		for (String secret : this.secrets) {
			masked = masked.replace(secret, MASKED);
		}
		return masked;
	}

	/**
	 * Hides credentials in a query.
	 */
	String query(String query) {
		return text(PARAMETER.matcher(query).replaceAll("$1" + MASKED));
	}

	Map<String, List<String>> headers(Map<String, List<String>> headers) {
		Map<String, List<String>> masked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.forEach(
				(name, values) -> masked.put(text(name), values.stream().map((value) -> header(name, value)).toList()));
		return masked;
	}

	private String header(String name, String value) {
		if (HEADER.matcher(name).matches()) {
			Matcher scheme = SCHEME.matcher(value);
			return scheme.matches() ? scheme.group(1) + " " + MASKED : MASKED;
		}
		return text(value);
	}

}
