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

package io.github.customeriospring.test.assertj;

import io.github.customeriospring.test.internal.wire.JsonValues;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a live notification in the fake.
 *
 * @since 0.1.0
 */
public final class LiveNotificationAssert extends AbstractAssert<LiveNotificationAssert, LiveNotificationSnapshot> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public LiveNotificationAssert(LiveNotificationSnapshot actual) {
		super(actual, LiveNotificationAssert.class);
	}

	/**
	 * Verifies what kind of thing the notification follows.
	 * @param type the type
	 * @return this
	 */
	public LiveNotificationAssert hasType(String type) {
		return has("type", this.actual.notificationType(), type);
	}

	/**
	 * Verifies the state.
	 * @param state the state
	 * @return this
	 */
	public LiveNotificationAssert hasState(LiveNotificationSnapshot.State state) {
		return has("state", this.actual.state(), state);
	}

	/**
	 * Verifies a value among those that stay the same. Numbers are equal if their values
	 * are.
	 * @param path the name of the value, or the names that lead to it with dots between
	 * them
	 * @param value the value
	 * @return this
	 */
	public LiveNotificationAssert hasAttribute(String path, Object value) {
		return has("attribute " + path, JsonValues.find(this.actual.attributes(), path), value);
	}

	/**
	 * Verifies a value that is shown. Numbers are equal if their values are.
	 * @param path the name of the value, or the names that lead to it with dots between
	 * them
	 * @param value the value
	 * @return this
	 */
	public LiveNotificationAssert shows(String path, Object value) {
		return has("content " + path, JsonValues.find(this.actual.contentState(), path), value);
	}

	private LiveNotificationAssert has(String what, @Nullable Object found, Object expected) {
		if (!JsonValues.same(found, expected)) {
			throw failureWithActualExpected(found, expected, "Expected %s <%s> but it is <%s>", what, expected, found);
		}
		return this;
	}

}
