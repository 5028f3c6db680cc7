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

package io.github.customeriospring.webhook.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fields of an object, of which any may be missing or have another type than documented:
 * what does not fit is {@code null}. Numbers and texts stand for each other.
 *
 * @param node the object, or anything else, which has no fields
 */
record EventFields(JsonNode node) {

	/** No number of Customer.io is longer. */
	private static final int MAX_DIGITS = 40;

	EventFields object(String name) {
		return new EventFields(this.node.path(name));
	}

	List<EventFields> objects(String name) {
		return this.node.path(name).valueStream().filter(JsonNode::isObject).map(EventFields::new).toList();
	}

	@Nullable String text(String name) {
		return text(this.node.path(name));
	}

	private static @Nullable String text(JsonNode value) {
		return (value.isString() || value.isNumber()) ? value.asString() : null;
	}

	/**
	 * Return a text that is not blank.
	 */
	@Nullable String name(String name) {
		String text = text(name);
		return (text == null || text.isBlank()) ? null : text;
	}

	@Nullable Long number(String name) {
		return number(name, RoundingMode.UNNECESSARY);
	}

	/**
	 * Return a number, however it is written, or {@code null} if it is none that a
	 * {@code long} can be.
	 */
	private @Nullable Long number(String name, RoundingMode rounding) {
		String text = text(name);
		if (text == null || text.length() > MAX_DIGITS) {
			return null;
		}
		try {
			BigDecimal number = new BigDecimal(text);
			return (Math.abs((long) number.scale()) <= MAX_DIGITS) ? number.setScale(0, rounding).longValueExact()
					: null;
		}
		catch (NumberFormatException | ArithmeticException ex) {
			return null;
		}
	}

	boolean isTrue(String name) {
		return this.node.path(name).asBoolean(false);
	}

	/**
	 * Return a time in seconds, fractions of which do not count.
	 */
	@Nullable Instant time(String name) {
		Long seconds = number(name, RoundingMode.DOWN);
		try {
			return (seconds != null) ? Instant.ofEpochSecond(seconds) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * Return lists of texts by their names; one text is a list too.
	 */
	Map<String, List<String>> lists(String name) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		this.node.path(name).propertyStream().forEach((entry) -> {
			JsonNode value = entry.getValue();
			Stream<JsonNode> texts = value.isArray() ? value.valueStream() : Stream.of(value);
			lists.put(entry.getKey(), texts.map(EventFields::text).filter(Objects::nonNull).toList());
		});
		return Collections.unmodifiableMap(lists);
	}

}
