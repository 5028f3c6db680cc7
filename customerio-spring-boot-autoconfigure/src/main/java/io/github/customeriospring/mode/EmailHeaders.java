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

package io.github.customeriospring.mode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

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

	private static final String HEADER_NAME = "name";

	private static final String HEADER_VALUE = "value";

	private static final String ORIGINAL = "X-Original-To";

	/** Headers that name recipients, some for one relay only, and ours. */
	private static final Set<String> RECIPIENTS = Set.of("to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc",
			"apparently-to", "x-original-to", "x-smtpapi", "x-msys-api", "x-mc-bccaddress", "x-mc-sendto");

	/**
	 * A name that no mail server reads in another way.
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.6.8">RFC 5322</a>
	 */
	private static final Pattern NAME = Pattern.compile("[!-9;-~]+");

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
		if (headers instanceof ArrayNode list && list.valueStream().allMatch(EmailHeaders::isHeader)) {
			list.removeIf((header) -> isRecipient(header.path(HEADER_NAME).asString()));
			if (!original.isBlank()) {
				list.addObject().put(HEADER_NAME, ORIGINAL).put(HEADER_VALUE, ascii(original));
			}
		}
		else if (headers instanceof ObjectNode object && areHeaders(object)) {
			object.propertyNames().stream().filter(EmailHeaders::isRecipient).toList().forEach(object::remove);
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

	private static boolean isHeader(JsonNode header) {
		return header.size() == 2 && isName(header.path(HEADER_NAME).asString(""))
				&& isValue(header.path(HEADER_VALUE));
	}

	/**
	 * Tell whether an object has headers as its fields, and is not one header itself.
	 */
	private static boolean areHeaders(ObjectNode object) {
		return CheckedJson.all(object, HEADER_NAME).isEmpty()
				&& object.propertyNames().stream().allMatch(EmailHeaders::isName)
				&& object.valueStream().allMatch(EmailHeaders::isValue);
	}

	private static boolean isName(String name) {
		return NAME.matcher(name).matches();
	}

	/**
	 * Tell whether a value cannot bring another header along.
	 */
	private static boolean isValue(JsonNode value) {
		return value.isValueNode() && value.asString("").chars().noneMatch(Character::isISOControl);
	}

	private static boolean isRecipient(String name) {
		return RECIPIENTS.contains(name.toLowerCase(Locale.ROOT));
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
