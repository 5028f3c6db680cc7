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

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event of each kind that Customer.io documents, with all of its fields.
 */
public final class EventFixtures {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Map<String, JsonNode> EVENTS = read("events.json");

	private static final Map<String, JsonNode> SOURCES = read("sources.json");

	private EventFixtures() {
	}

	/**
	 * Return the names of all kinds, such as {@code email_bounced}.
	 */
	public static Stream<String> names() {
		return EVENTS.keySet().stream();
	}

	/**
	 * Return what deliveries come from.
	 */
	static Stream<String> sources() {
		return SOURCES.keySet().stream();
	}

	/**
	 * Return the body of a webhook.
	 */
	public static byte[] body(String name) {
		return JSON.writeValueAsBytes(event(name, "campaign"));
	}

	/**
	 * Return an event.
	 * @param source what its delivery comes from
	 */
	static ObjectNode event(String name, String source) {
		ObjectNode event = (ObjectNode) Objects.requireNonNull(EVENTS.get(name), name).deepCopy();
		ObjectNode data = (ObjectNode) event.get("data");
		if (!name.matches("person_(un)?subscribed")) {
			data.put("delivery_id", "dgOwuA0DAI4BAZNpTmzzMgZJ1fM4Kw==");
			data.setAll((ObjectNode) Objects.requireNonNull(SOURCES.get(source)));
		}
		data.put("customer_id", "42");
		data.putObject("identifiers").put("id", "42").put("email", "ada@example.org").put("cio_id", "d9c106000001");
		return event;
	}

	private static Map<String, JsonNode> read(String name) {
		try (InputStream resource = EventFixtures.class.getResourceAsStream(name)) {
			return JSON.readTree(Objects.requireNonNull(resource))
				.propertyStream()
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a,
						java.util.LinkedHashMap::new));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
