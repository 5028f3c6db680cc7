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

package io.github.customeriospring.autoconfigure.diagnostics;

import java.util.regex.Pattern;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Checks of credentials. What is wrong is said without showing any of the value.
 *
 * @since 0.1.0
 */
public final class CredentialChecks {

	private static final Pattern QUOTED = Pattern.compile("(['\"`]).*\\1");

	private static final Pattern SCHEME = Pattern.compile("(?i)(bearer|basic)\\s.*");

	private static final Pattern EXAMPLE = Pattern.compile("(?i)<.*>|change[-_ ]?(me|it)|your[-_ ].*|\\.{2,}|\\*+");

	private CredentialChecks() {
	}

	/**
	 * Return what stands before the key of the API in the name of a property.
	 */
	private static String prefix(Api api, String property) {
		return api.credentialKeys("")
			.stream()
			.filter(property::endsWith)
			.map((key) -> property.substring(0, property.length() - key.length()))
			.findFirst()
			.orElse("");
	}

	/**
	 * Check a key.
	 * @param api the API whose credential it is
	 * @param property the full name of the property
	 * @param value its value
	 * @return the value
	 */
	public static String require(Api api, String property, @Nullable String value) {
		PropertyChecks.resolved(property, value);
		if (!StringUtils.hasText(value)) {
			throw new InvalidCustomerioPropertyException(property,
					"is missing or empty: the credential of Customer.io's %s is incomplete"
						.formatted(api.displayName()),
					"Set %s, or remove all of the credential if the API is not used."
						.formatted(String.join(" and ", api.credentialKeys(prefix(api, property)))));
		}
		checkWord(property, value);
		return value;
	}

	/**
	 * Check that a value can be a key: one word that is no example, without placeholders.
	 * @param property the full name of the property
	 * @param value its value
	 */
	public static void checkWord(String property, String value) {
		PropertyChecks.resolved(property, value);
		String problem = problem(value);
		if (problem != null) {
			throw new InvalidCustomerioPropertyException(property, problem,
					"Copy it again from Customer.io: it is one word, without quotation marks and without anything before or after it.");
		}
	}

	/**
	 * Check a part of a credential that goes before the colon of basic authentication.
	 * @param api the API whose credential it is
	 * @param property the full name of the property
	 * @param value its value
	 * @return the value
	 */
	public static String requireUser(Api api, String property, @Nullable String value) {
		String user = require(api, property, value);
		if (user.indexOf(':') >= 0) {
			throw new InvalidCustomerioPropertyException(property, "contains a colon",
					"Set it to one part of the credential alone.");
		}
		return user;
	}

	private static @Nullable String problem(String value) {
		if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
			return "contains a line break";
		}
		if (!value.equals(value.strip())) {
			return "begins or ends with white space";
		}
		if (QUOTED.matcher(value).matches()) {
			return "stands in quotation marks, which belong to the value here";
		}
		if (SCHEME.matcher(value).matches()) {
			return "begins with the name of an authentication scheme";
		}
		if (EXAMPLE.matcher(value).matches()) {
			return "is an example and no credential";
		}
		if (value.contains("://")) {
			return "is a URL and no credential";
		}
		if (!Arguments.isVisibleAscii(value)) {
			return "contains a space or another character that no credential has";
		}
		return null;
	}

}
