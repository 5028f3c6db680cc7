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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.customeriospring.v1.transactional.Attachment;
import io.github.customeriospring.v1.transactional.SendEmail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * The texts and files of a message, gathered from the tree of its parts. What a part is
 * follows from its place and its type; its name and disposition matter only where both
 * leave it open.
 */
final class MimeContent {

	private @Nullable String text;

	private @Nullable String html;

	private @Nullable String amp;

	private final List<MimeFile> files = new ArrayList<>();

	/** What the texts are in, as far as they say it themselves. */
	private final Set<String> languages = new LinkedHashSet<>();

	/**
	 * A text with a name next to others, which is a file unless there is no other text.
	 */
	private @Nullable NamedText namedText;

	private MimeContent() {
	}

	static MimeContent of(MimeMessage message) throws MessagingException, IOException {
		MimeContent content = new MimeContent();
		content.add(message, Place.BODY);
		if (content.text == null && content.html == null && content.namedText != null) {
			content.files.remove(content.namedText.file());
			content.addText(content.namedText.part());
		}
		return content;
	}

	/**
	 * Return the languages of the texts, for a message that does not tell its own.
	 */
	Collection<String> languages() {
		return this.languages;
	}

	void copyTo(SendEmail email) {
		InlineFiles inline = new InlineFiles(this.files);
		boolean hasText = this.text != null && !this.text.isBlank();
		if (this.html != null && !(this.html.isBlank() && hasText)) {
			email.body(Liquid.escape(inline.embedInto(this.html)));
		}
		else if (this.text != null) {
			email.body(Liquid.escape(toHtml(this.text)));
		}
		if (this.text != null && (hasText || this.html == null)) {
			email.bodyPlain(Liquid.escape(this.text));
		}
		if (this.amp != null) {
			email.bodyAmp(Liquid.escape(this.amp));
		}
		attach(email, inline);
	}

	private void attach(SendEmail email, InlineFiles inline) {
		List<MimeFile> attached = this.files.stream().filter((file) -> !inline.isEmbedded(file)).toList();
		FileNames names = new FileNames(attached);
		long total = inline.embeddedBytes();
		for (MimeFile file : attached) {
			email.attachment(names.nameOf(file), file.content());
			total += file.content().length;
		}
		if (total >= Attachment.MAX_TOTAL.toBytes()) {
			throw MimeFile.tooLarge();
		}
	}

	private static String toHtml(String text) {
		return "<pre style=\"font-family: inherit; white-space: pre-wrap\">" + HtmlUtils.htmlEscape(text, "UTF-8")
				+ "</pre>";
	}

	private void add(MimePart part, Place place) throws MessagingException, IOException {
		if (part.isMimeType("multipart/*")) {
			addAll(part);
		}
		else if (place == Place.BODY) {
			addText(part);
		}
		else if (place == Place.MIXED && MimeText.isText(part)) {
			addTextOrFile(part);
		}
		else {
			this.files.add(MimeFile.of(part));
		}
	}

	private void addAll(MimePart part) throws MessagingException, IOException {
		if (!(part.getContent() instanceof Multipart parts)) {
			throw MimeMessageConverter.notCarried("malformed content of type " + type(part));
		}
		if (part.isMimeType("multipart/related")) {
			MimePart root = RelatedParts.root(part, parts);
			for (int i = 0; i < parts.getCount(); i++) {
				MimePart child = (MimePart) parts.getBodyPart(i);
				add(child, (child == root) ? Place.BODY : Place.RELATED);
			}
			return;
		}
		boolean mixed = part.isMimeType("multipart/mixed");
		if (!mixed && !part.isMimeType("multipart/alternative")) {
			throw MimeMessageConverter.notCarried("content of type " + type(part));
		}
		for (int i = 0; i < parts.getCount(); i++) {
			add((MimePart) parts.getBodyPart(i), mixed ? Place.MIXED : Place.BODY);
		}
	}

	private void addTextOrFile(MimePart part) throws MessagingException, IOException {
		boolean named = part.getFileName() != null;
		if (!named && !MimeFile.isAttached(part)) {
			addText(part);
			return;
		}
		MimeFile file = MimeFile.of(part);
		this.files.add(file);
		if (named && canBeTheText(part, file)) {
			this.namedText = new NamedText(part, file);
		}
	}

	/**
	 * Tell whether a text with a name can be the only text. Jakarta Mail attaches all
	 * parts that get a name: HTML can be the text all the same.
	 */
	private boolean canBeTheText(MimePart part, MimeFile file) throws MessagingException {
		if (file.attached()) {
			return this.namedText == null && part.isMimeType(MimeText.HTML);
		}
		boolean first = this.namedText == null || this.namedText.file().attached();
		return first && !part.isMimeType(MimeText.AMP);
	}

	private void addText(MimePart part) throws MessagingException, IOException {
		if (part instanceof MimeBodyPart && part.getContentLanguage() != null) {
			this.languages.addAll(List.of(part.getContentLanguage()));
		}
		if (part.isMimeType(MimeText.PLAIN)) {
			this.text = only(MimeText.PLAIN, this.text, part);
		}
		else if (part.isMimeType(MimeText.HTML)) {
			this.html = only(MimeText.HTML, this.html, part);
		}
		else if (part.isMimeType(MimeText.AMP)) {
			this.amp = only(MimeText.AMP, this.amp, part);
		}
		else {
			throw MimeMessageConverter.notCarried("content of type " + type(part));
		}
	}

	private static String only(String type, @Nullable String present, MimePart part)
			throws MessagingException, IOException {
		if (present != null) {
			throw MimeMessageConverter.notCarried("a second part of type " + type);
		}
		return MimeText.read(part);
	}

	private static String type(MimePart part) throws MessagingException {
		return new ContentType(part.getContentType()).getBaseType();
	}

	/**
	 * Where a part stands.
	 */
	private enum Place {

		/**
		 * It is the message, one of its alternatives, or what related files belong to.
		 */
		BODY,

		/** It stands next to others, each for itself. */
		MIXED,

		/** It belongs to a text. */
		RELATED

	}

	/**
	 * A text that has a name.
	 *
	 * @param part the text
	 * @param file the same as a file
	 */
	private record NamedText(MimePart part, MimeFile file) {

	}

}
