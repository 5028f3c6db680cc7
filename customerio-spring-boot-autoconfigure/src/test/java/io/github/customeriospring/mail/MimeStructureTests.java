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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/**
 * Messages as other programs write them: what a part becomes follows from its place and
 * type, before its name and disposition.
 */
class MimeStructureTests {

	private static final String TEXT = part("text/plain", "", "text");

	private static final String HTML = part("text/html", "", "<p>html</p>");

	private static final String SHOWING = part("text/html", "", "<img src=\"cid:a%26b\"><img src='cid:a&amp;b'>");

	private static final String IMAGE = part("image/png", "Content-ID: a&b\nContent-Transfer-Encoding: base64\n",
			"iVBORw==");

	private static final String PDF = part("application/pdf", "Content-Disposition: attachment; filename=a.pdf\n",
			"pdf");

	private static final String BODIES = "\"body_plain\": \"text\", \"body\": \"<p>html</p>\"";

	private static final String SHOWN = "\"body\": \"<img src=\\\"data:image/png;base64,iVBORw==\\\">"
			+ "<img src='data:image/png;base64,iVBORw=='>\"";

	private static final String PDF_ATTACHED = "\"attachments\": {\"a.pdf\": \"cGRm\"}";

	@RegisterExtension
	static final Wire server = new Wire();

	private final JavaMailSender mailSender = new CustomerioMailSender(
			CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().transactional());

	@BeforeEach
	void answer() {
		server.answer(200, "{\"delivery_id\":\"d1\",\"queued_at\":1790000000}");
	}

	static Stream<Arguments> carried() {
		String alternatives = alternative(TEXT, HTML);
		return Stream.of(argumentSet("alternatives", alternatives, BODIES),
				argumentSet("mixed > related > alternative", mixed(related(alternative(TEXT, SHOWING), IMAGE), PDF),
						"\"body_plain\": \"text\", " + SHOWN + ", " + PDF_ATTACHED),
				argumentSet("alternative > related", alternative(TEXT, related(SHOWING, IMAGE)),
						"\"body_plain\": \"text\", " + SHOWN),
				argumentSet("mixed > alternative > related", mixed(alternative(TEXT, related(SHOWING, IMAGE)), PDF),
						"\"body_plain\": \"text\", " + SHOWN + ", " + PDF_ATTACHED),
				argumentSet("related > mixed", related(mixed(SHOWING, PDF), IMAGE), SHOWN + ", " + PDF_ATTACHED),
				argumentSet("alternative > mixed", alternative(TEXT, mixed(HTML, PDF)), BODIES + ", " + PDF_ATTACHED),
				argumentSet("files before the text", mixed(PDF, alternatives), BODIES + ", " + PDF_ATTACHED),
				argumentSet("image before the text", related(IMAGE, SHOWING), SHOWN),
				argumentSet("start of a related",
						multipart("related; start=\"<root@x>\"",
								part("text/html", "Content-ID: <frame@x>\n", "<i>frame</i>"),
								part("text/html", "Content-ID: <root@x>\n", "<p>html</p>")),
						"\"body\": \"<p>html</p>\", \"attachments\": {\"inline.html\": \"PGk+ZnJhbWU8L2k+\"}"),
				argumentSet("named HTML alone", part("text/html; name=\"mail.html\"", "", "<p>html</p>"),
						"\"body\": \"<p>html</p>\""),
				argumentSet("named HTML as the only part",
						mixed(part("text/html; name=\"mail.html\"", "", "<p>html</p>")), "\"body\": \"<p>html</p>\""),
				argumentSet("attached HTML as the only text",
						mixed(PDF,
								part("text/html", "Content-Disposition: attachment; filename=a.html\n", "<p>html</p>")),
						"\"body\": \"<p>html</p>\", " + PDF_ATTACHED),
				argumentSet("attached HTML beside named text",
						mixed(part("text/html", "Content-Disposition: attachment; filename=a.html\n", "<p>html</p>"),
								part("text/plain; name=a.txt", "", "text")),
						"\"body_plain\": \"text\", \"body\": \"<pre style=\\\"font-family: inherit; white-space: pre-wrap\\\">text</pre>\", \"attachments\": {\"a.html\": \"PHA+aHRtbDwvcD4=\"}"),
				argumentSet("images of unusual types",
						related(HTML, part("image/x-ms-bmp", "", "x"), part("image/vnd.adobe.photoshop", "", "x")),
						"\"body\": \"<p>html</p>\", \"attachments\": {\"inline.bmp\": \"eA==\", \"inline.img\": \"eA==\"}"),
				argumentSet("named alternatives",
						alternative(part("text/plain; name=\"a.txt\"", "Content-Disposition: attachment\n", "text"),
								part("text/html", "Content-Disposition: inline; filename=a.html\n", "<p>html</p>")),
						BODIES),
				argumentSet("named HTML beside the text",
						mixed(part("text/html; name=\"page.html\"", "", "<i>page</i>"), alternatives),
						BODIES + ", \"attachments\": {\"page.html\": \"PGk+cGFnZTwvaT4=\"}"),
				argumentSet("attached text",
						mixed(HTML,
								part("text/plain", "Content-Disposition: attachment; filename=\"notes.txt\"\n",
										"notes")),
						"\"body\": \"<p>html</p>\", \"attachments\": {\"notes.txt\": \"bm90ZXM=\"}"),
				argumentSet("invitation beside the text",
						mixed(HTML,
								part("text/calendar; method=REQUEST; name=\"x.ics\"",
										"Content-Disposition: attachment\n", "ics")),
						"\"body\": \"<p>html</p>\", \"attachments\": {\"x.ics\": \"aWNz\"}"),
				argumentSet("message without a name",
						mixed(HTML, part("message/rfc822", "", "Subject: other\n\nother")),
						"\"body\": \"<p>html</p>\", \"attachments\": {\"inline.eml\": \"U3ViamVjdDogb3RoZXINCg0Kb3RoZXI=\"}"),
				argumentSet("images without names", related(HTML, IMAGE, IMAGE),
						"\"body\": \"<p>html</p>\", \"attachments\": {\"inline.png\": \"iVBORw==\", \"inline-2.png\": \"iVBORw==\"}"),
				argumentSet("winmail.dat", mixed(HTML, part("application/ms-tnef; name=\"winmail.dat\"", "", "tnef")),
						"\"body\": \"<p>html</p>\", \"attachments\": {\"winmail.dat\": \"dG5lZg==\"}"),
				argumentSet("long name in pieces", mixed(HTML, part("application/pdf",
						"Content-Disposition: attachment; filename*0*=UTF-8''%C3%9Cber; filename*1*=sicht.pdf\n",
						"pdf")), "\"body\": \"<p>html</p>\", \"attachments\": {\"Übersicht.pdf\": \"cGRm\"}"),
				argumentSet("encoded name",
						mixed(HTML, part("application/pdf; name=\"=?UTF-8?Q?=C3=9C.pdf?=\"", "", "pdf")),
						"\"body\": \"<p>html</p>\", \"attachments\": {\"Ü.pdf\": \"cGRm\"}"),
				argumentSet("empty HTML", alternative(TEXT, part("text/html", "", "")),
						"\"body_plain\": \"text\", \"body\": \"<pre style=\\\"font-family: inherit; white-space: pre-wrap\\\">text</pre>\""),
				argumentSet("empty text", alternative(part("text/plain", "", ""), HTML), "\"body\": \"<p>html</p>\""),
				argumentSet("quoted-printable",
						part("text/html; charset=ISO-8859-15", "Content-Transfer-Encoding: quoted-printable\n",
								"=A4=\n!"),
						"\"body\": \"€!\""),
				argumentSet("base64",
						part("text/html; charset=\"utf-8\"", "Content-Transfer-Encoding: base64\n", "w7w="),
						"\"body\": \"ü\""),
				argumentSet("UTF-8 that does not say so", part("text/html", "Content-Transfer-Encoding: 8bit\n", "ü"),
						"\"body\": \"ü\""));
	}

	@ParameterizedTest
	@MethodSource
	void carried(String content, String json) {
		send(content, StandardCharsets.UTF_8);
		server.assertRequest("POST", "/v1/send/email", """
				{"identifiers": {"email": "jane@example.com"}, "to": "jane@example.com", "from": "shop@example.com",
					"subject": "Hello", %s}""".formatted(json));
	}

	@Test
	void takesOtherBytesForLatin1() {
		send(part("text/html", "Content-Transfer-Encoding: 8bit\n", "ü"), StandardCharsets.ISO_8859_1);
		assertThat(server.onlyRequest().getBodyAsString()).contains("\"body\":\"ü\"");
	}

	@Test
	void carriesTheLanguageAsAHeader() {
		send("Content-Language: de, en\n" + HTML, StandardCharsets.UTF_8);
		assertThat(server.onlyRequest().getBodyAsString())
			.contains("\\\"name\\\":\\\"Content-Language\\\",\\\"value\\\":\\\"de, en\\\"")
			.doesNotContain("\"language\"");
	}

	@Test
	void carriesTheLanguagesOfTextsAsAHeader() {
		send(alternative(part("text/plain", "Content-Language: de\n", "x"),
				part("text/html", "Content-Language: de, en\n", "x")), StandardCharsets.UTF_8);
		assertThat(server.onlyRequest().getBodyAsString())
			.contains("\\\"name\\\":\\\"Content-Language\\\",\\\"value\\\":\\\"de, en\\\"");
	}

	static Stream<Arguments> refused() {
		String invitation = "text/calendar; method=REQUEST; name=\"x.ics\"";
		return Stream.of(
				argumentSet("invitation with a name", alternative(HTML, part(invitation, "", "ics")),
						"content of type text/calendar"),
				argumentSet("attached invitation among the alternatives",
						alternative(HTML, part(invitation, "Content-Disposition: attachment\n", "ics")),
						"content of type text/calendar"),
				argumentSet("invitation alone", part(invitation, "", "ics"), "content of type text/calendar"),
				argumentSet("file among the alternatives", alternative(HTML, PDF), "content of type application/pdf"),
				argumentSet("report", multipart("report; report-type=delivery-status", TEXT),
						"content of type multipart/report"),
				argumentSet("signed and named", mixed(HTML, multipart("signed", TEXT)),
						"content of type multipart/signed"),
				argumentSet("two pages", mixed(HTML, PDF, HTML), "a second part of type text/html"),
				argumentSet("two alternatives of a type", alternative(TEXT, HTML, HTML),
						"a second part of type text/html"),
				argumentSet("unknown encoding", part("text/html; charset=x-none", "", "x"),
						"a text in an unknown encoding"),
				argumentSet("bytes without a name", mixed(HTML, part("application/octet-stream", "", "x")),
						"a file of type application/octet-stream without a name"));
	}

	@ParameterizedTest
	@MethodSource
	void refused(String content, String feature) {
		assertThatExceptionOfType(MailParseException.class).isThrownBy(() -> send(content, StandardCharsets.UTF_8))
			.withMessage("Customer.io cannot carry " + feature);
		assertThat(server.requests()).isEmpty();
	}

	private void send(String content, Charset charset) {
		String message = """
				From: shop@example.com
				To: jane@example.com
				Subject: Hello
				MIME-Version: 1.0
				""" + content;
		this.mailSender.send(this.mailSender
			.createMimeMessage(new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(charset))));
	}

	private static String mixed(String... parts) {
		return multipart("mixed", parts);
	}

	private static String alternative(String... parts) {
		return multipart("alternative", parts);
	}

	private static String related(String... parts) {
		return multipart("related", parts);
	}

	private static String multipart(String subtype, String... parts) {
		String boundary = "b" + Math.abs(String.join("", parts).hashCode());
		StringBuilder content = new StringBuilder(
				"Content-Type: multipart/%s; boundary=%s\n\n".formatted(subtype, boundary));
		for (String part : parts) {
			content.append("--").append(boundary).append('\n').append(part).append('\n');
		}
		return content.append("--").append(boundary).append("--").toString();
	}

	private static String part(String type, String headers, String content) {
		return "Content-Type: %s\n%s\n%s".formatted(type, headers, content);
	}

}
