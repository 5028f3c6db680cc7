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

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts operations, and which of them came once more or after later ones. It remembers
 * the last ones only, so its size is bounded.
 */
final class OperationLog {

	private static final int REMEMBERED = 100_000;

	private final Set<String> ids = Collections.newSetFromMap(new Recent<>());

	private final Set<UUID> contents = Collections.newSetFromMap(new Recent<>());

	private final Map<Object, Instant> latest = new Recent<>();

	private long count;

	private long repeats;

	private long reorderings;

	void add(ReceivedOperation operation) {
		this.count++;
		if (operation.id() != null && !this.ids.add(operation.id().toUpperCase(Locale.ROOT))) {
			this.repeats++;
		}
		else if (operation.id() != null || operation.made() == null || this.contents.add(operation.content())) {
			compare(operation);
		}
	}

	private void compare(ReceivedOperation operation) {
		Instant made = operation.made();
		if (made == null || operation.subject() == null) {
			return;
		}
		Instant latest = this.latest.getOrDefault(operation.subject(), made);
		if (Duration.between(made, latest).compareTo(operation.precision()) >= 0) {
			this.reorderings++;
		}
		this.latest.put(operation.subject(), made.isAfter(latest) ? made : latest);
	}

	long count() {
		return this.count;
	}

	long repeats() {
		return this.repeats;
	}

	long reorderings() {
		return this.reorderings;
	}

	/**
	 * A map of what was used last.
	 */
	private static final class Recent<K, V> extends LinkedHashMap<K, V> {

		private static final long serialVersionUID = 1L;

		Recent() {
			super(16, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
			return size() > REMEMBERED;
		}

	}

}
