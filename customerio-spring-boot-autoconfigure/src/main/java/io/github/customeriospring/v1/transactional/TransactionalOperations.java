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

import java.util.function.Consumer;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.declared.MutableRequest;
import io.github.customeriospring.http.declared.RateLimited;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Sends messages to one person each. All messages share a soft limit of 3000 calls in 3
 * seconds.
 * <p>
 * An answer means that Customer.io has accepted the message, not that it was delivered:
 * failures after that are reported by webhooks and in the workspace. Customer.io has no
 * way to recognise a repeated send. A message is therefore sent again only when it was
 * certainly not accepted (no connection, 429); a timeout, a status of 500 and above or a
 * success that cannot be read becomes a
 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}.
 * <p>
 * What cannot be right is refused before anything is sent, with an
 * {@link IllegalArgumentException} that names the field. A template or person that
 * Customer.io does not know, and everything else that it refuses, becomes a
 * {@link io.github.customeriospring.CustomerioInvalidRequestException} or
 * {@link io.github.customeriospring.CustomerioNotFoundException}; a channel that is not
 * enabled in the workspace and a type of file that is not allowed become a
 * {@link io.github.customeriospring.CustomerioPermissionException}.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Transactional">Transactional</a>
 */
@RateLimited(RateLimitBucket.SEND)
public interface TransactionalOperations {

	/**
	 * Send an email. <pre class="code">
	 * transactional.sendEmail((email) -&gt; email.template("order-shipped")
	 *     .to("jane@example.com").person(PersonId.id("42")).data("order", Map.of("id", 17)));
	 * </pre>
	 * @param email completes the email
	 * @return the accepted message
	 */
	default Delivery sendEmail(Consumer<SendEmail> email) {
		return sendEmail(MutableRequest.complete(SendEmail.create(), email));
	}

	/**
	 * Send an email. Attachments that Customer.io finds too large (413) become a
	 * {@link io.github.customeriospring.CustomerioInvalidRequestException}.
	 * @param email the email
	 * @return the accepted message
	 * @see <a href="https://docs.customer.io/api/app/#operation/sendEmail">Send a
	 * transactional email</a>
	 */
	@PostExchange("/v1/send/email")
	Delivery sendEmail(@RequestBody SendEmail email);

	/**
	 * Send a push notification.
	 * @param push completes the notification
	 * @return the accepted message
	 */
	default Delivery sendPush(Consumer<SendPush> push) {
		return sendPush(MutableRequest.complete(SendPush.create(), push));
	}

	/**
	 * Send a push notification.
	 * @param push the notification
	 * @return the accepted message
	 * @see <a href="https://docs.customer.io/api/app/#operation/sendPush">Send a
	 * transactional push</a>
	 */
	@PostExchange("/v1/send/push")
	Delivery sendPush(@RequestBody SendPush push);

	/**
	 * Send a text message.
	 * @param sms completes the message
	 * @return the accepted message
	 */
	default Delivery sendSms(Consumer<SendSms> sms) {
		return sendSms(MutableRequest.complete(SendSms.create(), sms));
	}

	/**
	 * Send a text message.
	 * @param sms the message
	 * @return the accepted message
	 * @see <a href="https://docs.customer.io/api/app/#operation/sendSMS">Send a
	 * transactional SMS</a>
	 */
	@PostExchange("/v1/send/sms")
	Delivery sendSms(@RequestBody SendSms sms);

	/**
	 * Send a WhatsApp message.
	 * @param whatsApp completes the message
	 * @return the accepted message
	 */
	default Delivery sendWhatsApp(Consumer<SendWhatsApp> whatsApp) {
		return sendWhatsApp(MutableRequest.complete(SendWhatsApp.create(), whatsApp));
	}

	/**
	 * Send a WhatsApp message.
	 * @param whatsApp the message
	 * @return the accepted message
	 * @see <a href="https://docs.customer.io/api/app/#operation/sendWhatsApp">Send a
	 * transactional WhatsApp message</a>
	 */
	@PostExchange("/v1/send/whatsapp")
	Delivery sendWhatsApp(@RequestBody SendWhatsApp whatsApp);

	/**
	 * Send a message that is shown within an app or a website.
	 * @param inApp completes the message
	 * @return the accepted message
	 */
	default Delivery sendInApp(Consumer<SendInApp> inApp) {
		return sendInApp(MutableRequest.complete(SendInApp.create(), inApp));
	}

	/**
	 * Send a message that is shown within an app or a website.
	 * @param inApp the message
	 * @return the accepted message
	 * @see <a href="https://docs.customer.io/api/app/#operation/sendInApp">Send a
	 * transactional in-app message</a>
	 */
	@PostExchange("/v1/send/in_app")
	Delivery sendInApp(@RequestBody SendInApp inApp);

	/**
	 * Send a message for the inbox of an app.
	 * @param inboxMessage completes the message
	 * @return the accepted message
	 */
	default Delivery sendInboxMessage(Consumer<SendInboxMessage> inboxMessage) {
		return sendInboxMessage(MutableRequest.complete(SendInboxMessage.create(), inboxMessage));
	}

	/**
	 * Send a message for the inbox of an app.
	 * @param inboxMessage the message
	 * @return the accepted message
	 * @see <a href="https://docs.customer.io/api/app/#operation/sendInboxMessage">Send a
	 * transactional inbox message</a>
	 */
	@PostExchange("/v1/send/inbox_message")
	Delivery sendInboxMessage(@RequestBody SendInboxMessage inboxMessage);

}
