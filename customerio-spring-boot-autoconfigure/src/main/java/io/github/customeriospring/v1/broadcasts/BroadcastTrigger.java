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

import org.jspecify.annotations.Nullable;

/**
 * One time that a broadcast was triggered.
 *
 * @param id the number of the trigger
 * @param broadcastId the number of the broadcast
 * @param createdAt when it was triggered, or {@code null}
 * @param processedAt when Customer.io was done with the audience, or {@code null}
 * @since 0.1.0
 */
public record BroadcastTrigger(long id, long broadcastId, @Nullable Instant createdAt, @Nullable Instant processedAt) {

}
