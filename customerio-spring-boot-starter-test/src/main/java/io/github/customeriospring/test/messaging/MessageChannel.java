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

package io.github.customeriospring.test.messaging;

import java.util.Locale;

/**
 * How a transactional message reaches a person.
 *
 * @since 0.1.0
 */
public enum MessageChannel {

	/**
	 * An email.
	 */
	EMAIL,

	/**
	 * A push notification on a person's devices.
	 */
	PUSH,

	/**
	 * A text message.
	 */
	SMS,

	/**
	 * A message in WhatsApp.
	 */
	WHATSAPP,

	/**
	 * A message inside the application.
	 */
	IN_APP,

	/**
	 * A message in the inbox inside the application.
	 */
	INBOX_MESSAGE;

	/**
	 * The name in the path of requests.
	 * @return the name
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
