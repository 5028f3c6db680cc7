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
 * How long it took a process to send events.
 *
 * @param start when it began, in milliseconds since 1970
 * @param handedOver after how many nanoseconds the contestant had the last event
 * @param closed after how many nanoseconds the contestant was closed
 */
record SentEvents(long start, long handedOver, long closed) {

	static SentEvents parse(String line) {
		long[] numbers = Numbers.parse(line);
		return new SentEvents(numbers[0], numbers[1], numbers[2]);
	}

	String format() {
		return Numbers.format(this.start, this.handedOver, this.closed);
	}

}
