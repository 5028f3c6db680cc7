package io.github.customeriospring.benchmarks;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Numbers in a line of text, which one process tells another.
 */
final class Numbers {

	private Numbers() {
	}

	static String format(long... numbers) {
		return LongStream.of(numbers).mapToObj(String::valueOf).collect(Collectors.joining(" "));
	}

	static long[] parse(String line) {
		return Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
	}

}
