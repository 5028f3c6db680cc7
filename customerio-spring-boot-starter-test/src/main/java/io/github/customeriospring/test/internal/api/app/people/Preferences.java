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

package io.github.customeriospring.test.internal.api.app.people;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What people want to hear about. The topics of the workspace are those that somebody has
 * chosen or refused.
 */
final class Preferences {

	private static final String ATTRIBUTE = "cio_subscription_preferences";

	private static final String PREFIX = "topic_";

	private final FakeWorkspace workspace;

	Preferences(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * The numbers of all topics.
	 */
	Set<Integer> topics() {
		Set<Integer> topics = new TreeSet<>();
		this.workspace.people().forEach((person) -> topics.addAll(choices(person).keySet()));
		return topics;
	}

	static String identifier(int topic) {
		return PREFIX + topic;
	}

	/**
	 * All topics with the choice of a person, who is subscribed to what they did not
	 * refuse.
	 */
	List<Map<String, Object>> of(PersonSnapshot person) {
		Map<Integer, Boolean> choices = choices(person);
		return topics().stream().map((topic) -> {
			Map<String, Object> shape = new LinkedHashMap<>();
			shape.put("id", topic);
			shape.put("name", "Topic " + topic);
			shape.put("description", "");
			shape.put("subscribed", choices.getOrDefault(topic, true));
			return shape;
		}).toList();
	}

	private static Map<Integer, Boolean> choices(PersonSnapshot person) {
		Map<Integer, Boolean> choices = new LinkedHashMap<>();
		if (json(person.attributes().get(ATTRIBUTE)) instanceof Map<?, ?> preferences
				&& preferences.get("topics") instanceof Map<?, ?> topics) {
			topics.forEach((name, choice) -> {
				if (String.valueOf(name).matches(PREFIX + "\\d{1,9}")) {
					choices.put(Integer.valueOf(String.valueOf(name).substring(PREFIX.length())),
							Boolean.TRUE.equals(choice));
				}
			});
		}
		return choices;
	}

	private static @Nullable Object json(@Nullable Object value) {
		if (value instanceof String text) {
			try {
				return Json.read(text.getBytes(StandardCharsets.UTF_8));
			}
			catch (IllegalArgumentException ex) {
				return text;
			}
		}
		return value;
	}

}
