package io.github.customeriospring.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.v1.transactional.Attachment;
import io.github.customeriospring.v1.transactional.SendEmail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * The texts and files of a message, gathered from the tree of its parts.
 */
final class MimeContent {

	private @Nullable String text;

	private @Nullable String html;

	private @Nullable String amp;

	private final List<MimeFile> files = new ArrayList<>();

	private MimeContent() {
	}

	static MimeContent of(MimeMessage message) throws MessagingException, IOException {
		MimeContent content = new MimeContent();
		content.add(message);
		return content;
	}

	void copyTo(SendEmail.Builder email) {
		InlineFiles inline = new InlineFiles(this.files);
		if (this.html != null) {
			email.body(Liquid.escape(inline.embedInto(this.html)));
		}
		else if (this.text != null) {
			email.body(Liquid.escape(toHtml(this.text)));
		}
		if (this.text != null) {
			email.bodyPlain(Liquid.escape(this.text));
		}
		if (this.amp != null) {
			email.bodyAmp(Liquid.escape(this.amp));
		}
		attach(email, inline);
	}

	private void attach(SendEmail.Builder email, InlineFiles inline) {
		long total = inline.embeddedBytes();
		for (MimeFile file : this.files) {
			if (inline.isEmbedded(file)) {
				continue;
			}
			if (file.name() == null) {
				throw MimeMessageConverter.notCarried("a file of type %s without a name".formatted(file.type()));
			}
			email.attachment(file.name(), file.content());
			total += file.content().length;
		}
		if (total >= Attachment.MAX_TOTAL.toBytes()) {
			throw MimeMessageConverter.notCarried("inline and attached files of %d MB or more in total"
				.formatted(Attachment.MAX_TOTAL.toMegabytes()));
		}
	}

	private static String toHtml(String text) {
		return "<pre style=\"font-family: inherit; white-space: pre-wrap\">" + HtmlUtils.htmlEscape(text, "UTF-8")
				+ "</pre>";
	}

	private void add(MimePart part) throws MessagingException, IOException {
		if (part.isMimeType("multipart/*")) {
			addAll(part);
		}
		else if (isFile(part)) {
			this.files.add(file(part));
		}
		else if (part.isMimeType("text/plain")) {
			this.text = only("text/plain", this.text, part);
		}
		else if (part.isMimeType("text/html")) {
			this.html = only("text/html", this.html, part);
		}
		else if (part.isMimeType("text/x-amp-html")) {
			this.amp = only("text/x-amp-html", this.amp, part);
		}
		else {
			throw MimeMessageConverter.notCarried("content of type " + type(part));
		}
	}

	private void addAll(MimePart part) throws MessagingException, IOException {
		if (!part.isMimeType("multipart/mixed") && !part.isMimeType("multipart/related")
				&& !part.isMimeType("multipart/alternative")) {
			throw MimeMessageConverter.notCarried("content of type " + type(part));
		}
		Multipart parts = (Multipart) part.getContent();
		for (int i = 0; i < parts.getCount(); i++) {
			add((MimePart) parts.getBodyPart(i));
		}
	}

	private static boolean isFile(MimePart part) throws MessagingException {
		return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null
				|| (part.getContentID() != null && !part.isMimeType("text/plain") && !part.isMimeType("text/html"));
	}

	private static MimeFile file(MimePart part) throws MessagingException, IOException {
		String name = part.getFileName();
		String contentId = part.getContentID();
		try (InputStream input = part.getInputStream()) {
			return new MimeFile((name != null) ? MimeUtility.decodeText(name) : null,
					(contentId != null) ? contentId.trim().replaceAll("^<|>$", "") : null, type(part),
					input.readNBytes((int) Attachment.MAX_TOTAL.toBytes()));
		}
	}

	private static String only(String type, @Nullable String present, MimePart part)
			throws MessagingException, IOException {
		if (present != null) {
			throw MimeMessageConverter.notCarried("a second part of type " + type);
		}
		if (part.getContent() instanceof String content) {
			return content;
		}
		String charset = new ContentType(part.getContentType()).getParameter("charset");
		try (InputStream input = part.getInputStream()) {
			return new String(input.readAllBytes(), MimeUtility.javaCharset((charset != null) ? charset : "UTF-8"));
		}
	}

	private static String type(MimePart part) throws MessagingException {
		return new ContentType(part.getContentType()).getBaseType();
	}

}
