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

package io.github.customeriospring.v1.customers;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.OptOutChannel;

/**
 * Whether a person wants messages of one sender.
 *
 * @param from the sender: a phone number or a short code
 * @param optout whether the person wants none
 * @param channel the channel
 * @since 0.1.0
 */
public record OptOutChange(String from, boolean optout, OptOutChannel channel) {

	public OptOutChange {
		Arguments.identifier(from, "from");
		if (Arguments.notNull(channel, "channel") == OptOutChannel.UNKNOWN) {
			throw new IllegalArgumentException("channel must be one that Customer.io knows");
		}
	}

	/**
	 * The person wants no messages of a sender.
	 * @param from the sender
	 * @param channel the channel
	 * @return the change
	 */
	public static OptOutChange out(String from, OptOutChannel channel) {
		return new OptOutChange(from, true, channel);
	}

	/**
	 * The person wants messages of a sender again.
	 * @param from the sender
	 * @param channel the channel
	 * @return the change
	 */
	public static OptOutChange in(String from, OptOutChannel channel) {
		return new OptOutChange(from, false, channel);
	}

	@Override
	public String toString() {
		return "OptOutChange[optout=" + this.optout + ", channel=" + this.channel + "]";
	}

}
