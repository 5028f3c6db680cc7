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

package io.github.customeriospring.test.internal.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.github.customeriospring.test.internal.wire.UlidFormat;
import org.jspecify.annotations.Nullable;

/**
 * What an operation tells about itself when it arrives.
 *
 * @param id the id by which repeats are found, if it has one
 * @param content stands for all that was sent, the same for the same
 * @param subject who or what it is about, unless that is more than one
 * @param made when it was made, as far as it tells
 * @param precision how exact that is: it was made within this time
 * @since 0.1.0
 */
public record ReceivedOperation(@Nullable String id, UUID content, @Nullable Object subject, @Nullable Instant made,
		Duration precision) {

	/**
	 * Looks at an operation. A ULID tells better than a timestamp when it was made, since
	 * a timestamp tells when something happened, and in whole seconds.
	 * @param id the id by which repeats are found, if it has one
	 * @param content stands for all that was sent
	 * @param subject who or what it is about, unless that is more than one
	 * @param timestamp the time that was sent with it, if there was one
	 * @return the operation
	 */
	public static ReceivedOperation of(@Nullable String id, UUID content, @Nullable Object subject,
			@Nullable Instant timestamp) {
		if (id != null && UlidFormat.matches(id)) {
			return new ReceivedOperation(id, content, subject, UlidFormat.time(id), Duration.ofMillis(1));
		}
		return new ReceivedOperation(id, content, subject, timestamp, Duration.ofSeconds(1));
	}

	@Override
	public String toString() {
		return "ReceivedOperation[]";
	}

}
