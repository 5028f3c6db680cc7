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

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.stream.IntStream;

import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomerioV2Client;

/**
 * Sends a stream of events of 250 bytes as one batch; to be run with a small heap.
 * Argument: the number of events.
 */
final class ConstantMemory {

	private static final double MEGABYTE = 1024 * 1024;

	private ConstantMemory() {
	}

	public static void main(String[] args) throws Exception {
		int count = Integer.parseInt(args[0]);
		try (Stub stub = Stub.start()) {
			CustomerioV2Client client = Clients.withHttpComponents(stub.baseUrl());
			Cost start = Cost.soFar();
			BatchResult result = client.batch(IntStream.range(0, count).mapToObj(Payloads::fromMap), (failure) -> {
			});
			Cost used = Cost.soFar().perCall(start, count);
			long peak = ManagementFactory.getMemoryPoolMXBeans()
				.stream()
				.filter((pool) -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
				.mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
				.sum();
			System.out.printf("%d of %d accepted, heap %.0f MB, old generation at most %.0f MB, %.2f us CPU each%n",
					result.accepted(), result.total(), Runtime.getRuntime().maxMemory() / MEGABYTE, peak / MEGABYTE,
					used.cpu() / 1_000);
		}
		System.exit(0);
	}

}
