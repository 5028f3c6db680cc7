package io.github.customeriospring.http.transport;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends attempts that take too long, on one thread that goes when there is nothing to do.
 */
final class Alarm {

	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
			DaemonThreads.named("customerio-attempt-timeout"));

	Alarm() {
		this.timer.setRemoveOnCancelPolicy(true);
		this.timer.setKeepAliveTime(10, TimeUnit.SECONDS);
		this.timer.allowCoreThreadTimeOut(true);
	}

	Future<?> in(Duration time, Runnable work) {
		return this.timer.schedule(work, time.toNanos(), TimeUnit.NANOSECONDS);
	}

	void close() {
		this.timer.shutdownNow();
	}

}
