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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.customeriospring.test.internal.api.FakeCredentials;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.wire.Percent;

/**
 * Hides credentials: what stands where credentials stand, be it right or wrong, and those
 * of the fake wherever they stand.
 */
final class CredentialMask {

	private static final String MASKED = "\u2022\u2022\u2022\u2022\u2022\u2022";

	/** Names of headers and parameters. */
	private static final Pattern NAME = Pattern.compile(
			"authorization|cookie|token|secret|api[-_]?key|write[-_]?key|signature|password", Pattern.CASE_INSENSITIVE);

	/** Fields of JSON, where the token of a device for example is none. */
	private static final Pattern FIELD = Pattern.compile(
			"(\"(?:(?:write|api|signing)[-_]?key|(?:client[-_]?)?secret|password|authorization|(?:access|refresh)[-_]?token)\"\\s*+:\\s*+)"
					+ "(?:\"(?:[^\"\\\\]|\\\\.)*+\"?+|-?\\d[\\w.+-]*+)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern FORM = Pattern.compile("[^\\s=&{\\[]++=\\S*+");

	private static final Pattern SCHEME = Pattern.compile("(Basic|Bearer) .*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** Shorter ones would be found within ordinary words. */
	private static final int SHORTEST = 8;

	private final List<String> secrets;

	CredentialMask(FakeCredentials credentials) {
		this.secrets = Stream
			.of(credentials.trackApiKey(), credentials.appApiKey(), credentials.pipelinesApiKey(),
					credentials.webhookSigningKey(), basic(credentials.siteId(), credentials.trackApiKey()),
					basic(credentials.pipelinesApiKey(), ""))
			.flatMap(CredentialMask::spellings)
			.filter((secret) -> secret.length() >= SHORTEST)
			.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
	}

	/**
	 * How a credential stands in a header, in a form or an address, and in JSON.
	 */
	private static Stream<String> spellings(String secret) {
		return Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8), Json.escape(secret));
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
	 * Hides credentials in a path, however they are encoded.
	 */
	String path(String path) {
		return Arrays.stream(text(path).split("/", -1)).map(this::encoded).collect(Collectors.joining("/"));
	}

	/**
	 * Hides credentials in a query, or in a form.
	 */
	String query(String query) {
		return Arrays.stream(text(query).split("&", -1)).map(this::parameter).collect(Collectors.joining("&"));
	}

	private String parameter(String parameter) {
		int end = parameter.indexOf('=') + 1;
		String name = parameter.substring(0, end);
		return name + (NAME.matcher(decode(name)).find() ? MASKED : encoded(parameter.substring(end)));
	}

	private String encoded(String text) {
		String decoded = decode(text);
		return text(decoded).equals(decoded) ? text(text) : MASKED;
	}

	private static String decode(String text) {
		try {
			return Percent.decodePath(text);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	/**
	 * Hides credentials in a body.
	 * @param truncated whether it is the beginning of a longer one, which may end in the
	 * midst of a credential
	 */
	String body(String body, boolean truncated) {
		String masked = FORM.matcher(body).matches() ? query(body) : text(body);
		return truncated ? withoutBeginning(masked) : masked;
	}

	private String withoutBeginning(String text) {
		for (String secret : this.secrets) {
			for (int length = secret.length() - 1; length >= SHORTEST; length--) {
				if (text.endsWith(secret.substring(0, length))) {
					return text.substring(0, text.length() - length) + MASKED;
				}
			}
		}
		return text;
	}

	/**
	 * Hides credentials in a body that is no text.
	 */
	byte[] bytes(byte[] body, boolean truncated) {
		return body(new String(body, StandardCharsets.ISO_8859_1), truncated).getBytes(StandardCharsets.ISO_8859_1);
	}

	Map<String, List<String>> headers(Map<String, List<String>> headers) {
		Map<String, List<String>> masked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.forEach(
				(name, values) -> masked.put(text(name), values.stream().map((value) -> header(name, value)).toList()));
		return masked;
	}

	private String header(String name, String value) {
		if (NAME.matcher(name).find()) {
			Matcher scheme = SCHEME.matcher(value);
			return scheme.matches() ? scheme.group(1) + " " + MASKED : MASKED;
		}
		return text(value);
	}

}
