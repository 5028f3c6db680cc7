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

import io.github.customeriospring.http.declared.MutableRequest;

/**
 * A change of an {@link Action}, or of one language of it. What is not set stays as it
 * is. The kind has to be that of the action: <pre class="code">
 * campaigns.updateAction(5, 96, UpdateAction.message().subject("Hello").body("..."));
 * </pre>
 *
 * @since 0.1.0
 */
public sealed interface UpdateAction extends MutableRequest
		permits UpdateMessageAction, UpdateTextMessageAction, UpdateWhatsAppAction, UpdateWebhookAction {

	/**
	 * Change an email, a push notification, or a message in an app or in Slack.
	 * @return the change, to be completed
	 */
	static UpdateMessageAction message() {
		return UpdateMessageAction.create();
	}

	/**
	 * Change a text message.
	 * @return the change, to be completed
	 */
	static UpdateTextMessageAction textMessage() {
		return UpdateTextMessageAction.create();
	}

	/**
	 * Change a WhatsApp message.
	 * @return the change, to be completed
	 */
	static UpdateWhatsAppAction whatsApp() {
		return UpdateWhatsAppAction.create();
	}

	/**
	 * Change a request to a server.
	 * @return the change, to be completed
	 */
	static UpdateWebhookAction webhook() {
		return UpdateWebhookAction.create();
	}

}
