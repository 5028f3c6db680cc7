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

package io.github.customeriospring.test.internal.workspace;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of a person, an object or a relationship, with the time of each one's
 * last write. Null and the empty string remove an attribute, and a write that is older
 * than the last one has no effect.
 */
final class StoredAttributes {

	static final String PREFERENCES = "cio_subscription_preferences";

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	/**
	 * Applies changes.
	 * @param changes new values by name, or by the dotted path of one subscription topic
	 * @param reserved names to leave alone
	 * @param at when the changes happened
	 */
	void apply(Map<String, @Nullable Object> changes, Set<String> reserved, Instant at) {
		changes.forEach((name, value) -> {
			if (name.startsWith(PREFERENCES + ".")) {
				set(PREFERENCES, replaceIn(get(PREFERENCES), name.substring(PREFERENCES.length() + 1), value), at);
			}
			else if (!reserved.contains(name)) {
				set(name, value, at);
			}
		});
	}

	/**
	 * Writes one attribute.
	 * @return whether the write had an effect
	 */
	boolean set(String name, @Nullable Object value, Instant at) {
		Entry last = this.entries.get(name);
		if (last != null && at.isBefore(last.writtenAt)) {
			return false;
		}
		this.entries.put(name, new Entry("".equals(value) ? null : value, at));
		return true;
	}

	/**
	 * Takes over what is set in other attributes and not in these.
	 * @param others where to take from
	 * @param reserved names to leave alone
	 */
	void fillFrom(StoredAttributes others, Set<String> reserved) {
		others.entries.forEach((name, entry) -> {
			if (entry.value != null && get(name) == null && !reserved.contains(name)) {
				this.entries.put(name, entry);
			}
		});
	}

	@Nullable Object get(String name) {
		Entry entry = this.entries.get(name);
		return (entry != null) ? entry.value : null;
	}

	@Nullable String text(String name) {
		Object value = get(name);
		return (value != null) ? value.toString() : null;
	}

	Map<String, Object> values() {
		Map<String, Object> values = new LinkedHashMap<>();
		this.entries.forEach((name, entry) -> {
			if (entry.value != null) {
				values.put(name, entry.value);
			}
		});
		return Collections.unmodifiableMap(values);
	}

	Map<String, Instant> timestamps() {
		Map<String, Instant> timestamps = new LinkedHashMap<>();
		this.entries.forEach((name, entry) -> {
			if (entry.value != null) {
				timestamps.put(name, entry.writtenAt);
			}
		});
		return Collections.unmodifiableMap(timestamps);
	}

	private static Object replaceIn(@Nullable Object target, String path, @Nullable Object value) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>();
		if (target instanceof Map<?, ?> map) {
			map.forEach((key, item) -> copy.put(String.valueOf(key), item));
		}
		int dot = path.indexOf('.');
		if (dot >= 0) {
			String head = path.substring(0, dot);
			copy.put(head, replaceIn(copy.get(head), path.substring(dot + 1), value));
		}
		else if (value == null || "".equals(value)) {
			copy.remove(path);
		}
		else {
			copy.put(path, value);
		}
		return Collections.unmodifiableMap(copy);
	}

	private record Entry(@Nullable Object value, Instant writtenAt) {

	}

}
