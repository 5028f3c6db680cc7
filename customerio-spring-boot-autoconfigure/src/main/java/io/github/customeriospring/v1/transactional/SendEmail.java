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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * An email. With a template, whatever is set here overrides what the template says;
 * without one, subject, body and sender are required. Without a person it is still sent
 * to its recipients, but it cannot use anybody's attributes.
 * <p>
 * Customer.io evaluates Liquid in subject, bodies and addresses. Untrusted input belongs
 * in the data, not in these texts.
 * <p>
 * The class is as long as the list of options, each with a field and a documented method.
 *
 * @since 0.1.0
 */
public final class SendEmail extends OutboundMessage<SendEmail> {

	private @Nullable String to;

	private @Nullable String cc;

	private @Nullable String bcc;

	private @Nullable Boolean fakeBcc;

	private @Nullable String from;

	private @Nullable String replyTo;

	private @Nullable String subject;

	private @Nullable String body;

	private @Nullable String bodyPlain;

	private @Nullable String bodyAmp;

	private @Nullable String preheader;

	@JsonSerialize(converter = EmailHeader.ListConverter.class)
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private final List<EmailHeader> headers = new ArrayList<>();

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private final Map<String, Attachment> attachments = new LinkedHashMap<>();

	private @Nullable Boolean disableCssPreprocessing;

	private @Nullable Boolean tracked;

	private SendEmail() {
	}

	/**
	 * Create an email, to be completed.
	 * @return the email
	 */
	public static SendEmail create() {
		return new SendEmail();
	}

	/**
	 * Add recipients. At least one is needed, and at most 15 are allowed over {@code to},
	 * {@code cc} and {@code bcc}.
	 * @param to addresses, such as {@code "Jane Doe" <jane@example.com>}
	 * @return this email
	 */
	public SendEmail to(String... to) {
		this.to = Recipients.append(this.to, to, "to");
		return this;
	}

	/**
	 * Add recipients of a copy, visible to everybody.
	 * @param cc addresses
	 * @return this email
	 */
	public SendEmail cc(String... cc) {
		this.cc = Recipients.append(this.cc, cc, "cc");
		return this;
	}

	/**
	 * Add recipients of a blind copy, hidden from everybody else.
	 * @param bcc addresses
	 * @return this email
	 */
	public SendEmail bcc(String... bcc) {
		this.bcc = Recipients.append(this.bcc, bcc, "bcc");
		return this;
	}

	/**
	 * Set whether {@code bcc} recipients get the message with the original recipients in
	 * its subject, instead of a true blind copy. Default: {@code false}.
	 * @param fakeBcc whether they do
	 * @return this email
	 */
	public SendEmail fakeBcc(boolean fakeBcc) {
		this.fakeBcc = fakeBcc;
		return this;
	}

	/**
	 * Set the sender, which must be verified in the workspace. Default: what the template
	 * says.
	 * @param from an address, with its display name in quotes
	 * @return this email
	 */
	public SendEmail from(String from) {
		this.from = Arguments.notNull(from, "from");
		return this;
	}

	/**
	 * Set where replies go. Default: to the sender.
	 * @param replyTo an address
	 * @return this email
	 */
	public SendEmail replyTo(String replyTo) {
		this.replyTo = Arguments.notNull(replyTo, "replyTo");
		return this;
	}

	/**
	 * Set the subject. Default: what the template says.
	 * @param subject the subject, which may contain Liquid
	 * @return this email
	 */
	public SendEmail subject(String subject) {
		this.subject = Arguments.notNull(subject, "subject");
		return this;
	}

	/**
	 * Set the HTML body. Default: what the template says.
	 * @param body the body, which may contain Liquid
	 * @return this email
	 */
	public SendEmail body(String body) {
		this.body = Arguments.notNull(body, "body");
		return this;
	}

	/**
	 * Set the plain text body. Default: what the template says, or what Customer.io makes
	 * of the HTML body.
	 * @param bodyPlain the body, which may contain Liquid
	 * @return this email
	 */
	public SendEmail bodyPlain(String bodyPlain) {
		this.bodyPlain = Arguments.notNull(bodyPlain, "bodyPlain");
		return this;
	}

	/**
	 * Set the body in AMP for Email, which the workspace must be set up for.
	 * @param bodyAmp the body, which may contain Liquid
	 * @return this email
	 */
	public SendEmail bodyAmp(String bodyAmp) {
		this.bodyAmp = Arguments.notNull(bodyAmp, "bodyAmp");
		return this;
	}

	/**
	 * Set the preview text, shown next to the subject in an inbox.
	 * @param preheader the text
	 * @return this email
	 */
	public SendEmail preheader(String preheader) {
		this.preheader = Arguments.notNull(preheader, "preheader");
		return this;
	}

	/**
	 * Add a header. Customer.io reserves some headers and refuses them.
	 * @param name the name: ASCII, without spaces
	 * @param value the value: ASCII, without control characters
	 * @return this email
	 */
	public SendEmail header(String name, String value) {
		this.headers.add(new EmailHeader(name, value));
		return this;
	}

	/**
	 * Add a file under its own name. All files together must be smaller than 2 MB, and
	 * Customer.io refuses some types of file.
	 * @param file the file, which is read now
	 * @return this email
	 */
	public SendEmail attachment(Resource file) {
		String name = Arguments.notNull(file, "file").getFilename();
		if (name == null) {
			throw new IllegalArgumentException("attachments: a file has no name, so give it one");
		}
		return attachment(name, file);
	}

	/**
	 * Add a file.
	 * @param name the name that the recipients see, with an extension
	 * @param file the file, which is read now
	 * @return this email
	 */
	public SendEmail attachment(String name, Resource file) {
		return attachment(name, Attachment.of(file));
	}

	/**
	 * Add a file.
	 * @param name the name that the recipients see, with an extension
	 * @param content the content
	 * @return this email
	 */
	public SendEmail attachment(String name, byte[] content) {
		return attachment(name, new Attachment(content));
	}

	private SendEmail attachment(String name, Attachment attachment) {
		if (this.attachments.putIfAbsent(Arguments.notNull(name, "name"), attachment) != null) {
			throw new IllegalArgumentException(
					"attachments: two files have the same name, so that one would replace the other");
		}
		return this;
	}

	/**
	 * Set whether to leave style sheets as they are instead of inlining them. Default:
	 * {@code false}.
	 * @param disableCssPreprocessing whether to leave them
	 * @return this email
	 */
	public SendEmail disableCssPreprocessing(boolean disableCssPreprocessing) {
		this.disableCssPreprocessing = disableCssPreprocessing;
		return this;
	}

	/**
	 * Set whether to track opens and clicks on links. Default: {@code true}.
	 * @param tracked whether to track them
	 * @return this email
	 */
	public SendEmail tracked(boolean tracked) {
		this.tracked = tracked;
		return this;
	}

	@Override
	public void validate() {
		super.validate();
		Recipients.requireOneLine("to", this.to);
		Recipients.requireOneLine("cc", this.cc);
		Recipients.requireOneLine("bcc", this.bcc);
		Recipients.requireOneLine("from", this.from);
		Recipients.requireOneLine("reply_to", this.replyTo);
		Recipients.requireOneLine("subject", this.subject);
		Recipients.requireFewEnough(this.to, this.cc, this.bcc);
		requireAllowedAttachments();
	}

	@Override
	void requireComplete() {
		if (this.to == null || this.to.isBlank()) {
			throw new IllegalArgumentException("to is missing: name at least one recipient");
		}
		if (template() == null) {
			requireWithoutTemplate("body", this.body);
			requireWithoutTemplate("subject", this.subject);
			requireWithoutTemplate("from", this.from);
		}
	}

	private static void requireWithoutTemplate(String field, @Nullable String value) {
		if (value == null) {
			throw new IllegalArgumentException(
					"%s is missing: an email needs a template, or body, subject and from".formatted(field));
		}
	}

	private void requireAllowedAttachments() {
		long total = 0;
		for (Map.Entry<String, Attachment> attachment : this.attachments.entrySet()) {
			Recipients.requireOneLine("attachments", attachment.getKey());
			if (!StringUtils.hasText(StringUtils.getFilenameExtension(attachment.getKey()))) {
				throw new IllegalArgumentException(
						"attachments: the name of a file needs an extension, such as in receipt.pdf");
			}
			total += attachment.getValue().content().length;
		}
		if (total >= Attachment.MAX_TOTAL.toBytes()) {
			throw new IllegalArgumentException("attachments hold %d MB or more in total; send links instead"
				.formatted(Attachment.MAX_TOTAL.toMegabytes()));
		}
	}

}
