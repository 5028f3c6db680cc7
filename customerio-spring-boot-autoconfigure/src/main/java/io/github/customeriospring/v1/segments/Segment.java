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

package io.github.customeriospring.v1.segments;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * A segment: people who meet conditions, or who were put into it.
 *
 * @param id the number of the segment
 * @param deduplicateId an id that no other version of the segment has, or {@code null}
 * @param name the name, or {@code null}
 * @param description what it is for, or {@code null}
 * @param type how people come into it, or {@code null}
 * @param state whether it is up to date, or {@code null}
 * @param progress how far Customer.io is with building it, in percent; {@code null} when
 * it is built
 * @param tags the tags that it has in the workspace
 * @param createdAt when it was made, or {@code null}
 * @param updatedAt when it was changed last, or {@code null}
 * @since 0.1.0
 */
public record Segment(long id, @Nullable String deduplicateId, @Nullable String name, @Nullable String description,
		@Nullable Type type, @Nullable State state, @Nullable Integer progress, List<String> tags,
		@Nullable Instant createdAt, @Nullable Instant updatedAt) {

	public Segment {
		tags = (tags != null) ? List.copyOf(tags) : List.of();
	}

	/**
	 * How people come into a segment.
	 */
	public enum Type implements WireValue {

		/**
		 * By meeting its conditions.
		 */
		DYNAMIC("dynamic"),

		/**
		 * By being put into it.
		 */
		MANUAL("manual"),

		/**
		 * In a way that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		Type(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

	/**
	 * State of a segment.
	 */
	public enum State implements WireValue {

		/**
		 * Past events are being looked through.
		 */
		EVENTS("events"),

		/**
		 * It is being built.
		 */
		BUILD("build"),

		/**
		 * Past events are about to be looked through.
		 */
		EVENTS_QUEUED("events_queued"),

		/**
		 * It is about to be built.
		 */
		BUILD_QUEUED("build_queued"),

		/**
		 * It is up to date.
		 */
		FINISHED("finished"),

		/**
		 * A state that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		State(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
