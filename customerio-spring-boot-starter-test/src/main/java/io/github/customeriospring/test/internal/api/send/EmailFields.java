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

package io.github.customeriospring.test.internal.api.send;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.wire.AddressList;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.messaging.SentAttachment;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields that only emails have.
 */
final class EmailFields {

	private static final List<String> REQUIRED_WITHOUT_TEMPLATE = List.of("body", "subject", "from");

	private static final List<String> TEXTS = List.of("body", "body_plain", "body_amp", "subject", "preheader",
			"reply_to");

	private static final List<String> FLAGS = List.of("fake_bcc", "disable_css_preprocessing");

	private static final int MAX_RECIPIENTS = 15;

	private static final int MAX_ATTACHMENTS = 2 * 1024 * 1024;

	private static final Pattern FILE_NAME = Pattern.compile(".*\\.[^.\\s]+");

	private static final Pattern HEADER_NAME = Pattern.compile("[!-~]+");

	private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]*");

	private EmailFields() {
	}

	/**
	 * Checks the fields.
	 * @return the files that came with the email
	 */
	static List<SentAttachment> read(JsonFields body, boolean templated) {
		if (!templated) {
			REQUIRED_WITHOUT_TEMPLATE.forEach(body::string);
		}
		TEXTS.forEach(body::text);
		FLAGS.forEach((flag) -> body.flag(flag, false));
		checkRecipients(body);
		checkHeaders(body.get("headers"));
		return attachments(body);
	}

	private static void checkRecipients(JsonFields body) {
		int recipients = AddressList.parse(body.string("to")).size() + AddressList.parse(body.text("cc")).size()
				+ AddressList.parse(body.text("bcc")).size();
		if (recipients > MAX_RECIPIENTS) {
			throw JsonFields.invalid("to", "to, cc and bcc must hold %d recipients at most".formatted(MAX_RECIPIENTS));
		}
	}

	/**
	 * The vendor's schema has a string with a JSON array of objects, its libraries and
	 * examples have an object.
	 */
	private static void checkHeaders(@Nullable Object headers) {
		Object value = (headers instanceof String json) ? parse(json) : headers;
		if (value instanceof Map<?, ?> map) {
			map.forEach(EmailFields::checkHeader);
		}
		else if (value instanceof List<?> items) {
			for (Object item : items) {
				JsonFields header = JsonFields.of(item, "headers[]");
				checkHeader(header.string("name"), header.required("value"));
			}
		}
		else if (value != null) {
			throw invalidHeaders();
		}
	}

	private static void checkHeader(@Nullable Object name, @Nullable Object value) {
		if (!(value instanceof String text)) {
			throw invalidHeaders();
		}
		if (!HEADER_NAME.matcher(String.valueOf(name)).matches() || !HEADER_VALUE.matcher(text).matches()) {
			throw JsonFields.invalid("headers",
					"headers must have names and values of ASCII characters, and names without spaces");
		}
	}

	private static @Nullable Object parse(String headers) {
		try {
			return headers.isEmpty() ? null : Json.read(headers.getBytes(StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			throw invalidHeaders();
		}
	}

	private static RefusedException invalidHeaders() {
		return JsonFields.invalid("headers",
				"headers must be an object, or an array of objects with name and value, or a string with one of them");
	}

	private static List<SentAttachment> attachments(JsonFields body) {
		List<SentAttachment> attachments = new ArrayList<>();
		long size = 0;
		JsonFields files = JsonFields.of(body.map("attachments"), "attachments");
		for (String name : files.names()) {
			if (!FILE_NAME.matcher(name).matches()) {
				throw JsonFields.invalid("attachments", "attachments must have names with an extension");
			}
			SentAttachment attachment = new SentAttachment(name, decode(files.get(name)));
			attachments.add(attachment);
			size += attachment.size();
		}
		if (size >= MAX_ATTACHMENTS) {
			throw new RefusedException(new Refusal(413, "too_large", "attachments",
					"attachments must be smaller than %d bytes in total".formatted(MAX_ATTACHMENTS)));
		}
		return attachments;
	}

	private static byte[] decode(@Nullable Object content) {
		try {
			if (content instanceof String base64) {
				return Base64.getDecoder().decode(base64);
			}
		}
		catch (IllegalArgumentException ex) {
			// Same refusal as for a value that is no string
		}
		throw JsonFields.invalid("attachments", "attachments must be strings in base64");
	}

}
