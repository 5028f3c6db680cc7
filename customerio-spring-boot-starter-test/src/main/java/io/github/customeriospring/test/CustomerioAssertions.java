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

package io.github.customeriospring.test;

import io.github.customeriospring.test.assertj.BroadcastAssert;
import io.github.customeriospring.test.assertj.LiveNotificationAssert;
import io.github.customeriospring.test.assertj.MessageAssert;
import io.github.customeriospring.test.assertj.RequestAssert;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.messaging.TriggeredBroadcast;

/**
 * AssertJ assertions on a {@link FakeCustomerio} and on what was sent through it.
 *
 * @since 0.1.0
 */
public final class CustomerioAssertions {

	private CustomerioAssertions() {
	}

	/**
	 * Begins an assertion.
	 * @param actual the fake
	 * @return the assertion
	 */
	public static FakeCustomerioAssert assertThat(FakeCustomerio actual) {
		return new FakeCustomerioAssert(actual);
	}

	/**
	 * Begins an assertion.
	 * @param actual a message
	 * @return the assertion
	 */
	public static MessageAssert assertThat(SentMessage actual) {
		return new MessageAssert(actual);
	}

	/**
	 * Begins an assertion.
	 * @param actual a broadcast
	 * @return the assertion
	 */
	public static BroadcastAssert assertThat(TriggeredBroadcast actual) {
		return new BroadcastAssert(actual);
	}

	/**
	 * Begins an assertion.
	 * @param actual a request
	 * @return the assertion
	 */
	public static RequestAssert assertThat(RecordedRequest actual) {
		return new RequestAssert(actual);
	}

	/**
	 * Begins an assertion.
	 * @param actual a live notification
	 * @return the assertion
	 */
	public static LiveNotificationAssert assertThat(LiveNotificationSnapshot actual) {
		return new LiveNotificationAssert(actual);
	}

}
