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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.customeriospring.benchmarks.Clients;
import io.github.customeriospring.benchmarks.Cost;
import io.github.customeriospring.benchmarks.Payloads;
import io.github.customeriospring.benchmarks.Stub;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.PublisherState;

/**
 * Hands events of 250 bytes over to a publisher that keeps them in memory, and delivers
 * them to a stub. Arguments: the number of events, the number of threads, and
 * {@code paused} to deliver nothing meanwhile.
 */
final class HandOver {

	private static final double MICROSECOND = 1_000;

	private HandOver() {
	}

	public static void main(String[] args) throws Exception {
		int count = Integer.parseInt(args[0]);
		int threads = Integer.parseInt(args[1]);
		boolean paused = args.length > 2;
		try (Stub stub = Stub.start()) {
			CustomerioPublisher publisher = Clients.publisher(stub.baseUrl(), count);
			for (int round = 1; round <= 5; round++) {
				if (paused) {
					publisher.pause();
				}
				Cost start = Cost.soFar();
				long[] times = handOver(publisher, count / threads, threads);
				double handedOver = (System.nanoTime() - start.wall()) / 1e9;
				publisher.resume();
				publisher.flush(Duration.ofMinutes(5));
				Cost used = Cost.soFar().perCall(start, times.length);
				Arrays.sort(times);
				PublisherState.Counts counts = publisher.state().counts();
				System.out.printf("""
						Round %d: publish %.2f us at the median, %.2f us at 99 %%; handed over in %.2f s; \
						%.2f us CPU each, %.0f a second to the last answer, %d requests until now, blocked %s%n""",
						round, times[times.length / 2] / MICROSECOND, times[(int) (times.length * 0.99)] / MICROSECOND,
						handedOver, used.cpu() / MICROSECOND, 1e9 / used.wall(), counts.requests(), counts.blocked());
			}
		}
		System.exit(0);
	}

	private static long[] handOver(CustomerioPublisher publisher, int each, int threads) throws Exception {
		ExecutorService producers = Executors.newFixedThreadPool(threads);
		long[] times = new long[each * threads];
		List<Future<?>> work = new ArrayList<>();
		for (int thread = 0; thread < threads; thread++) {
			int first = thread * each;
			work.add(producers.submit(() -> {
				for (int i = first; i < first + each; i++) {
					long before = System.nanoTime();
					publisher.publish(Payloads.fromMap(i));
					times[i] = System.nanoTime() - before;
				}
			}));
		}
		for (Future<?> part : work) {
			part.get();
		}
		producers.shutdown();
		return times;
	}

}
