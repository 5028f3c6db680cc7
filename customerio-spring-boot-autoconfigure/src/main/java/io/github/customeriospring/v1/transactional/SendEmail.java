package io.github.customeriospring.v1.transactional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * An email. With a template, everything in addition to it overrides what the template
 * says; without one, subject, body and sender are needed. Without a person it goes to the
 * recipients all the same, but nobody's attributes can be used in it.
 * <p>
 * Customer.io evaluates Liquid in subject, bodies and addresses. What comes from
 * strangers belongs in the data, not in these texts.
 * <p>
 * {@link #toString()} tells the template only.
 * <p>
 * This file is long because an email has 24 fields, and each is described where it is set
 * as well.
 *
 * @param options what messages of all channels have in common
 * @param to the recipients, separated by commas, with display names in quotes
 * @param cc recipients of a copy whom everybody sees, or {@code null}
 * @param bcc recipients of a copy whom nobody sees, or {@code null}
 * @param fakeBcc whether those of {@code bcc} get the message with the recipients in its
 * subject instead of a true copy
 * @param from the sender, whom the workspace must have verified
 * @param replyTo where answers go, or {@code null} for the sender
 * @param subject the subject
 * @param body the HTML body
 * @param bodyPlain the plain text body; {@code null} is one that Customer.io makes
 * @param bodyAmp the body in AMP for email, or {@code null}
 * @param preheader the text next to the subject in a list of emails, or {@code null}
 * @param headers further headers
 * @param attachments files by their names, of which each has an extension
 * @param disableCssPreprocessing whether to leave style sheets as they are instead of
 * writing them into the elements
 * @param tracked whether to track opens and clicks on links
 * @since 0.1.0
 */
public record SendEmail(@JsonUnwrapped MessageOptions options, String to, @Nullable String cc, @Nullable String bcc,
		@Nullable Boolean fakeBcc, @Nullable String from, @Nullable String replyTo, @Nullable String subject,
		@Nullable String body, @Nullable String bodyPlain, @Nullable String bodyAmp, @Nullable String preheader,
		@JsonSerialize(
				converter = EmailHeader.ListConverter.class) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EmailHeader> headers,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Attachment> attachments,
		@Nullable Boolean disableCssPreprocessing, @Nullable Boolean tracked) {

	public SendEmail {
		Arguments.notNull(options, "options");
		if (Arguments.notNull(to, "to").isBlank()) {
			throw new IllegalArgumentException("to is missing: name at least one recipient");
		}
		Recipients.requireOneLine("to", to);
		Recipients.requireOneLine("cc", cc);
		Recipients.requireOneLine("bcc", bcc);
		Recipients.requireOneLine("from", from);
		Recipients.requireOneLine("reply_to", replyTo);
		Recipients.requireOneLine("subject", subject);
		Recipients.requireFewEnough(to, cc, bcc);
		if (options.template() == null) {
			requireWithoutTemplate("body", body);
			requireWithoutTemplate("subject", subject);
			requireWithoutTemplate("from", from);
		}
		headers = Arguments.listOf(headers, "headers");
		attachments = Arguments.mapOf(attachments, "attachments");
		requireAllowed(attachments);
	}

	private static void requireWithoutTemplate(String field, @Nullable String value) {
		if (value == null) {
			throw new IllegalArgumentException(
					"%s is missing: an email needs a template, or body, subject and from".formatted(field));
		}
	}

	private static void requireAllowed(Map<String, Attachment> attachments) {
		long total = 0;
		for (Map.Entry<String, Attachment> attachment : attachments.entrySet()) {
			Recipients.requireOneLine("attachments", attachment.getKey());
			if (!StringUtils.hasText(StringUtils.getFilenameExtension(attachment.getKey()))) {
				throw new IllegalArgumentException(
						"attachments: the name of a file needs an extension, such as in receipt.pdf");
			}
			total += Arguments.notNull(attachment.getValue(), "An attachment").content().length;
		}
		if (total >= Attachment.MAX_TOTAL.toBytes()) {
			throw new IllegalArgumentException("attachments hold %d MB or more in total; send links instead"
				.formatted(Attachment.MAX_TOTAL.toMegabytes()));
		}
	}

	/**
	 * Begin to build an email.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public String toString() {
		return this.options.describe("SendEmail");
	}

	/**
	 * Builds a {@link SendEmail}.
	 */
	public static final class Builder extends OutboundMessageBuilder<Builder> {

		private final List<String> to = new ArrayList<>();

		private final List<String> cc = new ArrayList<>();

		private final List<String> bcc = new ArrayList<>();

		private @Nullable Boolean fakeBcc;

		private @Nullable String from;

		private @Nullable String replyTo;

		private @Nullable String subject;

		private @Nullable String body;

		private @Nullable String bodyPlain;

		private @Nullable String bodyAmp;

		private @Nullable String preheader;

		private final List<EmailHeader> headers = new ArrayList<>();

		private final Map<String, Attachment> attachments = new LinkedHashMap<>();

		private @Nullable Boolean disableCssPreprocessing;

		private @Nullable Boolean tracked;

		private Builder() {
		}

		/**
		 * Add recipients. At most 15 recipients are allowed over {@code to}, {@code cc}
		 * and {@code bcc}.
		 * @param to addresses, such as {@code "Jane Doe" <jane@example.com>}
		 * @return this builder
		 */
		public Builder to(String... to) {
			this.to.addAll(Arguments.listOf(to, "to"));
			return this;
		}

		/**
		 * Add recipients of a copy whom everybody sees.
		 * @param cc addresses
		 * @return this builder
		 */
		public Builder cc(String... cc) {
			this.cc.addAll(Arguments.listOf(cc, "cc"));
			return this;
		}

		/**
		 * Add recipients of a copy whom nobody sees.
		 * @param bcc addresses
		 * @return this builder
		 */
		public Builder bcc(String... bcc) {
			this.bcc.addAll(Arguments.listOf(bcc, "bcc"));
			return this;
		}

		/**
		 * Set whether those of {@code bcc} get the message with the recipients in its
		 * subject instead of a true copy. Default: {@code false}.
		 * @param fakeBcc whether they do
		 * @return this builder
		 */
		public Builder fakeBcc(boolean fakeBcc) {
			this.fakeBcc = fakeBcc;
			return this;
		}

		/**
		 * Set the sender, whom the workspace must have verified. Default: what the
		 * template says.
		 * @param from an address, with its display name in quotes
		 * @return this builder
		 */
		public Builder from(String from) {
			this.from = Arguments.notNull(from, "from");
			return this;
		}

		/**
		 * Set where answers go. Default: to the sender.
		 * @param replyTo an address
		 * @return this builder
		 */
		public Builder replyTo(String replyTo) {
			this.replyTo = Arguments.notNull(replyTo, "replyTo");
			return this;
		}

		/**
		 * Set the subject. Default: what the template says.
		 * @param subject the subject, which may contain Liquid
		 * @return this builder
		 */
		public Builder subject(String subject) {
			this.subject = Arguments.notNull(subject, "subject");
			return this;
		}

		/**
		 * Set the HTML body. Default: what the template says.
		 * @param body the body, which may contain Liquid
		 * @return this builder
		 */
		public Builder body(String body) {
			this.body = Arguments.notNull(body, "body");
			return this;
		}

		/**
		 * Set the plain text body. Default: what the template says, or what Customer.io
		 * makes of the HTML body.
		 * @param bodyPlain the body, which may contain Liquid
		 * @return this builder
		 */
		public Builder bodyPlain(String bodyPlain) {
			this.bodyPlain = Arguments.notNull(bodyPlain, "bodyPlain");
			return this;
		}

		/**
		 * Set the body in AMP for email, for which the workspace must be set up.
		 * @param bodyAmp the body, which may contain Liquid
		 * @return this builder
		 */
		public Builder bodyAmp(String bodyAmp) {
			this.bodyAmp = Arguments.notNull(bodyAmp, "bodyAmp");
			return this;
		}

		/**
		 * Set the text that stands next to the subject in a list of emails.
		 * @param preheader the text
		 * @return this builder
		 */
		public Builder preheader(String preheader) {
			this.preheader = Arguments.notNull(preheader, "preheader");
			return this;
		}

		/**
		 * Add a header. Customer.io keeps some headers to itself and refuses them.
		 * @param name the name: ASCII, without spaces
		 * @param value the value: ASCII, without control characters
		 * @return this builder
		 */
		public Builder header(String name, String value) {
			this.headers.add(new EmailHeader(name, value));
			return this;
		}

		/**
		 * Add a file under its own name. All files together must be smaller than 2 MB,
		 * and Customer.io refuses some types of file.
		 * @param file the file, which is read now
		 * @return this builder
		 */
		public Builder attachment(Resource file) {
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
		 * @return this builder
		 */
		public Builder attachment(String name, Resource file) {
			return attachment(name, Attachment.of(file));
		}

		/**
		 * Add a file.
		 * @param name the name that the recipients see, with an extension
		 * @param content the content
		 * @return this builder
		 */
		public Builder attachment(String name, byte[] content) {
			return attachment(name, new Attachment(content));
		}

		private Builder attachment(String name, Attachment attachment) {
			if (this.attachments.putIfAbsent(Arguments.notNull(name, "name"), attachment) != null) {
				throw new IllegalArgumentException(
						"attachments: two files have the same name, so that one would replace the other");
			}
			return this;
		}

		/**
		 * Set whether to leave style sheets as they are instead of writing them into the
		 * elements. Default: {@code false}.
		 * @param disableCssPreprocessing whether to leave them
		 * @return this builder
		 */
		public Builder disableCssPreprocessing(boolean disableCssPreprocessing) {
			this.disableCssPreprocessing = disableCssPreprocessing;
			return this;
		}

		/**
		 * Set whether to track opens and clicks on links. Default: {@code true}.
		 * @param tracked whether to track them
		 * @return this builder
		 */
		public Builder tracked(boolean tracked) {
			this.tracked = tracked;
			return this;
		}

		/**
		 * Create the email. Nothing is sent.
		 * @return the email
		 * @throws IllegalArgumentException if something is missing or not allowed
		 */
		public SendEmail build() {
			return new SendEmail(options(), String.join(", ", this.to), list(this.cc), list(this.bcc), this.fakeBcc,
					this.from, this.replyTo, this.subject, this.body, this.bodyPlain, this.bodyAmp, this.preheader,
					this.headers, this.attachments, this.disableCssPreprocessing, this.tracked);
		}

		private static @Nullable String list(List<String> addresses) {
			return addresses.isEmpty() ? null : String.join(", ", addresses);
		}

	}

}
