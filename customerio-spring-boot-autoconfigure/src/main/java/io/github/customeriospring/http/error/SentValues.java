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

package io.github.customeriospring.http.error;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * The values of a request that tell who it is about: those of its path and query, and
 * those of fields of its body that identify somebody or are a recipient. Other attributes
 * are not collected, since their values are everyday words.
 */
final class SentValues {

	/** Variables that say how to read others. */
	private static final Set<String> PLAIN_VARIABLES = Set.of("queryParam-id_type[0]", "queryParam-limit[0]");

	/** Names of fields, as {@link #plain} gives them. */
	private static final Set<String> IDENTIFYING = Set.of("id", "ids", "email", "emails", "phone", "cioid", "objectid",
			"cioobjectid", "customerid", "userid", "anonymousid", "previousid", "groupid", "internal", "to", "cc",
			"bcc", "replyto", "recipient", "recipients", "token", "deviceid", "devicetoken", "deliveryid", "instanceid",
			"datafileurl");

	/** Recipients that are nobody in particular. */
	private static final Set<String> ANYBODY = Set.of("all", "last_used");

	/** Fields with what the application made up: only what is directly in them counts. */
	private static final Set<String> MADE_UP = Set.of("attributes", "traits", "data", "messagedata", "properties");

	/** Fields in which nobody is identified. */
	private static final Set<String> NOBODY = Set.of("segment", "attachments", "headers", "customdata", "custompayload",
			"contentstate", "relationshipattributes");

	private static final Pattern PLAIN = Pattern.compile("[\\w@.+ -]*");

	private final Set<String> values = new HashSet<>();

	private SentValues() {
	}

	/**
	 * Collect the values of a request.
	 * @param variables the values of its path and query by the names of their variables
	 * @param body its body, or {@code null} if it has none that is JSON
	 * @param items the items of a batch that count, or none for all of them
	 * @return the values, in all forms in which they may be quoted
	 */
	static Collection<String> of(Map<String, String> variables, @Nullable JsonNode body, Set<Integer> items) {
		SentValues sent = new SentValues();
		variables.forEach(sent::addVariable);
		if (body != null) {
			sent.addBody(body, items);
		}
		return sent.values;
	}

	/**
	 * Values of the path and query, without the names that Spring adds as variables.
	 */
	private void addVariable(String name, String value) {
		boolean isName = name.startsWith("queryParam-") && !name.endsWith("]");
		if (!isName && !PLAIN_VARIABLES.contains(name)) {
			add(value);
		}
	}

	private void addBody(JsonNode body, Set<Integer> items) {
		JsonNode batch = body.path("batch");
		if (!batch.isArray() || items.isEmpty()) {
			addFields(body, true);
			return;
		}
		items.forEach((item) -> addFields(batch.path(item), true));
		body.properties()
			.stream()
			.filter((field) -> field.getValue() != batch)
			.forEach((field) -> addField(field.getKey(), field.getValue(), true));
	}

	private void addFields(JsonNode node, boolean enter) {
		if (node.isArray()) {
			node.forEach((item) -> addFields(item, enter));
		}
		else if (node.isObject()) {
			node.properties().forEach((field) -> addField(field.getKey(), field.getValue(), enter));
			if (IDENTIFYING.contains(plain(node.path("field").asString("")))) {
				addScalars(node.path("value"));
			}
		}
	}

	private void addField(String field, JsonNode value, boolean enter) {
		String name = plain(field);
		if (IDENTIFYING.contains(name)) {
			addScalars(value);
		}
		if (enter && !NOBODY.contains(name)) {
			addFields(value, !MADE_UP.contains(name));
		}
	}

	private void addScalars(JsonNode node) {
		if (node.isArray()) {
			node.forEach(this::addScalars);
		}
		else if ((node.isString() || node.isNumber()) && !ANYBODY.contains(node.asString())) {
			add(node.asString());
		}
	}

	/**
	 * Turn {@code cio_id} and {@code cioId} into {@code cioid}.
	 */
	private static String plain(String name) {
		return name.replace("_", "").toLowerCase(Locale.ROOT);
	}

	/**
	 * Add a value, and the parts of one such as {@code "Ada" <ada@example.com>}.
	 */
	private void add(String value) {
		addForms(value.trim());
		for (String part : value.split("[,;<>\"]+")) {
			addForms(part.trim());
		}
	}

	/**
	 * Add how a text is written that has other characters than most identifiers, by those
	 * who compare texts and within JSON and HTML.
	 */
	private void addSpellings(String form) {
		if (!PLAIN.matcher(form).matches()) {
			this.values.add(Normalizer.normalize(form, Normalizer.Form.NFC));
			this.values.add(Normalizer.normalize(form, Normalizer.Form.NFD));
			this.values.add(form.toUpperCase(Locale.ROOT));
			this.values.add(form.toLowerCase(Locale.ROOT));
			this.values.add(HtmlUtils.htmlEscape(form));
			this.values.add(HtmlUtils.htmlEscape(form, "UTF-8"));
			this.values.add(escaped(form));
		}
	}

	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		for (char character : text.toCharArray()) {
			if (character > '~' || "<>&".indexOf(character) >= 0) {
				escaped.append("\\u%04x".formatted((int) character));
			}
			else {
				escaped.append(("\"\\".indexOf(character) >= 0) ? "\\" : "").append(character);
			}
		}
		return escaped.toString();
	}

	private void addForms(String value) {
		for (String form : List.of(value, value.replaceFirst("^(cio_|\\+)", ""))) {
			this.values.add(form);
			addSpellings(form);
			this.values.add(UriUtils.encode(form, StandardCharsets.UTF_8));
			this.values.add(UriUtils.encodePathSegment(form, StandardCharsets.UTF_8));
			this.values.add(UriUtils.encodeQueryParam(form, StandardCharsets.UTF_8));
			this.values.add(URLEncoder.encode(form, StandardCharsets.UTF_8));
		}
	}

}
