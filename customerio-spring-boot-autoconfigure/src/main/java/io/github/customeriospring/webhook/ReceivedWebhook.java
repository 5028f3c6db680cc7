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

package io.github.customeriospring.webhook;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A webhook whose signature was right, before anybody has read what it tells.
 *
 * @param id names the event: its {@code event_id}, or a digest of the body if it has
 * none. Customer.io repeats a webhook under the same id
 * @param key stands for the person that the event is about, so that events of one person
 * can be kept in order: the same number in each process, 0 if there is no person
 * @param body the body as it was signed, or {@code null} if it is too large to be kept
 * @param size how many bytes the body has
 * @param problem why nobody can handle the event, in words and without data, or
 * {@code null}
 * @since 0.1.0
 */
public record ReceivedWebhook(String id, int key, byte @Nullable [] body, long size, @Nullable String problem) {

	public ReceivedWebhook {
		Arguments.notNull(id, "id");
		if (body == null && problem == null) {
			throw new IllegalArgumentException("A webhook without body must say what the problem is");
		}
	}

	@Override
	public String toString() {
		return "ReceivedWebhook[id=%s, size=%d, problem=%s]".formatted(this.id, this.size, this.problem);
	}

}
