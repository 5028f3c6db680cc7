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

package io.github.customeriospring.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Maps of values that are mostly plain, the same in each run.
 */
final class RandomValues {

	private static final List<String> PIECES = List.of("\"", "\\", "/", "\n", "\t", "\u0000", "\u001f", "\u007f",
			"\u0080", "ß", "\u07ff", "\u0800", "€", "\u2028", "\ud7ff", "\ue000", "\ufeff", "\uffff", "日本語");

	/** Left to Jackson, which refuses the halves. */
	private static final List<String> BEYOND = List.of("🎉", "\ud83c", "\udf89", "\udf89\ud83c");

	private final Random random = new Random(42);

	private final List<Supplier<Object>> scalars = List.of(this::text, this.random::nextInt, this.random::nextLong,
			() -> this.random.nextInt(200) - 100, this.random::nextBoolean, this::fraction, this::price);

	Map<String, Object> map() {
		return map(0);
	}

	private Map<String, Object> map(int depth) {
		Map<String, Object> map = switch (this.random.nextInt(3)) {
			case 0 -> new HashMap<>();
			case 1 -> new TreeMap<>();
			default -> new LinkedHashMap<>();
		};
		for (int i = this.random.nextInt(8); i > 0; i--) {
			map.put(text(), value(depth));
		}
		return map;
	}

	private Object value(int depth) {
		int kind = this.random.nextInt(20);
		if (kind == 0) {
			return null;
		}
		if (kind < 3 && depth < 5) {
			return map(depth + 1);
		}
		if (kind < 5 && depth < 5) {
			return list(depth + 1);
		}
		return this.scalars.get(this.random.nextInt(this.scalars.size())).get();
	}

	private List<Object> list(int depth) {
		List<Object> list = new ArrayList<>();
		for (int i = this.random.nextInt(5); i > 0; i--) {
			list.add(value(depth));
		}
		return (this.random.nextInt(2) == 0) ? list : Arrays.asList(list.toArray());
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		for (int i = this.random.nextInt(20); i > 0; i--) {
			int kind = this.random.nextInt(1_000);
			if (kind == 0) {
				text.append(BEYOND.get(this.random.nextInt(BEYOND.size())));
			}
			else if (kind < 100) {
				text.append(PIECES.get(this.random.nextInt(PIECES.size())));
			}
			else {
				text.append((char) (' ' + this.random.nextInt(95)));
			}
		}
		return (this.random.nextInt(500) == 0) ? text.toString().repeat(500) : text.toString();
	}

	private Double fraction() {
		return Double.longBitsToDouble(this.random.nextLong());
	}

	private Double price() {
		return this.random.nextInt(2_000_000_000) / Math.pow(10, this.random.nextInt(12));
	}

}
