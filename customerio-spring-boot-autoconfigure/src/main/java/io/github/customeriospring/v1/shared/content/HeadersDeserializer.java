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

package io.github.customeriospring.v1.shared.content;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads headers, which Customer.io writes as a list, as JSON within a text, or as an
 * object. What is none of them has no headers.
 */
final class HeadersDeserializer extends ValueDeserializer<List<Header>> {

	@Override
	public List<Header> deserialize(JsonParser parser, DeserializationContext context) {
		return headers(context.readTree(parser));
	}

	@Override
	public List<Header> getNullValue(DeserializationContext context) {
		return List.of();
	}

	private static List<Header> headers(JsonNode json) {
		List<Header> headers = new ArrayList<>();
		if (json.isString()) {
			return headers(parse(json.stringValue()));
		}
		if (json.isArray()) {
			json.forEach((header) -> add(headers, header.path("name").asString(""), header.path("value")));
		}
		json.properties().forEach((header) -> add(headers, header.getKey(), header.getValue()));
		return headers;
	}

	private static void add(List<Header> headers, String name, JsonNode value) {
		if (!name.isBlank()) {
			headers.add(new Header(name, value.asString("")));
		}
	}

	/**
	 * Read JSON within a text. A text in a text is not looked into.
	 */
	private static JsonNode parse(String text) {
		try {
			JsonNode json = text.isBlank() ? JsonMapper.shared().createArrayNode() : JsonMapper.shared().readTree(text);
			return json.isString() ? JsonMapper.shared().createArrayNode() : json;
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().createArrayNode();
		}
	}

}
