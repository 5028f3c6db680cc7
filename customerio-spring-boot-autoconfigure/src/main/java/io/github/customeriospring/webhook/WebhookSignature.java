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

package io.github.customeriospring.webhook;

import io.github.customeriospring.Arguments;

/**
 * What the headers of a signed webhook say.
 *
 * @param timestamp the value of {@value WebhookVerifier#TIMESTAMP_HEADER}
 * @param signature the value of {@value WebhookVerifier#SIGNATURE_HEADER}
 * @since 0.1.0
 */
public record WebhookSignature(String timestamp, String signature) {

	public WebhookSignature {
		Arguments.notNull(timestamp, "timestamp");
		Arguments.notNull(signature, "signature");
	}

	@Override
	public String toString() {
		return "WebhookSignature[timestamp=%s]".formatted(this.timestamp);
	}

}
