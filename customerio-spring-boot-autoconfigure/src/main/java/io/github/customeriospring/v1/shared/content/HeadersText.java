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

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;

/**
 * Writes headers as JSON within a text, which Customer.io wants for webhooks.
 */
final class HeadersText extends StdConverter<List<Header>, String> {

	@Override
	public String convert(List<Header> headers) {
		return headers.isEmpty() ? ""
				: JsonMapper.shared().writeValueAsString(headers.stream().map(this::toMap).toList());
	}

	private Map<String, String> toMap(Header header) {
		return new TreeMap<>(Map.of("name", header.name(), "value", header.value()));
	}

}
