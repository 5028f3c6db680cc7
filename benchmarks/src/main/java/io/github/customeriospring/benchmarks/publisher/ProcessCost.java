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

package io.github.customeriospring.benchmarks.publisher;

import io.github.customeriospring.benchmarks.Numbers;

/**
 * What a process has used.
 *
 * @param cpu nanoseconds of processor time since it began to send
 * @param resident the most memory that it ever had, in KB, or 0 where the operating
 * system does not tell
 * @param heap the most that its heap ever held, garbage included, in KB
 */
record ProcessCost(long cpu, long resident, long heap) {

	static ProcessCost parse(String line) {
		long[] numbers = Numbers.parse(line);
		return new ProcessCost(numbers[0], numbers[1], numbers[2]);
	}

	String format() {
		return Numbers.format(this.cpu, this.resident, this.heap);
	}

}
