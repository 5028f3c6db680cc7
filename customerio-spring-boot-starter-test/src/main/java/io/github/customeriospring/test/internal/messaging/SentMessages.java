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

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentAttachment;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The transactional messages that were accepted, and what decides whether they are. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public final class SentMessages {

	private final FakeWorkspace workspace;

	private final MessageListener listener;

	private final List<SentMessage> messages = new ArrayList<>();

	private final Set<MessageChannel> disabled = EnumSet.noneOf(MessageChannel.class);

	private MessageTemplates templates = new MessageTemplates();

	/**
	 * Creates an empty list, with all channels enabled and all templates known.
	 * @param workspace where the people are
	 * @param listener what to tell of messages
	 */
	public SentMessages(FakeWorkspace workspace, MessageListener listener) {
		this.workspace = workspace;
		this.listener = listener;
	}

	/**
	 * Forgets everything.
	 */
	public synchronized void clear() {
		this.messages.clear();
		this.disabled.clear();
		this.templates = new MessageTemplates();
	}

	/**
	 * Disables channels.
	 * @param channels the channels
	 */
	public synchronized void disable(Collection<MessageChannel> channels) {
		this.disabled.addAll(channels);
	}

	/**
	 * Whether messages can be sent through a channel.
	 * @param channel the channel
	 * @return whether it is enabled
	 */
	public synchronized boolean isEnabled(MessageChannel channel) {
		return !this.disabled.contains(channel);
	}

	/**
	 * Knows some templates and no others.
	 * @param templates trigger names or numbers
	 */
	public synchronized void knowOnlyTemplates(Collection<String> templates) {
		this.templates.knowOnly(templates);
	}

	/**
	 * Whether messages of a channel can be sent with a template.
	 * @param template the trigger name or the number
	 * @param channel the channel
	 * @param create whether to create the template if it is unknown
	 * @return whether there is such a template now, and it does not belong to another
	 * channel
	 */
	public synchronized boolean hasTemplate(String template, MessageChannel channel, boolean create) {
		return this.templates.fits(template, channel, create);
	}

	/**
	 * Accepts a message. The person is created if unknown.
	 * @param channel how it reaches the person
	 * @param person whom it is for, {@code null} if it names nobody
	 * @param sendAt when to send it, {@code null} for now
	 * @param attachments the files that came with it
	 * @param fields all fields of the request
	 * @return the message
	 */
	public synchronized SentMessage accept(MessageChannel channel, @Nullable PersonRef person, @Nullable Instant sendAt,
			List<SentAttachment> attachments, Map<String, @Nullable Object> fields) {
		Optional<PersonSnapshot> recipient = (person != null) ? this.workspace.findOrCreate(person) : Optional.empty();
		Instant now = this.workspace.now();
		SentMessage message = new SentMessage(channel, deliveryId(this.messages.size() + 1),
				status(person == null, recipient, fields), now, (sendAt != null && sendAt.isAfter(now)) ? sendAt : null,
				recipient.map(PersonSnapshot::identifiers).orElse(null), List.copyOf(attachments),
				Collections.unmodifiableMap(fields));
		this.messages.add(message);
		this.listener.accepted(message, recipient.map(PersonSnapshot::devices).orElse(List.of()));
		return message;
	}

	private static SentMessage.Status status(boolean toNobody, Optional<PersonSnapshot> recipient,
			Map<String, @Nullable Object> fields) {
		if (Boolean.TRUE.equals(fields.get("queue_draft"))) {
			return SentMessage.Status.DRAFTED;
		}
		boolean toUnsubscribed = !Boolean.FALSE.equals(fields.get("send_to_unsubscribed"));
		boolean wanted = recipient.filter((person) -> toUnsubscribed || !person.isUnsubscribed()).isPresent();
		return (toNobody || wanted) ? SentMessage.Status.SENT : SentMessage.Status.UNDELIVERABLE;
	}

	/**
	 * An id in the vendor's style, with characters that need encoding in a path.
	 */
	private static String deliveryId(int number) {
		return Base64.getEncoder().encodeToString(ByteBuffer.allocate(10).putInt(0x7603FFFF).putInt(4, number).array());
	}

	/**
	 * Unsubscribes the person whom a message was for.
	 * @param deliveryId the id that the answer named; nothing happens if there is no such
	 * message or it was for nobody
	 */
	public synchronized void unsubscribe(String deliveryId) {
		this.messages.stream()
			.filter((message) -> message.deliveryId().equals(deliveryId))
			.map(SentMessage::person)
			.filter(Objects::nonNull)
			.map((person) -> new PersonRef(PersonRef.Kind.CIO_ID, person.cioId()))
			.forEach((person) -> this.workspace.identify(person, Map.of("unsubscribed", true), this.workspace.now(),
					List.of()));
	}

	/**
	 * The accepted messages.
	 * @return the messages, in the order of their arrival
	 */
	public synchronized List<SentMessage> messages() {
		return List.copyOf(this.messages);
	}

	/**
	 * How many messages were sent or will be.
	 * @return how many, without drafts and those that cannot be delivered
	 */
	public synchronized int sent() {
		return (int) this.messages.stream().filter((message) -> message.status() == SentMessage.Status.SENT).count();
	}

}
