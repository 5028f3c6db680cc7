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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Placeholders that were left in a value because nothing resolves them.
 *
 * @since 0.1.0
 */
public final class Placeholders {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)");

	private Placeholders() {
	}

	/**
	 * Return the name of the first placeholder, without its default, or {@code null} if
	 * there is none.
	 */
	public static @Nullable String firstIn(@Nullable String value) {
		Matcher matcher = PLACEHOLDER.matcher((value != null) ? value : "");
		return matcher.find() ? matcher.group(1) : null;
	}

	public static InvalidCustomerioPropertyException unresolved(String property, String placeholder) {
		if (placeholder.equals(property)) {
			return new InvalidCustomerioPropertyException(property, "refers to itself",
					"Set it to a value, or remove it.");
		}
		return new InvalidCustomerioPropertyException(property,
				"has no value: the placeholder '%s' cannot be resolved".formatted(placeholder),
				"Set '%1$s', as an environment variable for example, or give it a default: ${%1$s:..}."
					.formatted(placeholder));
	}

}
