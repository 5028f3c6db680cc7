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

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlidingWindowTests {

	private static final long PERIOD = 1000;

	@ParameterizedTest
	@ValueSource(longs = { 0, -5, Long.MAX_VALUE - 1500, Long.MIN_VALUE })
	void noWindowHoldsMoreThanTheLimitWhateverTheCallsAndTheOriginOfTime(long origin) {
		for (int limit : new int[] { 1, 2, 3, 10 }) {
			List<Long> calls = new ArrayList<>();
			SlidingWindow window = new SlidingWindow(limit, PERIOD);
			Random random = new Random(42);
			long now = origin;
			for (int i = 0; i < 5000; i++) {
				long wait = window.take(now);
				if (wait == 0) {
					calls.add(now - origin);
				}
				now += switch (random.nextInt(4)) {
					case 0 -> wait;
					case 1 -> random.nextInt(20);
					case 2 -> (random.nextInt(40) == 0) ? random.nextLong(3 * PERIOD) : 0;
					default -> 0;
				};
			}
			assertThat(calls).hasSizeGreaterThan(5 * limit);
			for (int i = limit; i < calls.size(); i++) {
				assertThat(calls.get(i) - calls.get(i - limit)).isGreaterThanOrEqualTo(PERIOD);
			}
		}
	}

	@Test
	void saysExactlyHowLongAnyoneInALineWaits() {
		SlidingWindow window = new SlidingWindow(3, PERIOD);
		for (long time : new long[] { 100, 250, 600 }) {
			assertThat(window.take(time)).isZero();
		}
		List<Long> said = new ArrayList<>();
		for (int before = 0; before < 8; before++) {
			said.add(700 + window.delay(before, 700));
		}
		List<Long> left = new ArrayList<>();
		long now = 700;
		while (left.size() < 8) {
			long wait = window.take(now);
			if (wait == 0) {
				left.add(now);
			}
			now += wait;
		}
		assertThat(said).isEqualTo(left).startsWith(1100L, 1250L, 1600L, 2100L);
	}

	@Test
	void countsACallFromItsPermitUntilAPeriodAfterItsAnswer() {
		SlidingWindow window = new SlidingWindow(2, PERIOD);
		window.take(0);
		window.take(0);
		window.answered(400, 400);
		assertThat(window.delay(0, 500)).isEqualTo(500);
		assertThat(window.take(1000)).isZero();
		assertThat(window.take(1000)).isEqualTo(400);
	}

	@Test
	void countsACallOnceMoreWhenItsAnswerTakesLongerThanThePeriod() {
		SlidingWindow window = new SlidingWindow(2, PERIOD);
		window.take(0);
		window.answered(1500, 1500);
		assertThat(window.take(1600)).isZero();
		assertThat(window.take(1600)).isEqualTo(900);
		window.answered(5000, 1700);
		assertThat(window.take(1700)).isEqualTo(900);
	}

	@Test
	void aPauseEndsWithRoomForOneCallAndThenForTheOthersEvenly() {
		SlidingWindow window = new SlidingWindow(4, PERIOD);
		window.take(0);
		window.pause(2000, 0);
		window.pause(1500, 0);
		List<Long> delays = new ArrayList<>();
		for (int before = 0; before < 6; before++) {
			delays.add(window.delay(before, 0));
		}
		assertThat(delays).containsExactly(2000L, 2250L, 2500L, 2750L, 3000L, 3250L);
	}

	@Test
	void aShortPauseDoesNotForgetTheCallsOfThePeriod() {
		SlidingWindow window = new SlidingWindow(1, PERIOD);
		window.take(0);
		window.pause(100, 0);
		assertThat(window.take(100)).isEqualTo(900);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 10 })
	void aPauseOutlivesTheAnswersOfCallsThatWereUnderWay(int limit) {
		SlidingWindow window = new SlidingWindow(limit, PERIOD);
		for (int i = 0; i < limit; i++) {
			window.take(0);
		}
		window.pause(5000, 10);
		List<Long> delays = delays(window, limit);
		for (int i = 0; i < limit; i++) {
			window.answered(10, 10);
		}
		assertThat(delays(window, limit)).isEqualTo(delays).startsWith(4890L);
	}

	@Test
	void anAnswerDuringAPauseThatIsNearlyOverCountsFromItsTime() {
		SlidingWindow window = new SlidingWindow(4, PERIOD);
		window.take(0);
		window.pause(500, 0);
		window.answered(100, 100);
		assertThat(delays(window, 4)).containsExactly(640L, 890L, 990L, 1140L);
	}

	private static List<Long> delays(SlidingWindow window, int calls) {
		return IntStream.range(0, calls).mapToObj((before) -> window.delay(before, 110)).toList();
	}

}
