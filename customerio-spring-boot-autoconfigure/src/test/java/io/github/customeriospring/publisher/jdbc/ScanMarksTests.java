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

package io.github.customeriospring.publisher.jdbc;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How far a scan looks back.
 */
class ScanMarksTests {

	private final ScanMarks marks = new ScanMarks();

	/** Times may be negative, and what they count from is anything. */
	private long now = Long.MAX_VALUE - Duration.ofSeconds(5).toNanos();

	private void scan(Duration after, long... ids) {
		this.now += after.toNanos();
		this.marks.begin(this.now);
		for (long id : ids) {
			this.marks.passed(id);
		}
		this.marks.end(this.now);
	}

	@Test
	void beginAtTheBeginning() {
		assertThat(this.marks.floor()).isZero();
		assertThat(this.marks.high()).isZero();
	}

	@Test
	void lookBackToWhatWasReadLongBeforeThePreviousScan() {
		scan(Duration.ZERO, 10, 11);
		scan(Duration.ofMillis(1900), 20);
		scan(Duration.ofMillis(50), 30);
		assertThat(this.marks.floor()).isZero();
		scan(Duration.ofMillis(100));
		scan(Duration.ofMillis(10));
		assertThat(this.marks.floor()).isZero();
		assertThat(this.marks.high()).isEqualTo(30);
		scan(Duration.ofSeconds(3));
		assertThat(this.marks.floor()).isZero();
		scan(Duration.ofMillis(1));
		assertThat(this.marks.floor()).isEqualTo(30);
	}

	@Test
	void doNotTakeTimeWithoutScansForTime() {
		scan(Duration.ZERO, 10);
		scan(Duration.ofHours(1), 20);
		assertThat(this.marks.floor()).as("nothing was looked at since").isZero();
	}

	@Test
	void keepWhatCouldNotBeHandedOverInSight() {
		scan(Duration.ZERO, 10);
		scan(Duration.ofSeconds(3), 20);
		scan(Duration.ofSeconds(3), 30);
		scan(Duration.ofSeconds(3), 40);
		assertThat(this.marks.floor()).isPositive();
		this.marks.stopped(5);
		assertThat(this.marks.floor()).isEqualTo(4);
		assertThat(this.marks.high()).isEqualTo(40);
	}

	@Test
	void doNotGoBackToALowerId() {
		scan(Duration.ZERO, 10, 3);
		assertThat(this.marks.high()).isEqualTo(10);
	}

}
