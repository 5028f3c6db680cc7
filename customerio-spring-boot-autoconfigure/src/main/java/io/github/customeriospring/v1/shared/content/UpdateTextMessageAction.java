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
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A change of an action that is an {@link Action.TextMessage}.
 * <p>
 * {@link #toString()} leaves all of it out.
 *
 * @since 0.1.0
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class UpdateTextMessageAction implements UpdateAction {

	private @Nullable String body;

	private @Nullable String imageUrl;

	private @Nullable String recipient;

	private @Nullable SendingState sendingState;

	private UpdateTextMessageAction() {
	}

	/**
	 * Create a change, to be completed.
	 * @return the change
	 */
	public static UpdateTextMessageAction create() {
		return new UpdateTextMessageAction();
	}

	/**
	 * Set the text.
	 * @param body the text
	 * @return this change
	 */
	public UpdateTextMessageAction body(String body) {
		this.body = Arguments.notNull(body, "body");
		return this;
	}

	/**
	 * Set where the picture is.
	 * @param imageUrl the address
	 * @return this change
	 */
	public UpdateTextMessageAction imageUrl(String imageUrl) {
		this.imageUrl = Arguments.text(imageUrl, "imageUrl");
		return this;
	}

	/**
	 * Set to whom it goes.
	 * @param recipient the recipient, mostly in Liquid
	 * @return this change
	 */
	public UpdateTextMessageAction recipient(String recipient) {
		this.recipient = Arguments.text(recipient, "recipient");
		return this;
	}

	/**
	 * Set what becomes of its messages.
	 * @param sendingState what becomes of them
	 * @return this change
	 */
	public UpdateTextMessageAction sendingState(SendingState sendingState) {
		this.sendingState = Arguments.known(sendingState, "sendingState");
		return this;
	}

	@Override
	public String toString() {
		return "UpdateTextMessageAction[..]";
	}

}
