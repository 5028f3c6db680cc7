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

import io.github.customeriospring.test.webhook.SentWebhook;
import org.jspecify.annotations.Nullable;

/**
 * A webhook with both sides of its last attempt, for people who look at the fake.
 *
 * @param number which webhook this is since the last reset, 1 for the first
 * @param sent what it reports and how often it was sent
 * @param body what is sent, not copied
 * @param answer the last answer, {@code null} before the first and if later webhooks have
 * pushed it out
 * @since 0.1.0
 */
public record InspectedWebhook(int number, SentWebhook sent, byte[] body, @Nullable WebhookAnswer answer) {

	/**
	 * Says nothing of the bodies.
	 */
	@Override
	public String toString() {
		return "InspectedWebhook[number=%d, %s]".formatted(this.number, this.sent);
	}

}
