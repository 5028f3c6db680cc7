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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link MimeMessage}s become on the wire.
 */
class MimeMessageTests {

	private static final ByteArrayResource PNG = new ByteArrayResource(new byte[] { (byte) 0x89, 'P', 'N', 'G' });

	@RegisterExtension
	static final Wire server = new Wire();

	private JavaMailSender mailSender;

	private MimeMessage message;

	@BeforeEach
	void createSender() {
		server.answer(200, "{\"delivery_id\":\"d1\",\"queued_at\":1790000000}");
		this.mailSender = new CustomerioMailSender(
				CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().transactional());
		this.message = this.mailSender.createMimeMessage();
	}

	@Test
	void carriesEverythingOfAFullMessage() throws Exception {
		fill(this.message);
		this.mailSender.send(this.message);
		assertSent("full-message.json");
	}

	@Test
	void carriesAMessageThatWasWrittenAndReadAgain() throws Exception {
		fill(this.message);
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		this.message.writeTo(written);
		this.mailSender.send(this.mailSender.createMimeMessage(new ByteArrayInputStream(written.toByteArray())));
		assertSent("full-message.json");
	}

	private void fill(MimeMessage message) throws MessagingException, IOException {
		MimeMessageHelper helper = new MimeMessageHelper(message, true);
		helper.setFrom("shop@example.com", "Müllers \"Laden\"");
		helper.setTo(new InternetAddress("jane@example.com", "Doe, Jane"));
		helper.addCc("cc@example.com", "Zoë");
		helper.addBcc("b1@example.com");
		helper.addBcc("b2@example.com");
		helper.setReplyTo("answers@example.com", "Answers");
		helper.setSubject("Bestellung 17 – auf dem Weg ✓ mit einem langen Betreff, der umgebrochen werden muss");
		helper.setPriority(1);
		message.addHeader("X-Tag", "a \"b\"");
		message.addHeader("X-Tag", "c");
		message.addHeader("List-Unsubscribe", "<https://example.com/unsubscribe>");
		helper.setText("Grüße",
				"<p>Grüße <img src=\"cid:logo\"><a style='background: url(cid:b%40x)'>cid:logo</a></p>");
		helper.addInline("logo", PNG, "image/png");
		helper.addInline("b@x", new ByteArrayResource("gif".getBytes(StandardCharsets.US_ASCII)), "image/gif");
		helper.addAttachment("Rechnung Nr. 17 – Ü.txt", new ByteArrayResource("ü".getBytes(StandardCharsets.UTF_8)));
		helper.addAttachment("logo.bin", new ClassPathResource("logo.bin", getClass()));
	}

	@Test
	void carriesAddressesBeyondAscii() throws Exception {
		MimeMessageHelper helper = helper();
		helper.setTo("jürgen@bücher.example");
		helper.setText("<p></p>", true);
		this.mailSender.send(this.message);
		assertThat(server.onlyRequest().getBodyAsString()).contains("\"to\":\"jürgen@xn--bcher-kva.example\"")
			.contains("\"identifiers\":{\"email\":\"jürgen@bücher.example\"}");
	}

	@Test
	void carriesHtmlWithoutText() throws Exception {
		helper().setText("<p>&uuml;</p>", true);
		assertContent("\"body\": \"<p>&uuml;</p>\"");
	}

	@Test
	void carriesTextThatIsNoString() throws Exception {
		this.message.setContent(new StringBuilder("<p></p>"), "text/html");
		helper();
		assertContent("\"body\": \"<p></p>\"");
	}

	@Test
	void carriesTextOfOtherEncodings() throws Exception {
		helper();
		this.message.setText("Grüße €", "ISO-8859-15");
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		this.message.writeTo(written);
		this.message = this.mailSender.createMimeMessage(new ByteArrayInputStream(written.toByteArray()));
		assertContent("""
				"body_plain": "Grüße €",
				"body": "<pre style=\\"font-family: inherit; white-space: pre-wrap\\">Grüße €</pre>\"""");
	}

	@Test
	void carriesTextsThatDoNotNameTheirEncoding() throws Exception {
		helper();
		MimeMultipart alternatives = new MimeMultipart("alternative");
		MimeBodyPart text = new MimeBodyPart();
		text.setContent("Grüße \ufffd", "text/plain");
		alternatives.addBodyPart(text);
		MimeBodyPart html = new MimeBodyPart();
		html.setDataHandler(
				new DataHandler(new ByteArrayDataSource("<p>Grüße</p>".getBytes(StandardCharsets.UTF_8), "text/html")));
		alternatives.addBodyPart(html);
		this.message.setContent(alternatives);
		assertContent("\"body_plain\": \"Grüße \ufffd\", \"body\": \"<p>Grüße</p>\"");
	}

	@Test
	void carriesAmpBesideHtml() throws Exception {
		helper();
		MimeMultipart alternatives = new MimeMultipart("alternative");
		alternatives.addBodyPart(part("text", "text/plain"));
		alternatives.addBodyPart(part("<html amp4email></html>", "text/x-amp-html"));
		alternatives.addBodyPart(part("<p>html</p>", "text/html"));
		this.message.setContent(alternatives);
		assertContent("""
				"body_plain": "text", "body": "<p>html</p>", "body_amp": "<html amp4email></html>\"""");
	}

	@Test
	void escapesLiquidInTexts() throws Exception {
		MimeMessageHelper helper = multipartHelper();
		helper.setSubject("{{customer.email}}");
		helper.setText("{% raw %} {{{a}}} {b}", "<style>a{b:c}</style>{{ customer.ssn }} {%endraw%}");
		assertContent("{{ \\\"{\\\" }}{customer.email}}", """
				"body_plain": "{{ \\"{\\" }}% raw %} {{ \\"{\\" }}{{ \\"{\\" }}{a}}} {b}",
				"body": "<style>a{b:c}</style>{{ \\"{\\" }}{ customer.ssn }} {{ \\"{\\" }}%endraw%}\"""");
	}

	@Test
	void attachesInlineFilesThatTheHtmlDoesNotReferTo() throws Exception {
		MimeMessageHelper helper = multipartHelper();
		helper.setText("<p>cid:logo</p><img src=\"cid:missing\">", true);
		helper.addInline("logo", "logo.png", PNG);
		assertContent("""
				"body": "<p>cid:logo</p><img src=\\"cid:missing\\">", "attachments": {"logo.png": "iVBORw=="}""");
	}

	@Test
	void namesInlineFilesThatTheHtmlDoesNotReferTo() throws Exception {
		MimeMessageHelper helper = multipartHelper();
		helper.setText("<p></p>", true);
		helper.addInline("a", PNG, "image/png");
		helper.addInline("b", PNG, "image/svg+xml");
		helper.addInline("c", "photo", PNG, "image/jpeg");
		helper.addInline("d", PNG, "image/png");
		helper.addAttachment("inline.png", PNG);
		assertContent("""
				"body": "<p></p>", "attachments": {"inline-2.png": "iVBORw==", "inline.svg": "iVBORw==",
					"photo.jpg": "iVBORw==", "inline-3.png": "iVBORw==", "inline.png": "iVBORw=="}""");
	}

	@Test
	void attachesMessages() throws Exception {
		helper().setText("other");
		MimeMessage other = this.message;
		other.saveChanges();
		this.message = this.mailSender.createMimeMessage();
		MimeMessageHelper helper = multipartHelper();
		helper.setText("<p>see</p>", true);
		MimeBodyPart attached = new MimeBodyPart();
		attached.setContent(other, "message/rfc822");
		attached.setFileName("other.eml");
		helper.getRootMimeMultipart().addBodyPart(attached);
		this.mailSender.send(this.message);
		assertThat(server.onlyRequest().getBodyAsString()).contains("\"attachments\":{\"other.eml\":\"");
	}

	private static MimeBodyPart part(String content, String type) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setContent(content, type + "; charset=UTF-8");
		return part;
	}

	private MimeMessageHelper helper() throws MessagingException {
		return prepare(new MimeMessageHelper(this.message));
	}

	private MimeMessageHelper multipartHelper() throws MessagingException {
		return prepare(new MimeMessageHelper(this.message, true));
	}

	private static MimeMessageHelper prepare(MimeMessageHelper helper) throws MessagingException {
		helper.setTo("jane@example.com");
		helper.setFrom("shop@example.com");
		helper.setSubject("Hello");
		return helper;
	}

	private void assertContent(String json) {
		assertContent("Hello", json);
	}

	private void assertContent(String subject, String json) {
		this.mailSender.send(this.message);
		server.assertRequest("POST", "/v1/send/email", """
				{"identifiers": {"email": "jane@example.com"}, "to": "jane@example.com", "from": "shop@example.com",
					"subject": "%s", %s}""".formatted(subject, json));
	}

	private void assertSent(String fixture) {
		server.assertRequest("POST", "/v1/send/email", server.fixture(fixture));
	}

}
