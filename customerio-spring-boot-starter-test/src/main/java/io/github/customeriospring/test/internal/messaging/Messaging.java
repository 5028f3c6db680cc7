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

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;

/**
 * All that goes out to people.
 *
 * @param sentMessages transactional messages
 * @param outcomes what became of them
 * @param broadcasts broadcasts
 * @param liveNotifications live notifications
 * @since 0.1.0
 */
public record Messaging(SentMessages sentMessages, MessageOutcomes outcomes, Broadcasts broadcasts,
		LiveNotifications liveNotifications) {

	/**
	 * Begins with nothing sent.
	 * @param workspace where the people are
	 * @param outcomes what became of messages
	 * @param listener what to tell of transactional messages
	 * @return the empty collections
	 */
	public static Messaging of(FakeWorkspace workspace, MessageOutcomes outcomes, MessageListener listener) {
		return new Messaging(new SentMessages(workspace, listener), outcomes, new Broadcasts(),
				new LiveNotifications(workspace));
	}

	/**
	 * Forgets everything.
	 */
	public void clear() {
		this.sentMessages.clear();
		this.outcomes.clear();
		this.broadcasts.clear();
		this.liveNotifications.clear();
	}

	@Override
	public String toString() {
		return "Messaging[]";
	}

}
