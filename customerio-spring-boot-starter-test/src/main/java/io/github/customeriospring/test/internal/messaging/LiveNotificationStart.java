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

package io.github.customeriospring.test.internal.messaging;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a live notification begins.
 *
 * @param notificationType what kind of thing it follows
 * @param platform {@code ios} or {@code android}, {@code null} if none was named
 * @param attributes what stays the same
 * @param contentState what it shows
 * @param expiresAt when it disappears by itself
 * @since 0.1.0
 */
public record LiveNotificationStart(String notificationType, @Nullable String platform,
		Map<String, @Nullable Object> attributes, Map<String, @Nullable Object> contentState, Instant expiresAt) {

	/**
	 * Says nothing of the content.
	 */
	@Override
	public String toString() {
		return "LiveNotificationStart[notificationType=%s]".formatted(this.notificationType);
	}

}
