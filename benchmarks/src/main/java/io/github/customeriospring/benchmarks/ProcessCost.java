package io.github.customeriospring.benchmarks;

/**
 * What a process has used.
 *
 * @param cpu nanoseconds of processor time since it began to send
 * @param resident the most memory that it ever had, in KB, or 0 where the operating
 * system does not tell
 * @param heap the most that its heap ever held, garbage included, in KB
 */
record ProcessCost(long cpu, long resident, long heap) {

	static ProcessCost parse(String line) {
		long[] numbers = Numbers.parse(line);
		return new ProcessCost(numbers[0], numbers[1], numbers[2]);
	}

	String format() {
		return Numbers.format(this.cpu, this.resident, this.heap);
	}

}
