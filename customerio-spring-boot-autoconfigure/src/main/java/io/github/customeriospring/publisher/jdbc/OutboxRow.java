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

import io.github.customeriospring.jdbc.KeptPayload;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it stands in a part of the outbox.
 *
 * @param part the part
 * @param id ascending in the order of insertion
 * @param otherPart the other part in which it stands with the same id, or {@code null}
 * @param payload what is kept of it
 * @param traceParent the span in which it was handed over, or {@code null}
 * @param created when it was handed over, in milliseconds since 1970
 */
record OutboxRow(int part, long id, @Nullable Integer otherPart, KeptPayload payload, @Nullable String traceParent,
		long created) {
}
