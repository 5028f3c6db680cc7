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

package io.github.customeriospring.v1.subscriptions;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach people that they can refuse.
 *
 * @param id the number of the channel
 * @param name the name that people see, or {@code null}
 * @param description what it is, or {@code null}
 * @param subscribedByDefault whether people are reached until they refuse
 * @param type the way, or {@code null}
 * @since 0.1.0
 */
public record SubscriptionChannel(long id, @Nullable String name, @Nullable String description,
		boolean subscribedByDefault, @Nullable Type type) {

	/**
	 * A way to reach people.
	 */
	public enum Type implements WireValue {

		/**
		 * Email.
		 */
		EMAIL("email"),

		/**
		 * Text message.
		 */
		TWILIO("twilio"),

		/**
		 * Push notification through Airship.
		 */
		URBAN_AIRSHIP("urban_airship"),

		/**
		 * Message in Slack.
		 */
		SLACK("slack"),

		/**
		 * Push notification.
		 */
		PUSH("push"),

		/**
		 * Message inside of an app or a website.
		 */
		IN_APP("in_app"),

		/**
		 * LINE message.
		 */
		LINE("line"),

		/**
		 * Message in the inbox of an app or a website.
		 */
		INBOX("inbox"),

		/**
		 * WhatsApp message.
		 */
		WHATSAPP("whatsapp"),

		/**
		 * A way that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		Type(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
