package io.github.customeriospring.mail;

import java.io.IOException;
import java.io.InputStream;

import io.github.customeriospring.v1.transactional.Attachment;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

/**
 * A file within a message.
 *
 * @param name the name, or {@code null}
 * @param contentId the id by which HTML may refer to it, or {@code null}
 * @param type the media type, without parameters
 * @param attached whether the sender attached it
 * @param content the content
 */
record MimeFile(@Nullable String name, @Nullable String contentId, String type, boolean attached, byte[] content) {

	static MimeFile of(MimePart part) throws MessagingException, IOException {
		String name = part.getFileName();
		try (InputStream input = part.getInputStream()) {
			return new MimeFile((name != null) ? MimeUtility.decodeText(name) : null,
					withoutBrackets(part.getContentID()), new ContentType(part.getContentType()).getBaseType(),
					isAttached(part), input.readNBytes((int) Attachment.MAX_TOTAL.toBytes()));
		}
	}

	static boolean isAttached(MimePart part) throws MessagingException {
		return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
	}

	static @Nullable String withoutBrackets(@Nullable String contentId) {
		return (contentId != null) ? contentId.trim().replaceAll("^<|>$", "") : null;
	}

}
