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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.internal.wire.Json;

/**
 * Attributes as the App API shows them: all of them strings, the nested ones as JSON.
 *
 * @since 0.1.0
 */
public final class AttributeText {

	private AttributeText() {
	}

	/**
	 * Shows a value.
	 * @param value the value
	 * @return the text
	 */
	public static String of(Object value) {
		if (value instanceof Map || value instanceof List) {
			return Json.writeString(value);
		}
		return (value instanceof Double number) ? BigDecimal.valueOf(number).toPlainString() : value.toString();
	}

	/**
	 * Shows attributes.
	 * @param attributes the attributes
	 * @return the texts by name
	 */
	public static Map<String, String> of(Map<String, Object> attributes) {
		Map<String, String> texts = new LinkedHashMap<>();
		attributes.forEach((name, value) -> texts.put(name, of(value)));
		return texts;
	}

	/**
	 * Shows when attributes were set.
	 * @param timestamps the times
	 * @return unix seconds by name
	 */
	public static Map<String, Long> seconds(Map<String, Instant> timestamps) {
		Map<String, Long> seconds = new LinkedHashMap<>();
		timestamps.forEach((name, timestamp) -> seconds.put(name, timestamp.getEpochSecond()));
		return seconds;
	}

}
