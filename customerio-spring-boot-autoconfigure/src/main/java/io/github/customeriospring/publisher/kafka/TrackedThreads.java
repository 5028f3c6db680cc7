package io.github.customeriospring.publisher.kafka;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Threads that can be told to end.
 */
final class TrackedThreads implements ThreadFactory {

	private final ThreadFactory threads;

	private final Set<Thread> running = ConcurrentHashMap.newKeySet();

	TrackedThreads(ThreadFactory threads) {
		this.threads = threads;
	}

	@Override
	public Thread newThread(Runnable task) {
		Thread thread = this.threads.newThread(() -> {
			try {
				task.run();
			}
			finally {
				this.running.remove(Thread.currentThread());
			}
		});
		this.running.add(thread);
		return thread;
	}

	/**
	 * Interrupt the threads and wait for their end.
	 * @param nanos how long
	 */
	void end(long nanos) throws InterruptedException {
		long end = System.nanoTime() + nanos;
		Set<Thread> left = Set.copyOf(this.running);
		left.forEach(Thread::interrupt);
		for (Thread thread : left) {
			TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
		}
	}

}
