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

package io.github.customeriospring.publisher.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after failures: full jitter below a bound that doubles.
 *
 * @param first the bound after the first failure
 * @param max the largest bound
 */
record Backoff(Duration first, Duration max) {

	/**
	 * Return a time to wait.
	 * @param failures how many failures there were in a row, from 1
	 */
	Duration after(int failures) {
		int doublings = Math.min(failures - 1, 30);
		long max = Nanos.of(this.max);
		long first = Math.min(Nanos.of(this.first), max);
		long bound = (first <= max >> doublings) ? first << doublings : max;
		return Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound) + 1);
	}

}
