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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.customeriospring.benchmarks.Cost;
import org.slf4j.LoggerFactory;

/**
 * The process of one {@link Contestant}. For a line {@link #SEND} of its standard input
 * it makes one anew, sends events, closes it, and writes a line of {@link SentEvents};
 * for another one it writes a line of the {@link ProcessCost} since then. Arguments: the
 * name of the contestant, the address of the stub, the number of events, and how many to
 * send in a second, 0 for as many as possible.
 */
final class SendingProcess {

	/** Tells the process to send. */
	static final String SEND = "send";

	private final String name;

	private final String baseUrl;

	private final int count;

	private final double perSecond;

	private Cost start = Cost.soFar();

	private SendingProcess(String[] args) {
		this.name = args[0];
		this.baseUrl = args[1];
		this.count = Integer.parseInt(args[2]);
		this.perSecond = Double.parseDouble(args[3]);
	}

	public static void main(String[] args) {
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
		SendingProcess process = new SendingProcess(args);
		BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
		int status = 0;
		try {
			for (String line = input.readLine(); line != null; line = input.readLine()) {
				System.out.println(line.equals(SEND) ? process.send().format() : process.cost().format());
			}
		}
		catch (Exception ex) {
			ex.printStackTrace();
			status = 1;
		}
		System.exit(status);
	}

	private SentEvents send() throws Exception {
		Contestant contestant = Contestants.create(this.name, this.baseUrl);
		long time = System.currentTimeMillis();
		this.start = Cost.soFar();
		send(contestant);
		long sent = System.nanoTime();
		contestant.close();
		return new SentEvents(time, sent - (long) this.start.wall(), System.nanoTime() - (long) this.start.wall());
	}

	private ProcessCost cost() throws IOException {
		return new ProcessCost((long) Cost.soFar().perCall(this.start, 1).cpu(), residentMemory(), heap());
	}

	private void send(Contestant contestant) throws Exception {
		int threads = contestant.threads();
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		List<Future<?>> parts = new ArrayList<>();
		for (int thread = 0; thread < threads; thread++) {
			int first = (int) ((long) this.count * thread / threads);
			int end = (int) ((long) this.count * (thread + 1) / threads);
			parts.add(executor.submit(() -> {
				Pace pace = new Pace(this.perSecond / threads);
				contestant.send(IntStream.range(first, end).peek((number) -> pace.step()));
			}));
		}
		for (Future<?> part : parts) {
			part.get();
		}
		executor.shutdown();
	}

	/**
	 * Return the most memory that the process ever had, in KB, or 0 where the operating
	 * system does not tell.
	 */
	private static long residentMemory() throws IOException {
		Path status = Path.of("/proc/self/status");
		if (!Files.isReadable(status)) {
			return 0;
		}
		return Files.readAllLines(status)
			.stream()
			.filter((line) -> line.startsWith("VmHWM:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.sum();
	}

	/**
	 * Return the most that the heap ever held, garbage included, in KB.
	 */
	private static long heap() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
			.sum() / 1024;
	}

}
