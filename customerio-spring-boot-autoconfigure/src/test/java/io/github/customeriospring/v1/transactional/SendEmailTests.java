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

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;

import io.github.customeriospring.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What is refused before an email is sent.
 */
class SendEmailTests {

	private static final byte[] CONTENT = { 1 };

	@Test
	void needsBodySubjectAndSenderWithoutATemplate() {
		assertRefused(content(), "body is missing: an email needs a template, or body, subject and from");
		assertRefused(content().body("b"), "subject is missing: an email needs a template, or body, subject and from");
		assertRefused(content().body("b").subject("s"),
				"from is missing: an email needs a template, or body, subject and from");
		assertAccepted(content().body("b").subject("s").from("a@example.com"));
	}

	@Test
	void takesContentThatOverridesATemplate() {
		assertAccepted(valid().body("b").subject("s").from("a@example.com"));
	}

	@Test
	void needsARecipient() {
		SendEmail email = SendEmail.create().template(1).person(PersonId.id("42"));
		assertRefused(email, "to is missing: name at least one recipient");
		assertRefused(email.to(" "), "to is missing: name at least one recipient");
	}

	@Test
	void needsNoPerson() {
		assertAccepted(SendEmail.create().template(1).to("jane@example.com"));
	}

	@Test
	void refusesAPersonByPhone() {
		assertThatIllegalArgumentException().isThrownBy(() -> valid().person(PersonId.phone("+15551234567")).validate())
			.withMessageStartingWith("identifiers ")
			.withMessageContaining("not by phone")
			.withMessageNotContaining("555");
	}

	@Test
	void refusesTemplatesThatCannotBe() {
		assertThatIllegalArgumentException().isThrownBy(() -> SendEmail.create().template(0))
			.withMessageStartingWith("transactional_message_id must be a positive number or a trigger name");
		assertThatIllegalArgumentException().isThrownBy(() -> SendEmail.create().template(" "))
			.withMessageStartingWith("transactional_message_id must be a positive number or a trigger name");
	}

	@Test
	void createsTemplatesByTriggerNameOnly() {
		assertRefused(valid().template(44).autoCreate(true),
				"auto_create needs a template that is named by its trigger name");
		assertRefused(content().autoCreate(true), "auto_create needs a template that is named by its trigger name");
		assertAccepted(valid().template(44).autoCreate(false));
	}

	@Test
	void countsRecipientsOverAllFields() {
		SendEmail email = valid().to(addresses(4))
			.cc(addresses(5))
			.bcc("\"Doe, Jane\" <j@example.com>, \"Comma, \\\" quote\" <c@example.com>,, ", addresses(2));
		assertAccepted(email);
		assertRefused(email.bcc(addresses(2)),
				"to, cc and bcc hold 16 recipients, and Customer.io allows 15 for one email");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\nBcc: x@example.com", "\u0000", "\u007f" })
	void refusesControlCharactersInLines(String control) {
		String value = "a@example.com" + control;
		assertRefused(valid().to(value), "to must not contain line breaks and other control characters");
		assertRefused(valid().cc(value), "cc must not contain line breaks and other control characters");
		assertRefused(valid().bcc(value), "bcc must not contain line breaks and other control characters");
		assertRefused(valid().from(value), "from must not contain line breaks and other control characters");
		assertRefused(valid().replyTo(value), "reply_to must not contain line breaks and other control characters");
		assertRefused(valid().subject(value), "subject must not contain line breaks and other control characters");
		assertRefused(valid().attachment(value + ".txt", CONTENT),
				"attachments must not contain line breaks and other control characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nX-Evil: 1", "tab\t", "ü" })
	void refusesValuesOfHeadersThatAreNotPlainAscii(String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> valid().header("X-Tag", value))
			.withMessage(
					"headers: the value of 'X-Tag' must be ASCII without line breaks and other control characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "X Tag", "X-Tag:", "X-Täg", "X-Tag\n" })
	void refusesNamesOfHeadersThatAreNotPlainAscii(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> valid().header(name, "1"))
			.withMessage("headers: the name of a header must be ASCII without spaces, colons and control characters");
	}

	@Test
	void refusesAttachmentsThatAreTooLargeInTotal() {
		byte[] half = new byte[1024 * 1024];
		assertRefused(valid().attachment("a.bin", half).attachment("b.bin", half),
				"attachments hold 2 MB or more in total; send links instead");
		assertAccepted(valid().attachment("a.bin", half).attachment("b.bin", new byte[1024 * 1024 - 1]));
	}

	@Test
	void readsNoMoreOfAFileThanAnEmailMayHold() {
		SendEmail email = valid().attachment("a.bin", new ByteArrayResource(new byte[3 * 1024 * 1024]));
		assertRefused(email, "attachments hold 2 MB or more in total; send links instead");
		assertThat(Attachment.of(new ByteArrayResource(new byte[3 * 1024 * 1024])).content()).hasSize(2 * 1024 * 1024);
	}

	@ParameterizedTest
	@ValueSource(strings = { "receipt", "receipt.", "" })
	void refusesAttachmentsWithoutAnExtension(String name) {
		assertRefused(valid().attachment(name, CONTENT),
				"attachments: the name of a file needs an extension, such as in receipt.pdf");
	}

	@Test
	void refusesAttachmentsOfTheSameName() {
		SendEmail email = valid().attachment("receipt.pdf", CONTENT);
		assertThatIllegalArgumentException().isThrownBy(() -> email.attachment("receipt.pdf", CONTENT))
			.withMessage("attachments: two files have the same name, so that one would replace the other");
	}

	@Test
	void refusesAttachmentsWithoutAName() {
		assertThatIllegalArgumentException().isThrownBy(() -> valid().attachment(new ByteArrayResource(CONTENT)))
			.withMessage("attachments: a file has no name, so give it one");
	}

	@Test
	void tellsWhenAFileCannotBeRead() {
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> valid().attachment(new ClassPathResource("missing.txt")))
			.withMessage("attachments: a file cannot be read");
	}

	@Test
	void sendsWithin90Days() {
		Instant now = Instant.ofEpochSecond(1790000000);
		Instant latest = now.plus(90, ChronoUnit.DAYS);
		SendEmail.requireNotTooFarAhead(latest, now);
		SendEmail.requireNotTooFarAhead(now.minusSeconds(1), now);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SendEmail.requireNotTooFarAhead(latest.plusMillis(1), now))
			.withMessage("send_at must not be more than 90 days ahead");
		assertRefused(valid().sendAt(Instant.now().plus(91, ChronoUnit.DAYS)),
				"send_at must not be more than 90 days ahead");
	}

	@Test
	void tellsNobodyWhoGetsWhat() {
		SendEmail email = valid().subject("secret subject")
			.body("secret body")
			.data("secret", "data")
			.attachment("secret.txt", CONTENT)
			.header("X-Tag", "secret");
		assertThat(email).hasToString("SendEmail[template order-shipped]");
		assertThat(content()).hasToString("SendEmail[no template]");
		assertThat(new EmailHeader("X-Tag", "secret")).hasToString("EmailHeader[X-Tag]");
		assertThat(new Attachment(CONTENT)).hasToString("Attachment[1 bytes]");
	}

	private static SendEmail content() {
		return SendEmail.create().to("jane@example.com").person(PersonId.id("42"));
	}

	private static SendEmail valid() {
		return content().template("order-shipped");
	}

	private static String addresses(int number) {
		return String.join(",", Collections.nCopies(number, number + "@example.com"));
	}

	private static void assertRefused(SendEmail email, String message) {
		assertThatIllegalArgumentException().isThrownBy(email::validate).withMessage(message);
	}

	private static void assertAccepted(SendEmail email) {
		assertThatNoException().isThrownBy(email::validate);
	}

}
