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

package io.github.customeriospring.test.internal.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * A clock that a test can replace by another one for a while.
 *
 * @since 0.1.0
 */
public final class TestClock implements InstantSource {

	private final InstantSource original;

	private volatile InstantSource current;

	/**
	 * Creates a clock.
	 * @param original what time it is until a test says otherwise
	 */
	public TestClock(InstantSource original) {
		this.original = original;
		this.current = original;
	}

	/**
	 * Goes by another clock until the next reset.
	 * @param clock what time it is
	 */
	public void use(InstantSource clock) {
		this.current = Objects.requireNonNull(clock, "clock must not be null");
	}

	/**
	 * Goes by the original clock again.
	 */
	public void reset() {
		this.current = this.original;
	}

	@Override
	public Instant instant() {
		return this.current.instant();
	}

}
