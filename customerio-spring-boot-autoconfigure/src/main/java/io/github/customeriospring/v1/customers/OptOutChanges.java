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

import java.util.List;

import io.github.customeriospring.Arguments;

/**
 * Of which senders a person wants messages, and of which not.
 *
 * @param optouts the changes, 1 to 1000
 * @since 0.1.0
 */
public record OptOutChanges(List<OptOutChange> optouts) {

	private static final int MAX = 1000;

	public OptOutChanges {
		optouts = Arguments.listOf(optouts, "optouts");
		if (optouts.isEmpty() || optouts.size() > MAX) {
			throw new IllegalArgumentException("optouts must be 1 to 1000, not " + optouts.size());
		}
	}

	/**
	 * Change of which senders a person wants messages.
	 * @param changes the changes, 1 to 1000
	 * @return the changes
	 */
	public static OptOutChanges of(OptOutChange... changes) {
		return new OptOutChanges(Arguments.listOf(changes, "changes"));
	}

}
