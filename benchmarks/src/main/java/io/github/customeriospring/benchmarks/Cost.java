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
public record Cost(double cpu, double wall, double allocated) {

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	/**
	 * Return what the process has used so far.
	 */
	public static Cost soFar() {
		long allocated = 0;
		for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
			allocated += Math.max(0, bytes);
		}
		return new Cost(SYSTEM.getProcessCpuTime(), System.nanoTime(), allocated);
	}

	/**
	 * Return what was used since the given reading, for each of a number of calls.
	 */
	public Cost perCall(Cost start, int calls) {
		return new Cost((this.cpu - start.cpu) / calls, (this.wall - start.wall) / calls,
				(this.allocated - start.allocated) / calls);
	}

}
