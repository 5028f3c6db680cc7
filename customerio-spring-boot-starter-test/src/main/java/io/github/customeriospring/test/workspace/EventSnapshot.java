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

package io.github.customeriospring.test.workspace;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An event, a page view or a screen view.
 *
 * @param kind which of the three
 * @param name the name of the event, page or screen
 * @param id the ULID by which repeats are found, if one was sent
 * @param timestamp when it happened
 * @param attributes what was sent with it
 * @param anonymousId who did it, where the person was not known at the time
 * @since 0.1.0
 */
public record EventSnapshot(Kind kind, String name, @Nullable String id, Instant timestamp,
		Map<String, @Nullable Object> attributes, @Nullable String anonymousId) {

	/**
	 * The kinds of events.
	 */
	public enum Kind {

		/**
		 * Something that a person did.
		 */
		EVENT,

		/**
		 * A look at a page of a website.
		 */
		PAGE,

		/**
		 * A look at a screen of an app.
		 */
		SCREEN

	}

	/**
	 * Creates an event as the vendor files it: without spaces around the name, which only
	 * pages and screens keep.
	 * @param kind which of the three
	 * @param name the name of the event, page or screen
	 * @param id the ULID by which repeats are found, if one was sent
	 * @param timestamp when it happened
	 * @param attributes what was sent with it
	 * @param anonymousId who did it, where the person is not known
	 * @return the event
	 */
	public static EventSnapshot of(Kind kind, String name, @Nullable String id, Instant timestamp,
			Map<String, @Nullable Object> attributes, @Nullable String anonymousId) {
		return new EventSnapshot(kind, (kind != Kind.EVENT) ? name : name.strip(), id, timestamp, attributes,
				anonymousId);
	}

	/**
	 * Says nothing of the attributes.
	 */
	@Override
	public String toString() {
		return "EventSnapshot[kind=%s, name=%s, attributes=%d]".formatted(this.kind, this.name, this.attributes.size());
	}

}
