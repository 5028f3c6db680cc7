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

package io.github.customeriospring.v1.shared.message;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;

/**
 * How a message reaches somebody.
 *
 * @since 0.1.0
 */
public enum MessageType implements WireValue {

	/**
	 * Email.
	 */
	EMAIL("email"),

	/**
	 * A request to a server.
	 */
	WEBHOOK("webhook"),

	/**
	 * Text message.
	 */
	TWILIO("twilio"),

	/**
	 * Push notification.
	 */
	PUSH("push"),

	/**
	 * Message inside of an app or a website.
	 */
	IN_APP("in_app"),

	/**
	 * Message in the inbox of an app or a website.
	 */
	INBOX("inbox"),

	/**
	 * Message in Slack.
	 */
	SLACK("slack"),

	/**
	 * WhatsApp message.
	 */
	WHATSAPP("whatsapp"),

	/**
	 * Notification that is kept up to date.
	 */
	LIVE_NOTIFICATION("live_notification"),

	/**
	 * A way that this version does not know.
	 */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireName;

	MessageType(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
