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

package io.github.customeriospring.mode;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Changes of what messages say that send them elsewhere, or at all.
 */
final class Contents {

	private static final List<String> RECIPIENTS = List.of("recipient", "cc", "bcc");

	private static final List<String> WHEN = List.of("send_now", "scheduled_at");

	private Contents() {
	}

	/**
	 * Tell whether a change says who gets the messages, or has those sent that were kept
	 * back.
	 * @param content the JSON
	 * @return whether it does
	 */
	static boolean reachOthers(JsonNode content) {
		return isSaid(content, RECIPIENTS) || values(content, List.of("sending_state"))
			.anyMatch((state) -> !state.isString() || !List.of("draft", "off").contains(state.asString()));
	}

	/**
	 * Tell whether a newsletter that is made is more than a draft.
	 * @param newsletter the JSON
	 * @return whether it is
	 */
	static boolean isSent(JsonNode newsletter) {
		return isSaid(newsletter, WHEN);
	}

	private static boolean isSaid(JsonNode json, List<String> names) {
		return values(json, names).anyMatch((value) -> !value.isNull()
				&& !(value.isString() && value.asString().isBlank()) && !(value.isBoolean() && !value.asBoolean()));
	}

	private static Stream<JsonNode> values(JsonNode json, List<String> names) {
		return names.stream().map((name) -> CheckedJson.all(json, name)).flatMap(Collection::stream);
	}

}
