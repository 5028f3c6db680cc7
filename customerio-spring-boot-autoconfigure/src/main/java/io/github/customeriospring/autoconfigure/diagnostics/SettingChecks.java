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

import java.util.function.Supplier;

/**
 * Checks of properties that the settings which are made of them do themselves.
 *
 * @since 0.1.0
 */
public final class SettingChecks {

	private static final String MUST = " must ";

	private SettingChecks() {
	}

	/**
	 * Create settings, where only one value is not checked yet.
	 * @param <T> the type of the settings
	 * @param property the full name of its property
	 * @param settings creates the settings
	 * @return the settings
	 * @throws InvalidCustomerioPropertyException if the value is refused
	 */
	public static <T> T check(String property, Supplier<T> settings) {
		try {
			return settings.get();
		}
		catch (IllegalArgumentException ex) {
			String message = String.valueOf(ex.getMessage());
			throw new InvalidCustomerioPropertyException(property, message.substring(message.indexOf(MUST) + 1),
					"Correct it, or remove it to get the default.");
		}
	}

}
