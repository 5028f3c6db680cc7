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
 * What has become of a delivery.
 *
 * @since 0.1.0
 */
public enum Metric implements WireValue {

	/**
	 * Customer.io tried to send it, could not, and tries again.
	 */
	ATTEMPTED("attempted"),

	/**
	 * The receiving side refused it.
	 */
	BOUNCED("bounced"),

	/**
	 * The person followed a link.
	 */
	CLICKED("clicked"),

	/**
	 * The person did what the message was meant to achieve.
	 */
	CONVERTED("converted"),

	/**
	 * It arrived.
	 */
	DELIVERED("delivered"),

	/**
	 * It waits for somebody to send it.
	 */
	DRAFTED("drafted"),

	/**
	 * It was not sent, since the address is known to be bad.
	 */
	DROPPED("dropped"),

	/**
	 * Customer.io could not send it.
	 */
	FAILED("failed"),

	/**
	 * The person opened it.
	 */
	OPENED("opened"),

	/**
	 * The person answered it.
	 */
	REPLIED("replied"),

	/**
	 * Customer.io has sent it.
	 */
	SENT("sent"),

	/**
	 * The person called it spam.
	 */
	SPAMMED("spammed"),

	/**
	 * It was not sent, since a limit or a setting of the workspace forbids it.
	 */
	UNDELIVERABLE("undeliverable"),

	/**
	 * The person unsubscribed by it.
	 */
	UNSUBSCRIBED("unsubscribed"),

	/**
	 * Something that this version does not know.
	 */
	UNKNOWN("unknown");

	private final String wireName;

	Metric(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
