package io.github.customeriospring.test.api.track;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the items of an array as they were sent, in bytes.
 */
final class ItemSizes {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private ItemSizes() {
	}

	/**
	 * The sizes of the items.
	 * @param json a JSON object that is known to be valid
	 * @param name the field that holds the array
	 */
	static List<Integer> of(byte[] json, String name) {
		List<Integer> sizes = new ArrayList<>();
		try (JsonParser parser = MAPPER.createParser(json)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean found = name.equals(parser.currentName());
				parser.nextToken();
				if (!found) {
					parser.skipChildren();
					continue;
				}
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					long start = parser.currentTokenLocation().getByteOffset();
					parser.skipChildren();
					sizes.add((int) (parser.currentLocation().getByteOffset() - start));
				}
			}
		}
		return sizes;
	}

}
