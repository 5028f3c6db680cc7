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

package io.github.customeriospring.json.mapper;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.json.WireJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What holds for all values that are refused.
 */
final class Refusals {

	/** What values hide and no message shows. */
	static final String SECRET = "hidden";

	private static final List<WireJson> FLAVOURS = List.of(new WireJson(), WireJson.forPipelines());

	private Refusals() {
	}

	/**
	 * Assert that the given value is refused, on every API and wherever it stands.
	 */
	static void assertRefused(Object value, String place, String problem) {
		for (WireJson json : FLAVOURS) {
			assertRefused(json, Map.of("attributes", Map.of("v", value)), "attributes.v" + place + " " + problem);
			assertRefused(json, Map.of("list", List.of(1, new Object[] { "a", Map.of("v", value) })),
					"list[1][1].v" + place + " " + problem);
		}
	}

	private static void assertRefused(WireJson json, Object value, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> json.write(value))
			.withMessageStartingWith(message)
			.withMessageNotContaining(SECRET)
			.withNoCause()
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(500));
	}

}
