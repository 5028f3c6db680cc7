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

package io.github.customeriospring.jdbc;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that was put aside.
 *
 * @param id names it; ids in alphabetical order are in order of time
 * @param part in which part of a queue it was
 * @param otherPart in which other part it was as well, or {@code null}
 * @param payload what was put aside
 * @param reason why, in words and without data
 * @param created when it was handed over
 * @param died when it was put aside
 * @since 0.1.0
 */
public record DeadLetterRow(String id, int part, @Nullable Integer otherPart, KeptPayload payload, String reason,
		Instant created, Instant died) {
}
