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

import io.github.customeriospring.WireValue;

/**
 * What became of a message.
 *
 * @since 0.1.0
 */
public enum MessageMetric implements WireValue {

	/**
	 * Customer.io tried to send it.
	 */
	ATTEMPTED("attempted"),

	/**
	 * It was handed to the provider.
	 */
	SENT("sent"),

	/**
	 * It arrived.
	 */
	DELIVERED("delivered"),

	/**
	 * The person opened it.
	 */
	OPENED("opened"),

	/**
	 * The person followed a link.
	 */
	CLICKED("clicked"),

	/**
	 * The person did what the message was meant to achieve.
	 */
	CONVERTED("converted"),

	/**
	 * The receiving side refused it.
	 */
	BOUNCED("bounced"),

	/**
	 * The person called it spam.
	 */
	SPAMMED("spammed"),

	/**
	 * The person unsubscribed.
	 */
	UNSUBSCRIBED("unsubscribed"),

	/**
	 * It was not sent, since the address is known to be bad.
	 */
	DROPPED("dropped"),

	/**
	 * It could not be sent.
	 */
	FAILED("failed"),

	/**
	 * It was not sent, since the person cannot get it.
	 */
	UNDELIVERABLE("undeliverable"),

	/**
	 * It was made; for exports only.
	 */
	CREATED("created");

	private final String wireName;

	MessageMetric(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
