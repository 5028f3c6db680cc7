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

package io.github.customeriospring.v1.broadcasts;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;
import io.github.customeriospring.v1.shared.content.ActionSummary;
import org.jspecify.annotations.Nullable;

/**
 * A broadcast that an application triggers.
 *
 * @param id the number of the broadcast
 * @param deduplicateId an id that no other version of the broadcast has, or {@code null}
 * @param name the name, or {@code null}
 * @param type what starts it, {@code triggered_broadcast}, or {@code null}
 * @param state whether it can be triggered, or {@code null}
 * @param active whether it is active
 * @param created when it was made, or {@code null}
 * @param updated when it was changed last, or {@code null}
 * @param firstStarted when it was started first, or {@code null}
 * @param tags the tags that it has in the workspace
 * @param actions its actions
 * @param msgTemplateIds its templates
 * @since 0.1.0
 */
public record Broadcast(long id, @Nullable String deduplicateId, @Nullable String name, @Nullable String type,
		@Nullable State state, boolean active, @Nullable Instant created, @Nullable Instant updated,
		@Nullable Instant firstStarted, List<String> tags, List<ActionSummary> actions,
		List<ActionSummary> msgTemplateIds) {

	public Broadcast {
		tags = (tags != null) ? List.copyOf(tags) : List.of();
		actions = (actions != null) ? List.copyOf(actions) : List.of();
		msgTemplateIds = (msgTemplateIds != null) ? List.copyOf(msgTemplateIds) : List.of();
	}

	@Override
	public String toString() {
		return "Broadcast[id=%d, name=%s, state=%s]".formatted(this.id, this.name, this.state);
	}

	/**
	 * Whether a broadcast can be triggered.
	 */
	public enum State implements WireValue {

		/**
		 * It can.
		 */
		RUNNING("running"),

		/**
		 * It was never started.
		 */
		DRAFT("draft"),

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
