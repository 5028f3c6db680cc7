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

package io.github.customeriospring.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;

import io.github.bucket4j.TimeMeter;

/**
 * Time that passes only when somebody waits.
 */
class TestTime implements Ticker, TimeMeter {

	private final List<Duration> waits = new ArrayList<>();

	private volatile long nanos = -5;

	@Override
	public long nanoTime() {
		return this.nanos;
	}

	@Override
	public long currentTimeNanos() {
		return this.nanos;
	}

	@Override
	public boolean isWallClockBased() {
		return true;
	}

	@Override
	public void await(Condition condition, long nanos) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		this.waits.add(Duration.ofNanos(nanos));
		this.nanos += nanos;
	}

	void pass(Duration time) {
		this.nanos += time.toNanos();
	}

	/**
	 * Return how long each wait was.
	 */
	List<Duration> waits() {
		return this.waits;
	}

}
