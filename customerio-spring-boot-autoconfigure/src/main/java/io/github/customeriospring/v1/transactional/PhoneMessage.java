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

package io.github.customeriospring.v1.transactional;

import java.util.regex.Pattern;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * What messages to a phone number have in common.
 *
 * @param <M> the type of the message
 * @since 0.1.0
 */
public abstract sealed class PhoneMessage<M extends PhoneMessage<M>> extends OutboundMessage<M>
		permits SendSms, SendWhatsApp {

	private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");

	private @Nullable String to;

	private @Nullable String from;

	private @Nullable Boolean tracked;

	/**
	 * Set where to send the message.
	 * @param to a number in E.164 format, or Liquid such as
	 * <code>{{customer.phone}}</code>
	 * @return this message
	 */
	public M to(String to) {
		this.to = Arguments.notNull(to, "to");
		return self();
	}

	/**
	 * Set the sender. Default: what the template says.
	 * @param from a number in E.164 format or a sender id that is set up in the workspace
	 * @return this message
	 */
	public M from(String from) {
		this.from = Arguments.notNull(from, "from");
		return self();
	}

	/**
	 * Set whether to track clicks on links. Default: what the template says.
	 * @param tracked whether to track them
	 * @return this message
	 */
	public M tracked(boolean tracked) {
		this.tracked = tracked;
		return self();
	}

	@Override
	public void validate() {
		super.validate();
		if (this.to == null) {
			throw new IllegalArgumentException("to is missing");
		}
		if (!this.to.contains("{{") && !E164.matcher(this.to).matches()) {
			throw new IllegalArgumentException(
					"to must be a phone number in E.164 format ('+' and up to 15 digits, without spaces) or Liquid");
		}
	}

}
