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

package io.github.customeriospring.test.internal.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What came of the last attempt to send a webhook, for people who look at the fake.
 *
 * @param status the status, 0 without an answer
 * @param headers the headers of the answer
 * @param body the beginning of its body, not copied
 * @param size the size of the whole body in bytes
 * @param duration how long the attempt took
 * @param failure why there was no answer, {@code null} if there was one
 * @since 0.1.0
 */
public record WebhookAnswer(int status, Map<String, List<String>> headers, byte[] body, long size, Duration duration,
		@Nullable String failure) {

	static WebhookAnswer none(String failure, Duration duration) {
		return new WebhookAnswer(0, Map.of(), new byte[0], 0, duration, failure);
	}

	/**
	 * Says nothing of the headers and the body.
	 */
	@Override
	public String toString() {
		return "WebhookAnswer[status=%d, size=%d]".formatted(this.status, this.size);
	}

}
