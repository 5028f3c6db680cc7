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
