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

package io.github.customeriospring.v1.shared;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Reads the text of an attribute as a number or a time.
 */
final class AttributeNumbers {

	private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(Instant.MAX.getEpochSecond());

	private AttributeNumbers() {
	}

	/**
	 * Read a number.
	 * @throws NumberFormatException if it is none; the message names the attribute and
	 * does not show its value
	 */
	static BigDecimal number(String name, String text) {
		try {
			return new BigDecimal(text);
		}
		catch (NumberFormatException ex) {
			throw new NumberFormatException("Attribute '%s' is no number".formatted(name));
		}
	}

	/**
	 * Read seconds since 1970.
	 * @throws NumberFormatException if no time has that many; the message names the
	 * attribute and does not show its value
	 */
	static Instant time(String name, BigDecimal seconds) {
		if (seconds.abs().compareTo(MAX_SECONDS) > 0) {
			throw new NumberFormatException("Attribute '%s' is no time".formatted(name));
		}
		return Instant.ofEpochSecond(seconds.longValue());
	}

}
