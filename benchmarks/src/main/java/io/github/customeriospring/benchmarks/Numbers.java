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

package io.github.customeriospring.benchmarks;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Numbers in a line of text, which one process tells another.
 */
public final class Numbers {

	private Numbers() {
	}

	public static String format(long... numbers) {
		return LongStream.of(numbers).mapToObj(String::valueOf).collect(Collectors.joining(" "));
	}

	public static long[] parse(String line) {
		return Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
	}

}
