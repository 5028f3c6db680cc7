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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that this version does not know.
 *
 * @param workspace the name of the workspace that it comes from
 * @param id names the event
 * @param timestamp when it happened, or {@code null}
 * @param objectType what it is about, as Customer.io names it, or {@code null}
 * @param metric what has happened, as Customer.io names it, or {@code null}
 * @param identifiers whom it is about
 * @param json all that Customer.io has written
 * @since 0.1.0
 */
public record UnknownEvent(String workspace, String id, @Nullable Instant timestamp, @Nullable String objectType,
		@Nullable String metric, EventIdentifiers identifiers, String json) implements CustomerioEvent {

	@Override
	public String toString() {
		return "UnknownEvent[workspace=%s, id=%s]".formatted(this.workspace, this.id);
	}

}
