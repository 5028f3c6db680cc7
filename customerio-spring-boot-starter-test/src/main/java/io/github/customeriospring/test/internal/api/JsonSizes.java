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

package io.github.customeriospring.test.internal.api;

import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sizes of requests as they were sent, in bytes, and the limits that Track API v2 and
 * the Pipelines API have in common.
 *
 * @since 0.1.0
 */
public final class JsonSizes {

	/**
	 * How large one operation can be.
	 */
	public static final int MAX_SINGLE = 32 * 1024;

	/**
	 * How large a batch can be.
	 */
	public static final int MAX_BATCH = 500 * 1024;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private JsonSizes() {
	}

	/**
	 * Refuses what is too large.
	 * @param size the size
	 * @param limit the limit
	 * @throws RefusedException if the size is above the limit
	 */
	public static void check(int size, int limit) {
		if (size > limit) {
			throw new RefusedException(
					Refusal.badRequest("too_large", "", "%d bytes are more than %d".formatted(size, limit)));
		}
	}

	/**
	 * The sizes of the items of an array.
	 * @param json a JSON object that is known to be valid
	 * @param name the field that holds the array
	 * @return the sizes in bytes, in the order of the items
	 */
	public static List<Integer> ofItems(byte[] json, String name) {
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
