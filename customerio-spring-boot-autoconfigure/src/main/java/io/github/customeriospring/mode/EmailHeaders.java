package io.github.customeriospring.mode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The headers of an email, which Customer.io takes as JSON within a text, and from the
 * vendor's libraries as an object.
 */
final class EmailHeaders {

	private static final String HEADERS = "headers";

	private static final String ORIGINAL = "X-Original-To";

	/** Headers that name recipients, and ours. */
	private static final Set<String> RECIPIENTS = Set.of("to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc",
			"apparently-to", "x-original-to");

	/** As many bytes as fit into an encoded word. */
	private static final int MAX_WORD = 45;

	private EmailHeaders() {
	}

	/**
	 * Set the header that tells whom an email was for, and remove those by which it could
	 * reach somebody.
	 * @param send the body of the send
	 * @param original whom the email was for
	 * @return whether the headers could be read
	 */
	static boolean setOriginal(ObjectNode send, String original) {
		List<JsonNode> values = CheckedJson.remove(send, HEADERS);
		if (values.size() > 1) {
			return false;
		}
		JsonNode given = values.isEmpty() ? send.stringNode("") : values.get(0);
		JsonNode headers = given.isString() ? parse(send, given.asString()) : given;
		if (headers instanceof ArrayNode list) {
			list.removeIf((header) -> isRecipient(CheckedJson.all(header, "name")));
			if (!original.isBlank()) {
				list.addObject().put("name", ORIGINAL).put("value", ascii(original));
			}
		}
		else if (headers instanceof ObjectNode object) {
			object.propertyNames()
				.stream()
				.filter((name) -> RECIPIENTS.contains(name.strip().toLowerCase(Locale.ROOT)))
				.toList()
				.forEach(object::remove);
			if (!original.isBlank()) {
				object.put(ORIGINAL, ascii(original));
			}
		}
		else {
			return false;
		}
		send.set(HEADERS, given.isString() ? send.stringNode(headers.toString()) : headers);
		return true;
	}

	private static JsonNode parse(ObjectNode nodes, String text) {
		if (text.isBlank()) {
			return nodes.arrayNode();
		}
		try {
			return CheckedJson.read(text);
		}
		catch (JacksonException ex) {
			return nodes.missingNode();
		}
	}

	private static boolean isRecipient(List<JsonNode> names) {
		return names.stream()
			.anyMatch((name) -> RECIPIENTS.contains(name.asString("").strip().toLowerCase(Locale.ROOT)));
	}

	/**
	 * Write a text as a header takes it, with encoded words where it is not ASCII.
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc2047">RFC 2047</a>
	 */
	private static String ascii(String text) {
		String line = text.replaceAll("\\p{Cntrl}+", " ");
		if (line.chars().allMatch((character) -> character < 127)) {
			return line;
		}
		StringJoiner words = new StringJoiner(" ");
		StringBuilder word = new StringBuilder();
		int size = 0;
		for (int point : line.codePoints().toArray()) {
			int bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
			if (size + bytes > MAX_WORD) {
				words.add(encode(word));
				word.setLength(0);
				size = 0;
			}
			word.appendCodePoint(point);
			size += bytes;
		}
		return words.add(encode(word)).toString();
	}

	private static String encode(CharSequence word) {
		return "=?UTF-8?B?%s?="
			.formatted(Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8)));
	}

}
