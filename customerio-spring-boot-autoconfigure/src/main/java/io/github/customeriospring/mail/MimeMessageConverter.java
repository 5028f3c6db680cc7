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

import java.io.IOException;
import java.net.IDN;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.v1.transactional.SendEmail;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailParseException;

/**
 * Converts MIME messages to emails. Everything that a message has is either carried or
 * refused by name.
 */
final class MimeMessageConverter {

	/** Headers that have a field of their own or that Customer.io sets. */
	private static final Set<String> OTHERWISE_CARRIED = Set.of("from", "to", "cc", "bcc", "reply-to", "subject",
			"date", "message-id", "mime-version", "content-type", "content-transfer-encoding", "content-disposition",
			"content-id");

	/*
	 * Carried as a header, not as the language of the email: that would choose the
	 * translation of a template, and Customer.io knows fewer languages.
	 */
	private static final String CONTENT_LANGUAGE = "content-language";

	private static final Set<String> NOT_CARRIED = Set.of("sender", "return-path", "newsgroups");

	private MimeMessageConverter() {
	}

	static SendEmail convert(MimeMessage message, Consumer<SendEmail> customizer) {
		SendEmail email = SendEmail.create();
		copy(message, email);
		try {
			customizer.accept(email);
			email.validate();
			return email;
		}
		catch (IllegalArgumentException ex) {
			throw new MailParseException("Customer.io cannot carry the message: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Copy everything that a message says. Its content comes from the application, and
	 * may fail in any way while it is read.
	 */
	private static void copy(MimeMessage message, SendEmail email) {
		try {
			message.saveChanges();
			copyAddresses(message, email);
			String subject = message.getSubject();
			if (subject != null) {
				email.subject(Liquid.escape(MimeText.requireWholeCharacters(subject)));
			}
			copyHeaders(message, email);
			MimeContent content = MimeContent.of(message);
			if (message.getHeader(CONTENT_LANGUAGE) == null && !content.languages().isEmpty()) {
				email.header("Content-Language", String.join(", ", content.languages()));
			}
			content.copyTo(email);
		}
		catch (MailParseException ex) {
			throw ex;
		}
		catch (IllegalArgumentException ex) {
			throw new MailParseException("Customer.io cannot carry the message: " + ex.getMessage(), ex);
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			throw new MailParseException("The message cannot be read", ex);
		}
	}

	/**
	 * Describe what a message has and an email cannot have.
	 */
	static MailParseException notCarried(String feature) {
		return new MailParseException("Customer.io cannot carry " + feature);
	}

	private static void copyAddresses(MimeMessage message, SendEmail email) throws MessagingException {
		InternetAddress[] to = addresses(message, "To");
		if (to.length == 0) {
			throw notCarried("a message without a recipient in To");
		}
		email.to(format("To", to)).person(PersonId.email(to[0].getAddress()));
		email.cc(format("Cc", addresses(message, "Cc")));
		email.bcc(format("Bcc", addresses(message, "Bcc")));
		String from = single("From", addresses(message, "From"));
		if (from != null) {
			email.from(from);
		}
		String replyTo = single("Reply-To", addresses(message, "Reply-To"));
		if (replyTo != null) {
			email.replyTo(replyTo);
		}
	}

	private static InternetAddress[] addresses(MimeMessage message, String header) throws MessagingException {
		String value = message.getHeader(header, ",");
		try {
			return (value != null) ? InternetAddress.parseHeader(MimeUtility.unfold(value), true)
					: new InternetAddress[0];
		}
		catch (AddressException ex) {
			throw unreadableAddress(header);
		}
	}

	private static @Nullable String single(String header, InternetAddress[] addresses) {
		if (addresses.length > 1) {
			throw notCarried("several addresses in " + header);
		}
		return (addresses.length == 1) ? format(header, addresses[0]) : null;
	}

	private static String[] format(String header, InternetAddress[] addresses) {
		return Arrays.stream(addresses).map((address) -> format(header, address)).toArray(String[]::new);
	}

	private static String format(String header, InternetAddress address) {
		if (address.isGroup()) {
			throw notCarried("a group of addresses in " + header);
		}
		String mailbox = withAsciiDomain(header, address.getAddress());
		String name = address.getPersonal();
		String formatted = (name != null)
				? "\"%s\" <%s>".formatted(name.replace("\\", "\\\\").replace("\"", "\\\""), mailbox) : mailbox;
		Liquid.refuse("Liquid in " + header, formatted);
		return formatted;
	}

	private static String withAsciiDomain(String header, String mailbox) {
		int at = mailbox.lastIndexOf('@');
		try {
			return mailbox.substring(0, at + 1) + IDN.toASCII(mailbox.substring(at + 1));
		}
		catch (IllegalArgumentException ex) {
			throw unreadableAddress(header);
		}
	}

	/**
	 * Describe an address that is malformed, without the cause, whose message shows it.
	 */
	private static MailParseException unreadableAddress(String header) {
		return new MailParseException("An address in %s is malformed".formatted(header));
	}

	private static void copyHeaders(MimeMessage message, SendEmail email) throws MessagingException {
		for (Header header : Collections.list(message.getAllHeaders())) {
			String name = header.getName();
			String lowerCase = name.toLowerCase(Locale.ROOT);
			if (OTHERWISE_CARRIED.contains(lowerCase)) {
				continue;
			}
			boolean aboutContent = lowerCase.startsWith("content-") && !lowerCase.equals(CONTENT_LANGUAGE);
			if (aboutContent || NOT_CARRIED.contains(lowerCase) || lowerCase.startsWith("resent-")) {
				throw notCarried("the header " + name);
			}
			String value = MimeUtility.unfold(header.getValue());
			Liquid.refuse("Liquid in the header " + name, value);
			email.header(name, value);
		}
	}

}
