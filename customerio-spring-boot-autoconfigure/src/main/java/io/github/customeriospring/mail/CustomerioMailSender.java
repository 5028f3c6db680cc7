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

package io.github.customeriospring.mail;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.v1.transactional.SendEmail;
import io.github.customeriospring.v1.transactional.TransactionalOperations;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMailMessage;

/**
 * Sends the mail of an application that uses Spring's mail support through Customer.io's
 * transactional email instead of SMTP. Thread-safe.
 * <p>
 * One message is one email to Customer.io, however many recipients it has (15 at most).
 * Customer.io files it under one person: the one whose email address is that of the first
 * recipient in {@code To}. The others are not looked up.
 * <p>
 * <strong>What is carried:</strong> sender, recipients, copies, blind copies, one address
 * for replies, subject, text, HTML, both as alternatives, AMP, attached files (with an
 * extension, under different names, smaller than 2 MB together with inline files) and
 * further headers in ASCII. A text without HTML is sent as HTML too, since Customer.io
 * needs that. Liquid in texts is escaped: what the application writes is what arrives.
 * {@code Date}, {@code Message-ID} and {@code MIME-Version} are Customer.io's own.
 * {@code Content-Language}, of the message or else of its texts, stays a header; to
 * choose the translation of a template, a {@link CustomerioMailCustomizer} sets the
 * language of the email.
 * <p>
 * <strong>Which part is what</strong> follows from its place and type, whatever its name:
 * a text that is the message, one of its alternatives or what related files belong to is
 * a text of the email. Next to other parts, a text is a file if it was attached, or if it
 * has a name and is not the only text. HTML that was attached under a name is the text of
 * a message without any other, since Jakarta Mail attaches all that gets a name.
 * <p>
 * <strong>Inline files:</strong> Customer.io cannot refer to a file by {@code cid:}. Such
 * references become {@code data:} URIs, which some mail programs, Gmail among them, do
 * not show. An image that everybody has to see should be linked with {@code https:}. An
 * inline file that the HTML does not refer to is attached; one without a name that would
 * do gets one, such as {@code inline.png}.
 * <p>
 * <strong>What is not carried</strong> (signed and encrypted content, several senders,
 * calendar invitations among the alternatives, the header {@code Sender}, and so on)
 * raises a {@link org.springframework.mail.MailParseException} that names it. All
 * messages are converted before the first is sent, so that nothing is sent then.
 * <p>
 * <strong>Failures:</strong> a key that is refused for the first message raises a
 * {@link MailAuthenticationException}, everything else a {@link MailSendException} with
 * the messages that failed; those that are not among them were accepted. A
 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException} among its causes
 * means that the message may have been sent: to send it again may send it twice.
 *
 * @since 0.1.0
 */
public class CustomerioMailSender implements JavaMailSender {

	private final TransactionalOperations transactional;

	private final List<CustomerioMailCustomizer> customizers;

	private final JavaMailSender messages = messageFactory();

	/**
	 * Create a sender.
	 * @param transactional sends the emails
	 * @param customizers change each email before it is sent, in this order
	 */
	public CustomerioMailSender(TransactionalOperations transactional, CustomerioMailCustomizer... customizers) {
		this(transactional, Arguments.listOf(customizers, "customizers"));
	}

	/**
	 * Create a sender.
	 * @param transactional sends the emails
	 * @param customizers change each email before it is sent, in this order
	 */
	public CustomerioMailSender(TransactionalOperations transactional, List<CustomerioMailCustomizer> customizers) {
		this.transactional = Arguments.notNull(transactional, "transactional");
		this.customizers = Arguments.listOf(customizers, "customizers");
	}

	/**
	 * Create messages whose encoding does not depend on the machine.
	 */
	private static JavaMailSender messageFactory() {
		JavaMailSenderImpl factory = new JavaMailSenderImpl();
		factory.setDefaultEncoding("UTF-8");
		return factory;
	}

	@Override
	public MimeMessage createMimeMessage() {
		return this.messages.createMimeMessage();
	}

	@Override
	public MimeMessage createMimeMessage(InputStream contentStream) {
		return this.messages.createMimeMessage(contentStream);
	}

	@Override
	public void send(SimpleMailMessage... simpleMessages) {
		List<SimpleMailMessage> messages = Arguments.listOf(simpleMessages, "simpleMessages");
		send(messages.stream().map(this::toMimeMessage).toList(), messages);
	}

	@Override
	public void send(MimeMessage... mimeMessages) {
		List<MimeMessage> messages = Arguments.listOf(mimeMessages, "mimeMessages");
		send(messages, messages);
	}

	private MimeMessage toMimeMessage(SimpleMailMessage simpleMessage) {
		MimeMailMessage message = new MimeMailMessage(createMimeMessage());
		simpleMessage.copyTo(message);
		return message.getMimeMessage();
	}

	/**
	 * Send messages.
	 * @param mimeMessages the messages
	 * @param originals what the application calls the same messages
	 */
	private void send(List<MimeMessage> mimeMessages, List<?> originals) {
		List<SendEmail> emails = mimeMessages.stream().map(this::toEmail).toList();
		Map<Object, Exception> failures = new LinkedHashMap<>();
		int failed = 0;
		for (int i = 0; i < emails.size(); i++) {
			try {
				this.transactional.sendEmail(emails.get(i));
			}
			catch (RuntimeException ex) {
				if (i == 0 && ex instanceof CustomerioAuthenticationException) {
					throw new MailAuthenticationException("Customer.io refused the credential", ex);
				}
				failures.put(originals.get(i), ex);
				failed++;
			}
		}
		if (!failures.isEmpty()) {
			throw new MailSendException("Customer.io did not accept %d of %d messages".formatted(failed, emails.size()),
					failures.values().iterator().next(), failures);
		}
	}

	private SendEmail toEmail(MimeMessage message) {
		return MimeMessageConverter.convert(message,
				(email) -> this.customizers.forEach((customizer) -> customizer.customize(email, message)));
	}

}
