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

/**
 * What has arrived at a stub since it was last told to forget.
 *
 * @param events how many events, the repeated ones included
 * @param distinct how many different events
 * @param requests in how many requests
 * @param largest the size of the largest of them, in bytes
 * @param last when the last event arrived, in milliseconds since 1970
 */
public record ReceivedEvents(long events, long distinct, long requests, long largest, long last) {

	public static ReceivedEvents parse(String line) {
		long[] numbers = Numbers.parse(line);
		return new ReceivedEvents(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
	}

	public String format() {
		return Numbers.format(this.events, this.distinct, this.requests, this.largest, this.last);
	}

}
