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

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A change of an action that is an {@link Action.Webhook}.
 * <p>
 * {@link #toString()} leaves all of it out.
 *
 * @since 0.1.0
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class UpdateWebhookAction implements UpdateAction {

	private @Nullable String body;

	private @Nullable String url;

	private @Nullable WebhookMethod method;

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	@JsonSerialize(converter = HeadersText.class)
	private final List<Header> headers = new ArrayList<>();

	private @Nullable SendingState sendingState;

	private UpdateWebhookAction() {
	}

	/**
	 * Create a change, to be completed.
	 * @return the change
	 */
	public static UpdateWebhookAction create() {
		return new UpdateWebhookAction();
	}

	/**
	 * Set the body.
	 * @param body the body
	 * @return this change
	 */
	public UpdateWebhookAction body(String body) {
		this.body = Arguments.notNull(body, "body");
		return this;
	}

	/**
	 * Set where it goes.
	 * @param url the address, perhaps in Liquid
	 * @return this change
	 */
	public UpdateWebhookAction url(String url) {
		this.url = Arguments.text(url, "url");
		return this;
	}

	/**
	 * Set the HTTP method.
	 * @param method the method
	 * @return this change
	 */
	public UpdateWebhookAction method(WebhookMethod method) {
		this.method = Arguments.known(method, "method");
		return this;
	}

	/**
	 * Add a header, or change the one that has the name.
	 * @param name the name
	 * @param value the value
	 * @return this change
	 */
	public UpdateWebhookAction header(String name, String value) {
		this.headers.add(new Header(name, value));
		return this;
	}

	/**
	 * Set what becomes of its messages.
	 * @param sendingState what becomes of them
	 * @return this change
	 */
	public UpdateWebhookAction sendingState(SendingState sendingState) {
		this.sendingState = Arguments.known(sendingState, "sendingState");
		return this;
	}

	@Override
	public String toString() {
		return "UpdateWebhookAction[..]";
	}

}
