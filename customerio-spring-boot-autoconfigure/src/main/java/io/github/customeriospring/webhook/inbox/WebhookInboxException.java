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

package io.github.customeriospring.webhook.inbox;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioException;
import org.jspecify.annotations.Nullable;

/**
 * An inbox cannot keep a webhook now: Customer.io has to send it again.
 *
 * @since 0.1.0
 */
public class WebhookInboxException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	public WebhookInboxException(Reason reason, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = Arguments.notNull(reason, "reason");
	}

	/**
	 * Return why it cannot.
	 * @return the reason
	 */
	public Reason getReason() {
		return this.reason;
	}

	@Override
	public boolean isTransient() {
		return true;
	}

	@Override
	public boolean mayHaveBeenProcessed() {
		return false;
	}

	/**
	 * Why an inbox cannot keep a webhook.
	 */
	public enum Reason {

		/**
		 * It has no room.
		 */
		FULL,

		/**
		 * It is not started, or takes no more since it stops.
		 */
		STOPPED,

		/**
		 * Its store did not answer in time.
		 */
		TIMED_OUT,

		/**
		 * Its store does not work.
		 */
		FAILED

	}

}
