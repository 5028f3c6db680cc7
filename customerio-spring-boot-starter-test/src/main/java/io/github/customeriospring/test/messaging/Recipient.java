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

import java.util.Map;

import io.github.customeriospring.test.workspace.PersonIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets a broadcast.
 *
 * @param identifiers what the person is known by
 * @param data the data that only messages to this person can refer to
 * @since 0.1.0
 */
public record Recipient(PersonIdentifiers identifiers, Map<String, @Nullable Object> data) {

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "Recipient[data=%d]".formatted(this.data.size());
	}

}
