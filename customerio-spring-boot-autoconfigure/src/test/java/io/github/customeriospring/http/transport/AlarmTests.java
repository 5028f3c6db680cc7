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

package io.github.customeriospring.http.transport;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class AlarmTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	/** Long enough for a thread that is woken to fall asleep again. */
	private static final Duration ATTEMPT = Duration.ofNanos(200_000);

	private final Alarm alarm = new Alarm();

	@Test
	void wakesItsThreadForHardlyAnyAttemptThatEndsInTime() throws ConnectException {
		List<Long> before = threads().map(ThreadInfo::getThreadId).toList();
		this.alarm.in(LONG, () -> {
		}).cancel(false);
		await().until(() -> threads().anyMatch((thread) -> isWaiting(thread, before)));
		for (int i = 0; i < 500; i++) {
			Future<?> attempt = this.alarm.in(LONG, () -> {
			});
			LockSupport.parkNanos(ATTEMPT.toNanos());
			attempt.cancel(false);
		}
		assertThat(threads().filter((thread) -> isWaiting(thread, before))).singleElement()
			.satisfies((thread) -> assertThat(thread.getWaitedCount()).isLessThan(100));
		this.alarm.close();
	}

	@Test
	void endsWhatIsUnderWayWhenItIsClosed() throws Exception {
		CountDownLatch ended = new CountDownLatch(1);
		this.alarm.in(Duration.ofMillis(200), ended::countDown);
		this.alarm.close();
		assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void refusesWhatBeginsAfterItWasClosed() {
		this.alarm.close();
		assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> this.alarm.in(LONG, () -> {
		}));
	}

	private static boolean isWaiting(ThreadInfo thread, List<Long> before) {
		return !before.contains(thread.getThreadId()) && thread.getWaitedCount() > 0;
	}

	private static Stream<ThreadInfo> threads() {
		return Stream.of(ManagementFactory.getThreadMXBean().dumpAllThreads(false, false))
			.filter((thread) -> thread.getThreadName().startsWith("customerio-attempt-timeout"));
	}

}
