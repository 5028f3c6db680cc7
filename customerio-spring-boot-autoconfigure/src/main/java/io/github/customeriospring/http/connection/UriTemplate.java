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

package io.github.customeriospring.http.connection;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A URI with variables, taken apart once. Spring, which parses and encodes it here, would
 * look for the variables in each part of it anew for each call.
 */
final class UriTemplate {

	/** What stands before each variable, and after the last. */
	private final List<String> literals = new ArrayList<>();

	private final List<String> variables = new ArrayList<>();

	private UriTemplate(String encoded) {
		int end = 0;
		for (int start = encoded.indexOf('{'); start >= 0; start = encoded.indexOf('{', end)) {
			this.literals.add(encoded.substring(end, start));
			end = endOfVariable(encoded, start);
			this.variables.add(name(encoded.substring(start + 1, end - 1)));
		}
		this.literals.add(encoded.substring(end));
	}

	/**
	 * Take a template apart.
	 * @param baseUrl what the URI begins with if the template is a path
	 * @param text the template
	 * @return the template
	 */
	static UriTemplate of(String baseUrl, String text) {
		UriComponentsBuilder given = UriComponentsBuilder.fromUriString(text);
		UriComponents parsed = given.build();
		UriComponentsBuilder whole = (parsed.getHost() != null) ? given
				: UriComponentsBuilder.fromUriString(baseUrl).uriComponents(parsed);
		return new UriTemplate(whole.encode().build().toUriString());
	}

	/**
	 * Find the end of a variable, which may have a pattern with braces of its own. Braces
	 * without an end were encoded.
	 */
	private static int endOfVariable(String encoded, int start) {
		int end = start;
		int depth = 0;
		do {
			char character = encoded.charAt(end++);
			depth += (character == '{') ? 1 : (character == '}') ? -1 : 0;
		}
		while (depth > 0);
		return end;
	}

	private static String name(String variable) {
		int pattern = variable.indexOf(':');
		return (pattern < 0) ? variable : variable.substring(0, pattern);
	}

	/**
	 * Put values in the places of the variables. Whatever could mean something in a URI
	 * is encoded in them.
	 * @param values the values by the names of the variables
	 * @return the URI
	 * @throws IllegalArgumentException if a variable has no value
	 */
	URI expand(Map<String, String> values) {
		StringBuilder uri = new StringBuilder(this.literals.get(0));
		for (int i = 0; i < this.variables.size(); i++) {
			String value = values.get(this.variables.get(i));
			if (value == null) {
				throw new IllegalArgumentException("'%s' has no value".formatted(this.variables.get(i)));
			}
			uri.append(UriUtils.encode(value, StandardCharsets.UTF_8)).append(this.literals.get(i + 1));
		}
		return URI.create(uri.toString());
	}

}
