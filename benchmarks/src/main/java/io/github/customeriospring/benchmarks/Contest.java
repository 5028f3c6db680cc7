package io.github.customeriospring.benchmarks;

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

	/**
	 * Print the head of the table.
	 */
	static void printHead() {
		System.out.println("""
				| | CPU us per call | bytes allocated per call | calls per second | CPU ratio, mark |
				|---|---|---|---|---|""");
	}

	/**
	 * Run and print the rows.
	 */
	void run(int warmUpRounds, int rounds) throws Exception {
		List<Round> measured = new ArrayList<>();
		for (int number = -warmUpRounds; number < rounds; number++) {
			Round round = (number % 2 == 0) ? handWrittenFirst() : clientFirst();
			if (number >= 0) {
				measured.add(round);
			}
		}
		Spread ratio = Spread.of(measured, (round) -> round.client().cpu() / round.handWritten().cpu());
		printRow("by hand", measured.stream().map(Round::handWritten).toList(), "1");
		printRow("client", measured.stream().map(Round::client).toList(),
				"%s, %s %s".formatted(ratio.format(2), (ratio.median() <= this.mark) ? "within" : "misses", this.mark));
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
