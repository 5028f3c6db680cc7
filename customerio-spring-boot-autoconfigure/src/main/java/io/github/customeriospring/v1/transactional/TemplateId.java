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

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.Arguments;

/**
 * A transactional message as it is set up in the workspace, by its number or by its
 * trigger name.
 *
 * @param value the number as a {@link Long}, or the trigger name as a {@link String}
 * @since 0.1.0
 */
public record TemplateId(@JsonValue Object value) {

	public TemplateId {
		boolean number = value instanceof Long id && id > 0;
		boolean triggerName = value instanceof String name && !name.isBlank()
				&& Arguments.identifier(name, "transactional_message_id") != null;
		if (!number && !triggerName) {
			throw new IllegalArgumentException(
					"transactional_message_id must be a positive number or a trigger name that is not blank");
		}
	}

	/**
	 * Name a message by its number.
	 * @param id the number
	 * @return the message
	 */
	public static TemplateId of(long id) {
		return new TemplateId(id);
	}

	/**
	 * Name a message by its trigger name.
	 * @param triggerName the name, which Customer.io compares without regard to case
	 * @return the message
	 */
	public static TemplateId of(String triggerName) {
		return new TemplateId(triggerName);
	}

	boolean isTriggerName() {
		return this.value instanceof String;
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
