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
import java.util.Map;
import java.util.Optional;

import io.github.customeriospring.Arguments;

/**
 * Attributes as the App API returns them: every value is a text, whatever was written.
 * The methods here read such a text as what it was.
 *
 * @since 0.1.0
 */
public interface AttributeTexts {

	/**
	 * Return all attributes.
	 * @return the attributes by their names, which are case-sensitive
	 */
	Map<String, Object> attributes();

	/**
	 * Return an attribute as a text.
	 * @param name the name
	 * @return the text, empty if there is no such attribute
	 */
	default Optional<String> text(String name) {
		return Optional.ofNullable(attributes().get(Arguments.notNull(name, "name"))).map(Object::toString);
	}

	/**
	 * Return an attribute as a number.
	 * @param name the name
	 * @return the number, empty if there is no such attribute or its text is empty
	 * @throws NumberFormatException if the text is no number
	 */
	default Optional<BigDecimal> number(String name) {
		return text(name).map(String::strip)
			.filter((text) -> !text.isEmpty())
			.map((text) -> AttributeNumbers.number(name, text));
	}

	/**
	 * Return an attribute as a flag: {@code true}, in any letter case, or {@code 1} is
	 * true.
	 * @param name the name
	 * @return the flag, empty if there is no such attribute or its text is empty
	 */
	default Optional<Boolean> flag(String name) {
		return text(name).map(String::strip)
			.filter((text) -> !text.isEmpty())
			.map((text) -> text.equals("1") || text.equalsIgnoreCase("true"));
	}

	/**
	 * Return an attribute as a moment, from its seconds since 1970.
	 * @param name the name
	 * @return the moment, empty if there is no such attribute or its text is empty
	 * @throws NumberFormatException if the text is no number of such seconds
	 */
	default Optional<Instant> time(String name) {
		return number(name).map((seconds) -> AttributeNumbers.time(name, seconds));
	}

}
