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
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import io.github.customeriospring.benchmarks.Java;
import io.github.customeriospring.benchmarks.ReceivedEvents;
import io.github.customeriospring.benchmarks.Spread;
import io.github.customeriospring.benchmarks.Stub;

/**
 * Compares ways to send many events of 250 bytes, each in a process of its own with a
 * heap of 64 MB that may grow to 2 GB, and prints a table. Arguments: the number of
 * events in a round, how many to send in a second (0 for as many as possible), how many
 * milliseconds the server takes for an answer, the number of rounds, and which
 * contestants, all if none is named. They take turns; the first round warms up and does
 * not count.
 */
final class PublisherSideBySide {

	private static final List<String> COLUMNS = List.of("CPU us per event", "events a second", "missing when closed",
			"missing at last", "repeated", "requests", "largest, KB", "memory, MB", "heap, MB");

	/** How long nothing arrives when all has arrived that will. */
	private static final Duration QUIET = Duration.ofSeconds(2);

	private final int count;

	private final List<Runner> runners = new ArrayList<>();

	private PublisherSideBySide(String[] args) throws IOException {
		this.count = Integer.parseInt(args[0]);
		List<String> names = (args.length > 4) ? Arrays.asList(args).subList(4, args.length) : Contestants.names();
		for (String name : names) {
			this.runners.add(new Runner(name, args));
		}
	}

	public static void main(String[] args) throws Exception {
		PublisherSideBySide table = new PublisherSideBySide(args);
		try {
			table.run(Integer.parseInt(args[3]));
			table.print();
		}
		finally {
			table.runners.forEach(Runner::close);
		}
	}

	private void run(int rounds) throws Exception {
		for (int number = 0; number <= rounds; number++) {
			for (Runner runner : this.runners) {
				Round round = runner.run();
				System.err.printf(Locale.ROOT, "Round %d, %s: %s%n", number, runner.name, round);
				if (number > 0) {
					runner.rounds.add(round);
				}
			}
		}
	}

	private void print() {
		System.out.println("| | %s |".formatted(String.join(" | ", COLUMNS)));
		System.out.println("|---".repeat(COLUMNS.size() + 1) + "|");
		this.runners.forEach((runner) -> runner.print(this.count));
	}

	/**
	 * One round of a contestant.
	 *
	 * @param sent how long it took to send
	 * @param atClose what had arrived when the contestant was closed
	 * @param atLast what had arrived when nothing more did
	 * @param cost what the process had used by then
	 */
	private record Round(SentEvents sent, ReceivedEvents atClose, ReceivedEvents atLast, ProcessCost cost) {

		double perSecond() {
			return this.atLast.distinct() * 1_000.0 / (this.atLast.last() - this.sent.start());
		}

	}

	/**
	 * A contestant with its process and its stub.
	 */
	private static final class Runner {

		private final String name;

		private final Stub stub;

		private final Process process;

		private final BufferedWriter input;

		private final BufferedReader output;

		private final List<Round> rounds = new ArrayList<>();

		Runner(String name, String[] args) throws IOException {
			this.name = name;
			this.stub = Stub.startCounting(Integer.parseInt(args[2]));
			this.process = Java.start(List.of("-Xms64m", "-Xmx2g"), SendingProcess.class, Java.classPath(), name,
					this.stub.baseUrl(), args[0], args[1]);
			this.input = this.process.outputWriter(StandardCharsets.US_ASCII);
			this.output = this.process.inputReader(StandardCharsets.US_ASCII);
		}

		Round run() throws Exception {
			this.stub.forget();
			SentEvents sent = SentEvents.parse(ask(SendingProcess.SEND));
			ReceivedEvents atClose = this.stub.received();
			return new Round(sent, atClose, awaitLast(atClose), ProcessCost.parse(ask("")));
		}

		private ReceivedEvents awaitLast(ReceivedEvents received) throws Exception {
			ReceivedEvents before;
			ReceivedEvents now = received;
			do {
				Thread.sleep(QUIET.toMillis());
				before = now;
				now = this.stub.received();
			}
			while (!now.equals(before));
			return now;
		}

		private String ask(String question) throws IOException {
			this.input.write(question + "\n");
			this.input.flush();
			String answer = this.output.readLine();
			if (answer == null) {
				throw new EOFException("The process of %s has ended".formatted(this.name));
			}
			return answer;
		}

		void print(int count) {
			System.out.printf(Locale.ROOT, "| %s | %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
					this.name, Spread.of(this.rounds, (round) -> round.cost().cpu() / 1_000.0 / count).format(2),
					median(Round::perSecond), median((round) -> count - round.atClose().distinct()),
					median((round) -> count - round.atLast().distinct()),
					median((round) -> round.atLast().events() - round.atLast().distinct()),
					median((round) -> round.atLast().requests()), max((round) -> round.atLast().largest() / 1_000.0),
					max((round) -> round.cost().resident() / 1_024.0), max((round) -> round.cost().heap() / 1_024.0));
		}

		private double median(ToDoubleFunction<Round> value) {
			return Spread.of(this.rounds, value).median();
		}

		private double max(ToDoubleFunction<Round> value) {
			return this.rounds.stream().mapToDouble(value).max().orElse(0);
		}

		void close() {
			this.process.destroy();
			this.stub.close();
		}

	}

}
