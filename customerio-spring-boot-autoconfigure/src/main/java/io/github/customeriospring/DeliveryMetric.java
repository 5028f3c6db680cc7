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

package io.github.customeriospring;

/**
 * What became of a delivery. Which values Customer.io takes depends on the channel.
 *
 * @since 0.1.0
 */
public enum DeliveryMetric implements WireValue {

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
	 * The receiving side asked to try again later.
	 */
	DEFERRED("deferred"),

	/**
	 * It arrived.
	 */
	DELIVERED("delivered"),

	/**
	 * It was not sent, since the address is known to be bad.
	 */
	DROPPED("dropped"),

	/**
	 * The person opened it.
	 */
	OPENED("opened"),

	/**
	 * The person called it spam.
	 */
	SPAMMED("spammed");

	private final String wireName;

	DeliveryMetric(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
