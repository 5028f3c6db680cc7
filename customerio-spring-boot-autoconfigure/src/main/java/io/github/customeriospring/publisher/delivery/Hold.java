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

package io.github.customeriospring.publisher.delivery;

import java.time.Duration;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.PublisherState;
import org.jspecify.annotations.Nullable;

/**
 * Operations have to wait.
 *
 * @param status {@code RETRYING}, {@code LIMITED} or {@code PAUSED}; {@code WAITING} if
 * the thread was interrupted during a request, which it then still is
 * @param time how long, unless the delivery is resumed before
 * @param failure the failure because of which they wait, or {@code null} if there was
 * none just now
 * @since 0.1.0
 */
public record Hold(PublisherState.Status status, Duration time, @Nullable CustomerioException failure) {
}
