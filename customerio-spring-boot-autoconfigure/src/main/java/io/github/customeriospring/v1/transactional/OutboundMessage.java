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

import org.jspecify.annotations.Nullable;

/**
 * What messages that leave Customer.io have in common.
 *
 * @param <M> the type of the message
 * @since 0.1.0
 */
public abstract sealed class OutboundMessage<M extends OutboundMessage<M>> extends TransactionalMessage<M>
		permits PhoneMessage, SendEmail, SendPush {

	private @Nullable Boolean sendToUnsubscribed;

	/**
	 * Set whether to send the message even if the person has unsubscribed. Default: what
	 * the template says, which is {@code true} unless it was changed.
	 * @param sendToUnsubscribed whether to send it
	 * @return this message
	 */
	public M sendToUnsubscribed(boolean sendToUnsubscribed) {
		this.sendToUnsubscribed = sendToUnsubscribed;
		return self();
	}

}
