package io.github.customeriospring.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

/**
 * Texts that an email can have.
 */
final class MimeText {

	static final String PLAIN = "text/plain";

	static final String HTML = "text/html";

	static final String AMP = "text/x-amp-html";

	private MimeText() {
	}

	static boolean isText(MimePart part) throws MessagingException {
		return part.isMimeType(PLAIN) || part.isMimeType(HTML) || part.isMimeType(AMP);
	}

	/**
	 * Read a text. Bytes without a word about their encoding are UTF-8 if they can be,
	 * which covers ASCII.
	 */
	static String read(MimePart part) throws MessagingException, IOException {
		String charset = new ContentType(part.getContentType()).getParameter("charset");
		try {
			return (part.getContent() instanceof String text && isGiven(part, text)) ? text
					: decode(bytes(part), charset);
		}
		catch (UnsupportedEncodingException ex) {
			throw MimeMessageConverter.notCarried("a text in an unknown encoding");
		}
	}

	/**
	 * Tell whether the application gave the content as it is: bytes would be decoded anew
	 * each time.
	 */
	private static boolean isGiven(MimePart part, String text) throws MessagingException, IOException {
		return part.getContent() == text;
	}

	private static String decode(byte[] bytes, @Nullable String charset) throws UnsupportedEncodingException {
		return (charset != null) ? new String(bytes, MimeUtility.javaCharset(charset)) : decode(bytes);
	}

	private static String decode(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, StandardCharsets.ISO_8859_1);
		}
	}

	private static byte[] bytes(MimePart part) throws MessagingException, IOException {
		try (InputStream input = part.getInputStream()) {
			return input.readAllBytes();
		}
	}

}
