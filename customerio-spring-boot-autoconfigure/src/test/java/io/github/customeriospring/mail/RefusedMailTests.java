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

import java.util.Arrays;

import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What Customer.io cannot carry is refused by its name, before anything is sent.
 */
class RefusedMailTests {

	private static final ByteArrayResource FILE = new ByteArrayResource(new byte[1]);

	private static final ByteArrayResource HALF_OF_ALL = new ByteArrayResource(new byte[1024 * 1024]);

	@RegisterExtension
	static final Wire server = new Wire();

	private final JavaMailSender mailSender = new CustomerioMailSender(
			CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().transactional());

	private MimeMessage message;

	private MimeMessageHelper helper;

	@BeforeEach
	void prepare() throws MessagingException {
		this.message = this.mailSender.createMimeMessage();
		this.helper = new MimeMessageHelper(this.message, true);
		this.helper.setTo("jane@example.com");
		this.helper.setFrom("shop@example.com");
		this.helper.setSubject("Hello");
		this.helper.setText("<p>Hello</p>", true);
	}

	@AfterEach
	void nothingWasSent() {
		assertThat(server.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sender", "Return-Path", "Content-Description", "Resent-To", "Newsgroups" })
	void refusesHeaders(String header) throws MessagingException {
		this.message.setHeader(header, "x");
		assertRefused("Customer.io cannot carry the header " + header);
	}

	@Test
	void refusesHeadersBeyondAscii() throws MessagingException {
		this.message.setHeader("X-Tag", "ü");
		assertRefused("Customer.io cannot carry the message: headers: the value of 'X-Tag' must be ASCII without line "
				+ "breaks and other control characters");
	}

	@Test
	void refusesSeveralSenders() throws MessagingException {
		this.message.addFrom(new InternetAddress[] { new InternetAddress("other@example.com") });
		assertRefused("Customer.io cannot carry several addresses in From");
	}

	@Test
	void refusesSeveralAddressesToAnswerTo() throws MessagingException {
		this.message.setReplyTo(InternetAddress.parse("a@example.com, b@example.com"));
		assertRefused("Customer.io cannot carry several addresses in Reply-To");
	}

	@Test
	void refusesGroupsOfAddresses() throws MessagingException {
		this.message.setHeader("Cc", "friends: a@example.com, b@example.com;");
		assertRefused("Customer.io cannot carry a group of addresses in Cc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret <jane@", "jane@secret..com", "jane@\u2028.com" })
	void refusesMalformedAddresses(String address) throws MessagingException {
		this.message.setHeader("Bcc", address);
		assertRefused("An address in Bcc is malformed");
	}

	@Test
	void refusesTooManyRecipients() throws MessagingException {
		String[] addresses = new String[15];
		Arrays.setAll(addresses, (i) -> i + "@example.com");
		this.helper.setCc(addresses);
		assertRefused("Customer.io cannot carry the message: to, cc and bcc hold 16 recipients, and Customer.io allows "
				+ "15 for one email");
	}

	@Test
	void refusesLiquidWhereItCannotBeEscaped() throws Exception {
		this.helper.setTo(new InternetAddress("jane@example.com", "{{customer.ssn}}"));
		assertRefused("Customer.io cannot carry Liquid in To");
		this.helper.setTo("jane@example.com");
		this.message.setHeader("X-Tag", "{% if %}");
		assertRefused("Customer.io cannot carry Liquid in the header X-Tag");
	}

	@ParameterizedTest
	@ValueSource(strings = { "subject", "from" })
	void refusesMessagesWithoutASubjectOrSender(String field) throws MessagingException {
		this.message.removeHeader(field);
		assertRefused(
				"Customer.io cannot carry the message: %s is missing: an email needs a template, or body, subject and from"
					.formatted(field));
	}

	@Test
	void refusesMessagesWithoutText() throws MessagingException {
		this.message.setContent(new MimeMultipart());
		this.helper = new MimeMessageHelper(this.message, true);
		this.helper.addAttachment("a.txt", FILE);
		assertRefused("Customer.io cannot carry the message: body is missing: an email needs a template, or body, "
				+ "subject and from");
	}

	@Test
	void refusesMessagesWithoutContent() throws MessagingException {
		this.message = this.mailSender.createMimeMessage();
		this.message.setRecipients(MimeMessage.RecipientType.TO, "jane@example.com");
		assertRefused("The message cannot be read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "text/html", "text/xml", "text/csv", "application/json" })
	void refusesContentThatIsNotOfItsType(String type) throws MessagingException {
		this.message.setContent(new char[] { 'x' }, type);
		assertThatExceptionOfType(MailParseException.class).isThrownBy(() -> this.mailSender.send(this.message));
		MimeBodyPart file = new MimeBodyPart();
		file.setContent(new char[] { 'x' }, type);
		file.setFileName("x.txt");
		this.message.setContent(new MimeMultipart(text("html"), file));
		assertRefused("The message cannot be read");
	}

	@Test
	void refusesNoContent() throws MessagingException {
		this.message.setContent(null, "text/plain");
		assertRefused("The message cannot be read");
	}

	@Test
	void refusesFilesThatCannotBeRead() throws MessagingException {
		this.helper.addAttachment("a.txt", (InputStreamSource) () -> {
			throw new IllegalStateException();
		});
		assertRefused("The message cannot be read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text", "html", "subject" })
	void refusesHalvesOfCharacters(String place) throws MessagingException {
		String half = "a\uD83D";
		switch (place) {
			case "text" -> this.message.setText(half, "UTF-8");
			case "html" -> this.message.setContent(half, "text/html");
			default -> this.message.setHeader("Subject", half);
		}
		assertRefused("Customer.io cannot carry a text with half of a character in it");
	}

	@Test
	void refusesSignedContent() throws MessagingException {
		MimeMultipart signed = new MimeMultipart("signed; protocol=\"application/pkcs7-signature\"");
		signed.addBodyPart(text("plain"));
		this.message.setContent(signed);
		assertRefused("Customer.io cannot carry content of type multipart/signed");
	}

	@Test
	void refusesMultipartsThatAreNone() throws MessagingException {
		this.message.setContent("text", "multipart/mixed");
		assertThatExceptionOfType(MailParseException.class).isThrownBy(() -> this.mailSender.send(this.message));
	}

	@Test
	void refusesFilesWhoseTypeGivesNoExtension() throws MessagingException {
		this.helper.addInline("a", FILE, "application/octet-stream");
		assertRefused("Customer.io cannot carry the message: attachments: the name of a file needs an extension, such "
				+ "as in receipt.pdf");
	}

	@Test
	void refusesInvitationsAmongTheAlternatives() throws MessagingException {
		MimeMultipart alternatives = new MimeMultipart("alternative");
		alternatives.addBodyPart(text("html"));
		alternatives.addBodyPart(text("calendar"));
		this.message.setContent(alternatives);
		assertRefused("Customer.io cannot carry content of type text/calendar");
	}

	@Test
	void refusesASecondText() throws MessagingException {
		this.helper.getRootMimeMultipart().addBodyPart(text("html"));
		assertRefused("Customer.io cannot carry a second part of type text/html");
	}

	@Test
	void refusesFilesWithoutAName() throws MessagingException {
		MimeBodyPart file = text("plain");
		file.setDisposition(Part.ATTACHMENT);
		this.helper.getRootMimeMultipart().addBodyPart(file);
		assertRefused("Customer.io cannot carry a file of type text/plain without a name");
	}

	@Test
	void refusesFilesWithoutAnExtension() throws MessagingException {
		this.helper.addAttachment("receipt", FILE);
		assertRefused("Customer.io cannot carry the message: attachments: the name of a file needs an extension, such "
				+ "as in receipt.pdf");
	}

	@Test
	void refusesFilesOfTheSameName() throws MessagingException {
		this.helper.addAttachment("a.txt", FILE);
		this.helper.addAttachment("a.txt", FILE);
		assertRefused("Customer.io cannot carry the message: attachments: two files have the same name, so that one "
				+ "would replace the other");
	}

	@Test
	void refusesFilesThatAreTooLargeTogether() throws MessagingException {
		this.helper.setText("<img src='cid:a'>", true);
		this.helper.addInline("a", HALF_OF_ALL, "image/png");
		this.helper.addAttachment("b.bin", HALF_OF_ALL);
		assertRefused("Customer.io cannot carry inline and attached files of 2 MB or more in total");
	}

	@Test
	void countsAnInlineFileEachTimeThatItIsShown() throws MessagingException {
		this.helper.setText("<img src='cid:a'><img src='cid:a'>", true);
		this.helper.addInline("a", HALF_OF_ALL, "image/png");
		assertRefused("Customer.io cannot carry inline and attached files of 2 MB or more in total");
	}

	private static MimeBodyPart text(String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText("x", "UTF-8", subtype);
		return part;
	}

	private void assertRefused(String message) {
		assertThatExceptionOfType(MailParseException.class).isThrownBy(() -> this.mailSender.send(this.message))
			.satisfies((ex) -> assertThat(ex.getMessage()).isEqualTo(message));
	}

}
