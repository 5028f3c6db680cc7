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
