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

package io.github.customeriospring.jdbc.queue;

import java.time.Duration;

/**
 * How long leases last.
 *
 * @param length how long a lease lasts that is not renewed
 * @param reserve how much of that passes at least before anything that is under way is
 * left out; leases are looked at several times in it
 * @since 0.1.0
 */
public record LeaseTimes(Duration length, Duration reserve) {

	/**
	 * Return after which time to renew leases.
	 */
	Duration renewal() {
		return this.reserve.dividedBy(3);
	}

	/**
	 * Return after which time to look at the leases of others.
	 */
	Duration check() {
		return this.reserve.dividedBy(6);
	}

	/**
	 * Return after which time to look at the leases of others while something is missing.
	 */
	Duration hastyCheck() {
		return this.reserve.dividedBy(30);
	}

}
