package io.github.customeriospring.benchmarks;

import java.util.stream.IntStream;

/**
 * A way to send events of 250 bytes.
 */
interface Contestant extends AutoCloseable {

	/**
	 * Send events. Called in several threads.
	 * @param numbers the numbers of the events
	 */
	void send(IntStream numbers);

	/**
	 * Return how many threads send.
	 */
	default int threads() {
		return 2;
	}

	/**
	 * End as an application ends that wants to lose nothing, as far as the contestant
	 * lets it.
	 */
	@Override
	default void close() {
	}

}
