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

package io.github.customeriospring.benchmarks.webhook;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.benchmarks.Databases;
import io.github.customeriospring.benchmarks.Java;
import io.github.customeriospring.benchmarks.Numbers;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Sends signed webhooks to an application in a process of its own and prints how long it
 * took to acknowledge them, counted from the moment at which each was due. Arguments:
 * {@code memory} or {@code jdbc} (PostgreSQL with {@code fsync}), how many to send in a
 * second, for how many seconds, and over how many connections. A round of the same length
 * before it warms up and does not count.
 */
final class WebhookLoad {

	private static final double[] QUANTILES = { 0.5, 0.9, 0.99, 0.999, 1 };

	private final int port;

	private final int rate;

	private final int count;

	private final int connections;

	private int sent;

	private WebhookLoad(int port, int rate, int seconds, int connections) {
		this.port = port;
		this.rate = rate;
		this.count = rate * seconds;
		this.connections = connections;
	}

	public static void main(String[] args) throws Exception {
		LoggingSystem.get(WebhookLoad.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		Process application = Java.start(WebhookApplication.class, Java.classPath(), store(args[0]));
		try (BufferedReader output = application.inputReader(); BufferedWriter input = application.outputWriter()) {
			WebhookLoad load = new WebhookLoad(Integer.parseInt(output.readLine()), Integer.parseInt(args[1]),
					Integer.parseInt(args[2]), Integer.parseInt(args[3]));
			load.send();
			long cpu = ask(input, output)[1];
			List<WebhookConnection> connections = load.send();
			long acknowledged = System.nanoTime();
			long[] state = ask(input, output);
			double behind = (System.nanoTime() - acknowledged) / 1e9;
			System.out.printf(Locale.ROOT, "%s: %s; %d of %d handled, the last %.1f s later; %.0f us of CPU each%n",
					args[0], load.result(connections), state[0], load.sent, behind,
					(state[1] - cpu) / 1e3 / load.count);
		}
		finally {
			application.destroy();
		}
		System.exit(0);
	}

	private static String[] store(String store) throws IOException {
		return store.equals("memory") ? new String[0]
				: new String[] { Databases.postgres().getJdbcUrl("postgres", "postgres") };
	}

	/**
	 * Wait until all is handled, and return how much was and the processor time.
	 */
	private static long[] ask(BufferedWriter input, BufferedReader output) throws IOException {
		input.write("\n");
		input.flush();
		return Numbers.parse(output.readLine());
	}

	private List<WebhookConnection> send() throws InterruptedException {
		double interval = (double) TimeUnit.SECONDS.toNanos(1) / this.rate;
		long start = System.nanoTime();
		List<WebhookConnection> all = new ArrayList<>();
		for (int i = 0; i < this.connections; i++) {
			all.add(new WebhookConnection(this.port, start + (long) (i * interval), interval * this.connections,
					this.sent + i, this.connections, this.sent + this.count));
		}
		List<Thread> threads = all.stream().map(Thread::new).toList();
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			thread.join();
		}
		this.sent += this.count;
		return all;
	}

	private String result(List<WebhookConnection> connections) {
		long[] times = connections.stream().flatMapToLong(WebhookConnection::times).sorted().toArray();
		long failures = connections.stream().mapToLong(WebhookConnection::failures).sum();
		double seconds = connections.stream().mapToDouble(WebhookConnection::seconds).max().orElseThrow();
		List<String> quantiles = new ArrayList<>();
		for (double quantile : QUANTILES) {
			quantiles.add(String.format(Locale.ROOT, "p%s %.1f", quantile * 100,
					times[(int) Math.min(times.length - 1, quantile * times.length)] / 1e6));
		}
		return String.format(Locale.ROOT, "%.0f a second, acknowledged within ms: %s; %d not acknowledged",
				times.length / seconds, String.join(", ", quantiles), failures);
	}

}
