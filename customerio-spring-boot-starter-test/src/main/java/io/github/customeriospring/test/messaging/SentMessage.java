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

package io.github.customeriospring.test.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.internal.wire.AddressList;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * A transactional message as it was accepted.
 *
 * @param channel how it reaches the person
 * @param deliveryId the id that the answer named
 * @param status what became of it
 * @param queuedAt when it was accepted
 * @param sendAt when it is to be sent, if that is in the future
 * @param person whom it is for, {@code null} if an email names nobody but its recipients,
 * or if there is no such person and none could be created
 * @param attachments the files that came with it
 * @param fields all fields of the request as they were sent
 * @since 0.1.0
 */
public record SentMessage(MessageChannel channel, String deliveryId, Status status, Instant queuedAt,
		@Nullable Instant sendAt, @Nullable PersonIdentifiers person, List<SentAttachment> attachments,
		Map<String, @Nullable Object> fields) {

	/**
	 * What becomes of accepted messages.
	 */
	public enum Status {

		/**
		 * It is sent, or will be when its time has come.
		 */
		SENT,

		/**
		 * It waits for somebody to send it by hand.
		 */
		DRAFTED,

		/**
		 * It is not sent: the person is suppressed, unsubscribed or unknown.
		 */
		UNDELIVERABLE

	}

	/**
	 * The template.
	 * @return the trigger name or the number, {@code null} if there is no template
	 */
	public @Nullable String template() {
		Object template = this.fields.get("transactional_message_id");
		return (template != null) ? template.toString() : null;
	}

	/**
	 * The recipients: addresses of an email without display names, the number of a text
	 * message, the device of a push.
	 * @return the recipients, none if the channel has a default
	 */
	public List<String> to() {
		return recipients("to");
	}

	/**
	 * The addresses that get a copy which the others see.
	 * @return the addresses, without display names
	 */
	public List<String> cc() {
		return recipients("cc");
	}

	/**
	 * The addresses that get a copy which the others do not see.
	 * @return the addresses, without display names
	 */
	public List<String> bcc() {
		return recipients("bcc");
	}

	private List<String> recipients(String field) {
		return AddressList.parse(text(field));
	}

	/**
	 * The sender.
	 * @return the sender as it was sent, {@code null} if it is left to the template
	 */
	public @Nullable String from() {
		return text("from");
	}

	/**
	 * The subject of an email or the title of a push.
	 * @return the subject, {@code null} if it is left to the template
	 */
	public @Nullable String subject() {
		return text((this.channel == MessageChannel.PUSH) ? "title" : "subject");
	}

	/**
	 * The HTML body of an email or the text of a push.
	 * @return the body, {@code null} if it is left to the template
	 */
	public @Nullable String body() {
		return text((this.channel == MessageChannel.PUSH) ? "message" : "body");
	}

	/**
	 * The data that the template can refer to.
	 * @return the data, empty if there is none
	 */
	public Map<String, @Nullable Object> data() {
		return Fields.map(this.fields, "message_data");
	}

	private @Nullable String text(String field) {
		return (this.fields.get(field) instanceof String text) ? text : null;
	}

	/**
	 * Says nothing of the person, the recipients and the content.
	 */
	@Override
	public String toString() {
		return "SentMessage[channel=%s, status=%s, template=%s]".formatted(this.channel, this.status, template());
	}

}
