package io.github.customeriospring.test.internal.api.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.internal.wire.Json;

/**
 * Attributes as the App API shows them: all of them strings, the nested ones as JSON.
 */
final class AttributeText {

	private AttributeText() {
	}

	static String of(Object value) {
		if (value instanceof Map || value instanceof List) {
			return Json.writeString(value);
		}
		return (value instanceof Double number) ? BigDecimal.valueOf(number).toPlainString() : value.toString();
	}

	static Map<String, String> of(Map<String, Object> attributes) {
		Map<String, String> texts = new LinkedHashMap<>();
		attributes.forEach((name, value) -> texts.put(name, of(value)));
		return texts;
	}

	static Map<String, Long> seconds(Map<String, Instant> timestamps) {
		Map<String, Long> seconds = new LinkedHashMap<>();
		timestamps.forEach((name, timestamp) -> seconds.put(name, timestamp.getEpochSecond()));
		return seconds;
	}

}
