package io.github.customeriospring.benchmarks;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * What this process has used, or used for something.
 *
 * @param cpu nanoseconds of processor time of all threads, collecting garbage and
 * compiling included
 * @param wall nanoseconds of time
 * @param allocated bytes that the present threads have allocated
 */
record Cost(double cpu, double wall, double allocated) {

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	/**
	 * Return what the process has used so far.
	 */
	static Cost soFar() {
		long allocated = 0;
		for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
			allocated += Math.max(0, bytes);
		}
		return new Cost(SYSTEM.getProcessCpuTime(), System.nanoTime(), allocated);
	}

	/**
	 * Return what was used since the given reading, for each of a number of calls.
	 */
	Cost perCall(Cost start, int calls) {
		return new Cost((this.cpu - start.cpu) / calls, (this.wall - start.wall) / calls,
				(this.allocated - start.allocated) / calls);
	}

}
