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

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Checks of configuration properties. A value that is {@code null} is not set and passes.
 * Every method throws {@link InvalidCustomerioPropertyException} for a value that cannot
 * be right.
 *
 * @since 0.1.0
 */
public final class PropertyChecks {

	private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);

	private static final Duration MAX_TIMEOUT = Duration.ofDays(1);

	private PropertyChecks() {
	}

	/**
	 * Check that a time is longer than zero.
	 * @param property the full name of the property
	 * @param value its value
	 */
	public static void positive(String property, @Nullable Duration value) {
		if (value != null && (value.isZero() || value.isNegative())) {
			throw invalidTime(property, "must be longer than zero", value);
		}
	}

	/**
	 * Check that a time-out of a connection is between a millisecond and a day.
	 * @param property the full name of the property
	 * @param value its value
	 */
	public static void timeout(String property, @Nullable Duration value) {
		positive(property, value);
		if (value != null && value.compareTo(MIN_TIMEOUT) < 0) {
			throw invalidTime(property, "must be at least 1ms", value);
		}
		if (value != null && value.compareTo(MAX_TIMEOUT) > 0) {
			throw invalidTime(property, "must be at most 1d", value);
		}
	}

	/**
	 * Check that a time is not negative.
	 * @param property the full name of the property
	 * @param value its value
	 */
	public static void notNegative(String property, @Nullable Duration value) {
		if (value != null && value.isNegative()) {
			throw invalidTime(property, "must not be negative", value);
		}
	}

	/**
	 * Check that a number is not below a minimum.
	 * @param property the full name of the property
	 * @param minimum the least number that is right
	 * @param value its value
	 */
	public static void atLeast(String property, long minimum, @Nullable Long value) {
		if (value != null && value < minimum) {
			throw new InvalidCustomerioPropertyException(property,
					"must be at least %d, but is %d".formatted(minimum, value),
					"Set it to %d or more, or remove it to get the default.".formatted(minimum));
		}
	}

	/**
	 * Check that a size is at least a byte and below 2 GB.
	 * @param property the full name of the property
	 * @param value its value
	 */
	public static void size(String property, @Nullable DataSize value) {
		if (value != null && (value.toBytes() < 1 || value.toBytes() > Integer.MAX_VALUE)) {
			throw new InvalidCustomerioPropertyException(property,
					"must be between 1B and 2GB, but is %dB".formatted(value.toBytes()),
					"Set it to a size such as 10MB, or remove it to get the default.");
		}
	}

	/**
	 * Check that a text has no placeholder that cannot be resolved.
	 * @param property the full name of the property
	 * @param value its value
	 */
	public static void resolved(String property, @Nullable String value) {
		String placeholder = Placeholders.firstIn(value);
		if (placeholder != null) {
			throw Placeholders.unresolved(property, placeholder);
		}
	}

	/**
	 * Check that a text is not blank, and has no placeholder that cannot be resolved.
	 * @param property the full name of the property
	 * @param value its value
	 */
	public static void text(String property, @Nullable String value) {
		resolved(property, value);
		if (value != null && !StringUtils.hasText(value)) {
			throw new InvalidCustomerioPropertyException(property, "must not be blank",
					"Set it to some text, or remove it to get the default.");
		}
	}

	private static InvalidCustomerioPropertyException invalidTime(String property, String rule, Duration value) {
		return new InvalidCustomerioPropertyException(property,
				"%s, but is %s".formatted(rule, DurationStyle.SIMPLE.print(value)),
				"Set it to a time such as 5s, or remove it to get the default.");
	}

}
