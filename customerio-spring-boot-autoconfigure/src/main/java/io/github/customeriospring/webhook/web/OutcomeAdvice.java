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

package io.github.customeriospring.webhook.web;

import io.github.customeriospring.webhook.WebhookOutcome;

/**
 * What to do about requests that are refused.
 */
final class OutcomeAdvice {

	private OutcomeAdvice() {
	}

	static String of(WebhookOutcome outcome) {
		return switch (outcome) {
			case MISSING -> "it has no signature, so it does not come from Customer.io or something has removed "
					+ "its headers X-CIO-Timestamp and X-CIO-Signature";
			case MALFORMED -> "its timestamp or signature cannot be one of Customer.io's, or there are several";
			case NO_KEY -> "there is no signing key. Set the one that Customer.io shows for this webhook";
			case TOO_OLD -> "it was signed longer ago than is tolerated. Customer.io repeats webhooks for seven days";
			case MISMATCH -> "it was not signed with any of the signing keys, or something has changed its body. "
					+ "Compare them with the key that Customer.io shows for this webhook";
			case TOO_LARGE -> "it is larger than anything that Customer.io sends";
			case BROKEN_OFF -> "its body did not arrive as a whole";
			case ACCEPTED, REPEATED, UNREADABLE, UNAVAILABLE -> "it was signed";
		};
	}

}
