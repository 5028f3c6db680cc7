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

package io.github.customeriospring.test.workspace;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A device of a person.
 *
 * @param token the token
 * @param platform {@code ios} or {@code android}
 * @param lastUsed when it was used last
 * @param attributes what else is known of it
 * @since 0.1.0
 */
public record DeviceSnapshot(String token, String platform, Instant lastUsed,
		Map<String, @Nullable Object> attributes) {

	/**
	 * Says nothing of the token and the attributes.
	 */
	@Override
	public String toString() {
		return "DeviceSnapshot[platform=%s, attributes=%d]".formatted(this.platform, this.attributes.size());
	}

}
