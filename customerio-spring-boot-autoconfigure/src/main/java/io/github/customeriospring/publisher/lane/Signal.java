package io.github.customeriospring.publisher.lane;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Lets threads wait until something has become true. To signal costs nothing while nobody
 * waits. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Signal {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private volatile int waiting;

	/**
	 * Wait until a condition holds.
	 * @param condition the condition, asked again after each signal
	 * @param nanos how long to wait
	 * @return whether it holds
	 * @throws InterruptedException if the thread is interrupted
	 */
	public boolean await(BooleanSupplier condition, long nanos) throws InterruptedException {
		if (condition.getAsBoolean()) {
			return true;
		}
		long left = nanos;
		this.lock.lockInterruptibly();
		try {
			this.waiting = this.waiting + 1;
			while (!condition.getAsBoolean()) {
				if (left <= 0) {
					return false;
				}
				left = this.changed.awaitNanos(left);
			}
			return true;
		}
		finally {
			this.waiting = this.waiting - 1;
			this.lock.unlock();
		}
	}

	/**
	 * Let those who wait ask again. What they ask for has to be visible to all threads
	 * before.
	 */
	public void signal() {
		if (this.waiting > 0) {
			this.lock.lock();
			try {
				this.changed.signalAll();
			}
			finally {
				this.lock.unlock();
			}
		}
	}

}
