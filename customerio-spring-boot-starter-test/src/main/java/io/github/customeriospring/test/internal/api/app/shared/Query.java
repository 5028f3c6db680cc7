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

package io.github.customeriospring.test.internal.api.app.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.RoutedCall;

/**
 * Reads the parameters of a query and refuses what the vendor does not know, and the
 * numbers in a path.
 *
 * @since 0.1.0
 */
public final class Query {

	private Query() {
	}

	/**
	 * A parameter that is one of a few.
	 * @param call the request
	 * @param name the parameter
	 * @param values what it may be
	 * @return the value
	 */
	public static Optional<String> oneOf(RoutedCall call, String name, Collection<String> values) {
		Optional<String> value = call.query(name);
		if (value.isPresent() && !values.contains(value.get())) {
			throw JsonFields.invalid(name, name + " must be one of " + String.join(", ", values));
		}
		return value;
	}

	/**
	 * A boolean, which is false if it is absent.
	 * @param call the request
	 * @param name the parameter
	 * @return the value
	 */
	public static boolean flag(RoutedCall call, String name) {
		return call.query(name).map((value) -> switch (value) {
			case "true", "1" -> true;
			case "false", "0" -> false;
			default -> throw JsonFields.invalid(name, name + " must be a boolean");
		}).orElse(false);
	}

	/**
	 * A whole number.
	 * @param call the request
	 * @param name the parameter
	 * @return the value
	 */
	public static Optional<Long> number(RoutedCall call, String name) {
		return call.query(name).map((value) -> {
			try {
				return Long.valueOf(value);
			}
			catch (NumberFormatException ex) {
				throw JsonFields.invalid(name, name + " must be an integer");
			}
		});
	}

	/**
	 * A time in whole unix seconds.
	 * @param call the request
	 * @param name the parameter
	 * @return the value
	 */
	public static Optional<Instant> time(RoutedCall call, String name) {
		return number(call, name).map((seconds) -> {
			try {
				return Instant.ofEpochSecond(seconds);
			}
			catch (DateTimeException ex) {
				throw JsonFields.invalid(name, name + " is too far away");
			}
		});
	}

	/**
	 * The number of an export, an import and the like in a path.
	 * @param text the variable of the path
	 * @return the number, empty if no such thing can have it
	 */
	public static Optional<Long> id(String text) {
		return text.matches("\\d{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
	}

}
