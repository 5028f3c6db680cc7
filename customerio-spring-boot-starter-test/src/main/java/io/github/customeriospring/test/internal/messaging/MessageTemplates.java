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

package io.github.customeriospring.test.internal.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.github.customeriospring.test.messaging.MessageChannel;
import org.jspecify.annotations.Nullable;

/**
 * The templates of transactional messages, by trigger name in any case of letters or by
 * number. Every template is known until some are named.
 */
final class MessageTemplates {

	private final Map<String, @Nullable MessageChannel> known = new HashMap<>();

	private boolean restricted;

	void knowOnly(Collection<String> templates) {
		this.known.clear();
		this.restricted = true;
		templates.forEach((template) -> this.known.put(key(template), null));
	}

	/**
	 * Whether a message can be sent with a template.
	 * @param create whether to create the template if it is unknown
	 */
	boolean fits(String template, MessageChannel channel, boolean create) {
		if (!this.restricted) {
			return true;
		}
		String key = key(template);
		if (create && !this.known.containsKey(key)) {
			this.known.put(key, channel);
		}
		MessageChannel owner = this.known.get(key);
		return this.known.containsKey(key) && (owner == null || owner == channel);
	}

	private static String key(String template) {
		return template.toLowerCase(Locale.ROOT);
	}

}
