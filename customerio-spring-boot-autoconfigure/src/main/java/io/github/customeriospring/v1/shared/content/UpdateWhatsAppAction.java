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

package io.github.customeriospring.v1.shared.content;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A change of an action that is {@link Action.WhatsApp}.
 * <p>
 * {@link #toString()} leaves all of it out.
 *
 * @since 0.1.0
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class UpdateWhatsAppAction implements UpdateAction {

	private @Nullable String body;

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private Attributes bodyJson = Attributes.none();

	private @Nullable String recipient;

	private @Nullable Long senderIdentityId;

	private @Nullable Boolean sendToUnsubscribed;

	private @Nullable Boolean tracked;

	private @Nullable SendingState sendingState;

	private UpdateWhatsAppAction() {
	}

	/**
	 * Create a change, to be completed.
	 * @return the change
	 */
	public static UpdateWhatsAppAction create() {
		return new UpdateWhatsAppAction();
	}

	/**
	 * Set the body.
	 * @param body the template as JSON
	 * @return this change
	 */
	public UpdateWhatsAppAction body(String body) {
		this.body = Arguments.notNull(body, "body");
		return this;
	}

	/**
	 * Set the body as JSON.
	 * @param bodyJson a map, or an object that becomes a JSON object, such as a record or
	 * a bean
	 * @return this change
	 */
	public UpdateWhatsAppAction bodyJson(Object bodyJson) {
		this.bodyJson = Attributes.of(bodyJson, "bodyJson");
		return this;
	}

	/**
	 * Set to whom it goes.
	 * @param recipient the recipient, mostly in Liquid
	 * @return this change
	 */
	public UpdateWhatsAppAction recipient(String recipient) {
		this.recipient = Arguments.text(recipient, "recipient");
		return this;
	}

	/**
	 * Set from whom it comes.
	 * @param senderIdentityId the number of the sender identity
	 * @return this change
	 */
	public UpdateWhatsAppAction senderIdentityId(long senderIdentityId) {
		this.senderIdentityId = senderIdentityId;
		return this;
	}

	/**
	 * Set whether people get it who have unsubscribed.
	 * @param sendToUnsubscribed whether they get it
	 * @return this change
	 */
	public UpdateWhatsAppAction sendToUnsubscribed(boolean sendToUnsubscribed) {
		this.sendToUnsubscribed = sendToUnsubscribed;
		return this;
	}

	/**
	 * Set whether links are tracked.
	 * @param tracked whether they are
	 * @return this change
	 */
	public UpdateWhatsAppAction tracked(boolean tracked) {
		this.tracked = tracked;
		return this;
	}

	/**
	 * Set what becomes of its messages.
	 * @param sendingState what becomes of them
	 * @return this change
	 */
	public UpdateWhatsAppAction sendingState(SendingState sendingState) {
		this.sendingState = Arguments.known(sendingState, "sendingState");
		return this;
	}

	@Override
	public String toString() {
		return "UpdateWhatsAppAction[..]";
	}

}
