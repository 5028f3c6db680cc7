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

import java.time.Instant;
import java.util.List;

import io.github.customeriospring.test.internal.wire.JsonValues;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentAttachment;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a transactional message in the fake.
 *
 * @since 0.1.0
 */
public final class MessageAssert extends AbstractAssert<MessageAssert, SentMessage> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public MessageAssert(SentMessage actual) {
		super(actual, MessageAssert.class);
	}

	/**
	 * Verifies that the message is an email.
	 * @return this
	 */
	public MessageAssert isEmail() {
		return usesChannel(MessageChannel.EMAIL);
	}

	/**
	 * Verifies how the message reaches the person.
	 * @param channel the channel
	 * @return this
	 */
	public MessageAssert usesChannel(MessageChannel channel) {
		return has("channel", this.actual.channel(), channel);
	}

	/**
	 * Verifies the template.
	 * @param template the trigger name in any case of letters, or the number
	 * @return this
	 */
	public MessageAssert usesTemplate(String template) {
		String found = this.actual.template();
		return (found != null && found.equalsIgnoreCase(template)) ? this : has("template", found, template);
	}

	/**
	 * Verifies that the message is for a person.
	 * @param id the id of the person
	 * @return this
	 */
	public MessageAssert isForPerson(String id) {
		PersonIdentifiers person = this.actual.person();
		return has("person", (person != null) ? person.id() : null, id);
	}

	/**
	 * Verifies recipients, among others.
	 * @param recipients addresses without display names, a number or a device
	 * @return this
	 */
	public MessageAssert wasSentTo(String... recipients) {
		return contains("recipients", this.actual.to(), recipients);
	}

	/**
	 * Verifies who got a copy that the others see, among others.
	 * @param addresses addresses without display names
	 * @return this
	 */
	public MessageAssert wasCopiedTo(String... addresses) {
		return contains("cc", this.actual.cc(), addresses);
	}

	/**
	 * Verifies who got a copy that the others do not see, among others.
	 * @param addresses addresses without display names
	 * @return this
	 */
	public MessageAssert wasBlindlyCopiedTo(String... addresses) {
		return contains("bcc", this.actual.bcc(), addresses);
	}

	/**
	 * Verifies the sender.
	 * @param from the sender as it was sent
	 * @return this
	 */
	public MessageAssert hasFrom(String from) {
		return has("from", this.actual.from(), from);
	}

	/**
	 * Verifies the subject of an email or the title of a push.
	 * @param subject the subject
	 * @return this
	 */
	public MessageAssert hasSubject(String subject) {
		return has("subject", this.actual.subject(), subject);
	}

	/**
	 * Verifies a part of the HTML body of an email or of the text of a push.
	 * @param part the part
	 * @return this
	 */
	public MessageAssert hasBodyContaining(String part) {
		String body = this.actual.body();
		if (body == null || !body.contains(part)) {
			throw failure("Expected the body to contain <%s> but it is <%s>", part, body);
		}
		return this;
	}

	/**
	 * Verifies a value that the template can refer to. Numbers are equal if their values
	 * are.
	 * @param path the name of the value, or the names that lead to it with dots between
	 * them, and for items of lists their numbers from 0
	 * @param value the value
	 * @return this
	 */
	public MessageAssert hasData(String path, Object value) {
		Object found = JsonValues.find(this.actual.data(), path);
		if (!JsonValues.same(found, value)) {
			throw failureWithActualExpected(found, value, "Expected data <%s> to be <%s> but it is <%s>, among %s",
					path, value, found, this.actual.data());
		}
		return this;
	}

	/**
	 * Verifies a file.
	 * @param name the name with its extension
	 * @return this
	 */
	public MessageAssert hasAttachment(String name) {
		return contains("attachments", this.actual.attachments().stream().map(SentAttachment::name).toList(), name);
	}

	/**
	 * Verifies when the message is to be sent.
	 * @param time the time
	 * @return this
	 */
	public MessageAssert isScheduledFor(Instant time) {
		return has("time to send", this.actual.sendAt(), time);
	}

	/**
	 * Verifies what becomes of the message.
	 * @param status the status
	 * @return this
	 */
	public MessageAssert hasStatus(SentMessage.Status status) {
		return has("status", this.actual.status(), status);
	}

	private MessageAssert has(String what, @Nullable Object found, Object expected) {
		if (!expected.equals(found)) {
			throw failureWithActualExpected(found, expected, "Expected %s <%s> but it is <%s>", what, expected, found);
		}
		return this;
	}

	private MessageAssert contains(String what, List<String> found, String... expected) {
		if (!found.containsAll(List.of(expected))) {
			throw failure("Expected %s %s but there are only %s", what, List.of(expected), found);
		}
		return this;
	}

}
