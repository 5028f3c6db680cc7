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

/**
 * What became of a request to an endpoint for webhooks.
 *
 * @since 0.1.0
 */
public enum WebhookOutcome {

	/**
	 * It was signed, and is new.
	 */
	ACCEPTED(200),

	/**
	 * It was signed, and was known already.
	 */
	REPEATED(200),

	/**
	 * It was signed, and nobody can handle it: its body is no JSON object or too large.
	 */
	UNREADABLE(200),

	/**
	 * It was signed, and could not be kept: Customer.io sends it again.
	 */
	UNAVAILABLE(503),

	/**
	 * It has no timestamp or no signature.
	 */
	MISSING(401),

	/**
	 * Its timestamp or its signature cannot be one.
	 */
	MALFORMED(401),

	/**
	 * There is no key to check it with.
	 */
	NO_KEY(401),

	/**
	 * Its timestamp is further from now than is tolerated.
	 */
	TOO_OLD(401),

	/**
	 * None of the keys makes its signature.
	 */
	MISMATCH(401),

	/**
	 * It is larger than anything that Customer.io sends.
	 */
	TOO_LARGE(413),

	/**
	 * Its body did not arrive as a whole.
	 */
	BROKEN_OFF(408);

	private final int status;

	WebhookOutcome(int status) {
		this.status = status;
	}

	/**
	 * Return what the request is answered with.
	 * @return the status of HTTP
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Return whether Customer.io had signed the request.
	 * @return whether the signature was right
	 */
	public boolean isVerified() {
		return switch (this) {
			case ACCEPTED, REPEATED, UNREADABLE, UNAVAILABLE -> true;
			case MISSING, MALFORMED, NO_KEY, TOO_OLD, MISMATCH, TOO_LARGE, BROKEN_OFF -> false;
		};
	}

	/**
	 * Return the outcome of a request that does not count as signed.
	 * @param refusal why it does not
	 * @return the outcome of the same name
	 */
	public static WebhookOutcome of(RefusalReason refusal) {
		return valueOf(refusal.name());
	}

}
