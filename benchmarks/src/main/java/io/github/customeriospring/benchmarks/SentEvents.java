package io.github.customeriospring.benchmarks;

/**
 * How long it took a process to send events.
 *
 * @param start when it began, in milliseconds since 1970
 * @param handedOver after how many nanoseconds the contestant had the last event
 * @param closed after how many nanoseconds the contestant was closed
 */
record SentEvents(long start, long handedOver, long closed) {

	static SentEvents parse(String line) {
		long[] numbers = Numbers.parse(line);
		return new SentEvents(numbers[0], numbers[1], numbers[2]);
	}

	String format() {
		return Numbers.format(this.start, this.handedOver, this.closed);
	}

}
