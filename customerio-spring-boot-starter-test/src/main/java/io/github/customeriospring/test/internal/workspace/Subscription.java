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

package io.github.customeriospring.test.internal.workspace;

import org.jspecify.annotations.Nullable;

/**
 * What the attributes of a person say about the messages they want.
 *
 * @param subscribed whether they want messages, {@code null} if they said nothing
 * @param preferences which topics they want, {@code null} if they said nothing
 */
record Subscription(@Nullable Boolean subscribed, @Nullable Object preferences) {

	static Subscription of(StoredPerson person) {
		String unsubscribed = person.attributes.text("unsubscribed");
		return new Subscription((unsubscribed != null) ? !isTrue(unsubscribed) : null,
				person.attributes.get(StoredAttributes.PREFERENCES));
	}

	private static boolean isTrue(String value) {
		return value.equals("1") || value.equalsIgnoreCase("true");
	}

	/**
	 * Tells what a person wants now, as far as it differs from this.
	 */
	void reportChanges(StoredPerson person, WorkspaceListener listener) {
		Subscription now = of(person);
		if (now.subscribed != null && !now.subscribed.equals(this.subscribed)) {
			listener.subscriptionChanged(person.identifiers(), now.subscribed);
		}
		if (now.preferences != null && !now.preferences.equals(this.preferences)) {
			listener.preferencesChanged(person.identifiers(), now.preferences);
		}
	}

	@Override
	public String toString() {
		return "Subscription[]";
	}

}
