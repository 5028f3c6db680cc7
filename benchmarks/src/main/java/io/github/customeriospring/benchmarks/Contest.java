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

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs the client and what is written by hand in turns, so that whatever else the machine
 * does meets both alike, and prints a row of a table for each. The ratio is taken in each
 * round, and its median is compared with the mark.
 *
 * @param name what is compared
 * @param handWritten the work as it is written by hand
 * @param client the same work of the client
 * @param calls how many calls each piece of work makes
 * @param mark how many times the processor time of the former the latter may use
 */
record Contest(String name, Work handWritten, Work client, int calls, double mark) {

	private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

	private static final double MAX_COMPILING = 0.02;

	private static final int MAX_WARM_UP_ROUNDS = 20;

	/**
	 * Print the head of the table.
	 */
	static void printHead() {
		System.out.println("""
				| | CPU us per call | bytes allocated per call | calls per second | CPU ratio, mark |
				|---|---|---|---|---|""");
	}

	/**
	 * Run and print the rows. What the compiler needs for the client, which has more code
	 * than what is written by hand, is no part of them: it would hide what a call costs.
	 */
	void run(int rounds) throws Exception {
		warmUp();
		List<Round> measured = new ArrayList<>();
		for (int number = 0; number < rounds; number++) {
			measured.add((number % 2 == 0) ? handWrittenFirst() : clientFirst());
		}
		Spread ratio = Spread.of(measured, (round) -> round.client().cpu() / round.handWritten().cpu());
		printRow("by hand", measured.stream().map(Round::handWritten).toList(), "1");
		printRow("client", measured.stream().map(Round::client).toList(),
				"%s, %s %s".formatted(ratio.format(2), (ratio.median() <= this.mark) ? "within" : "misses", this.mark));
	}

	/**
	 * Run until the compiler has little left to do.
	 */
	private void warmUp() throws Exception {
		double compiling = 1;
		for (int round = 0; round < MAX_WARM_UP_ROUNDS && compiling > MAX_COMPILING; round++) {
			long start = COMPILER.getTotalCompilationTime();
			long time = System.nanoTime();
			handWrittenFirst();
			compiling = (COMPILER.getTotalCompilationTime() - start) * 1_000_000.0 / (System.nanoTime() - time);
		}
		System.err.printf(Locale.ROOT, "%s: the compiler takes %.0f %% of the time%n", this.name, 100 * compiling);
	}

	private Round handWrittenFirst() throws Exception {
		Cost handWritten = measure(this.handWritten);
		return new Round(handWritten, measure(this.client));
	}

	private Round clientFirst() throws Exception {
		Cost client = measure(this.client);
		return new Round(measure(this.handWritten), client);
	}

	private Cost measure(Work work) throws Exception {
		Cost start = Cost.soFar();
		work.run();
		return Cost.soFar().perCall(start, this.calls);
	}

	private void printRow(String who, List<Cost> costs, String ratio) {
		System.out.printf(Locale.ROOT, "| %s, %s | %s | %s | %.0f | %s |%n", this.name, who,
				Spread.of(costs, (cost) -> cost.cpu() / 1_000).format(2), Spread.of(costs, Cost::allocated).format(0),
				1_000_000_000 / Spread.of(costs, Cost::wall).median(), ratio);
	}

	/**
	 * Makes the calls of a round.
	 */
	interface Work {

		void run() throws Exception;

	}

	private record Round(Cost handWritten, Cost client) {

	}

}
