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

package io.github.customeriospring.publisher.jdbc;

import java.util.Arrays;

import io.github.customeriospring.jdbc.KeptPayload;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is added to the outbox.
 *
 * @param parts one part, or two that both get it
 * @param payload what is kept of it
 * @param traceParent the span in which it was handed over, or {@code null}
 * @param created when it was handed over, in milliseconds since 1970
 */
@SuppressWarnings("ArrayRecordComponent")
record NewRow(int[] parts, KeptPayload payload, @Nullable String traceParent, long created) {

	static NewRow of(int[] keys, KeptPayload payload, @Nullable String traceParent, long created) {
		int[] parts = Arrays.stream(keys).map(OutboxQueue::part).distinct().toArray();
		return new NewRow(parts, payload, traceParent, created);
	}

	boolean isInTwoParts() {
		return this.parts.length > 1;
	}

}
