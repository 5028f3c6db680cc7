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

import java.util.List;

import io.github.customeriospring.test.messaging.SentMessage;

/**
 * Assertions on the transactional messages in the fake, in the order of their arrival.
 *
 * @since 0.1.0
 */
public final class MessagesAssert extends GroupAssert<MessagesAssert, SentMessage, MessageAssert> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public MessagesAssert(List<SentMessage> actual) {
		super(actual, MessagesAssert.class, MessageAssert::new, MessagesAssert::new);
	}

	/**
	 * Goes on with the messages that were sent, or will be when their time has come:
	 * without drafts and those that cannot be delivered.
	 * @return assertions on these messages
	 */
	public MessagesAssert sent() {
		return filteredOn((message) -> message.status() == SentMessage.Status.SENT);
	}

}
