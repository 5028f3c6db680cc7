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

package io.github.customeriospring.webhook.event;

import io.github.customeriospring.WireValue;

/**
 * How a delivery reaches a person.
 *
 * @since 0.1.0
 */
public enum Channel implements WireValue {

	/**
	 * An email.
	 */
	EMAIL("email"),

	/**
	 * A push notification.
	 */
	PUSH("push"),

	/**
	 * A message inside an application.
	 */
	IN_APP("in_app"),

	/**
	 * An SMS.
	 */
	SMS("sms"),

	/**
	 * A WhatsApp message.
	 */
	WHATSAPP("whatsapp"),

	/**
	 * A Slack message.
	 */
	SLACK("slack"),

	/**
	 * A webhook of a campaign.
	 */
	WEBHOOK("webhook"),

	/**
	 * A channel that this version does not know.
	 */
	UNKNOWN("unknown");

	private final String wireName;

	Channel(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
