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

package io.github.customeriospring.test.internal.api.app.messages;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.internal.api.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * What a live notification shows. The vendor knows the fields of two types, all others
 * are up to the application.
 *
 * @param attributes what stays the same
 * @param contentState what changes
 * @param alert whether the devices are told
 */
record LiveNotificationFields(Map<String, @Nullable Object> attributes, Map<String, @Nullable Object> contentState,
		boolean alert) {

	private static final String BUILT_IN = "io.customer.livenotifications.";

	private static final Map<String, Map<String, List<String>>> REQUIRED = Map.of(BUILT_IN + "segments",
			Map.of("attributes", List.of("header"), "content_state",
					List.of("status", "segmentsTotal", "segmentsComplete")),
			BUILT_IN + "countdowntimer", Map.of("attributes", List.of("header"), "content_state", List.of("title")));

	private static final int MAX_SEGMENTS = 20;

	static LiveNotificationFields read(JsonFields body) {
		body.text("deep_link");
		return new LiveNotificationFields(body.map("attributes"), body.map("content_state"), alert(body));
	}

	private static boolean alert(JsonFields body) {
		if (!body.has("push_payload") || !body.object("push_payload").has("alert")) {
			return false;
		}
		JsonFields alert = body.object("push_payload").object("alert");
		alert.string("title");
		alert.string("body");
		alert.text("sound");
		return true;
	}

	/**
	 * Checks the content for a type.
	 * @param required the parts that must have at least one field
	 */
	void check(String type, String... required) {
		for (String part : required) {
			if (part(part).isEmpty()) {
				throw JsonFields.invalid(part, part + " must hold at least one field");
			}
		}
		REQUIRED.getOrDefault(type, Map.of()).forEach((part, names) -> {
			JsonFields fields = JsonFields.of(part(part), part);
			if (!fields.names().isEmpty()) {
				names.forEach(fields::required);
				checkSegments(fields);
			}
		});
	}

	private Map<String, @Nullable Object> part(String name) {
		return "attributes".equals(name) ? this.attributes : this.contentState;
	}

	private static void checkSegments(JsonFields fields) {
		if (fields.has("segmentsTotal")
				&& !(fields.get("segmentsTotal") instanceof Integer total && total >= 1 && total <= MAX_SEGMENTS)) {
			throw JsonFields.invalid(fields.path() + ".segmentsTotal",
					"%s.segmentsTotal must be an integer from 1 to %d".formatted(fields.path(), MAX_SEGMENTS));
		}
	}

}
