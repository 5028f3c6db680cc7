package io.github.customeriospring.webhook.inbox;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes daemon threads with a name of their own.
 *
 * @since 0.1.0
 */
public final class InboxThreads implements ThreadFactory {

	private final AtomicInteger number = new AtomicInteger();

	@Override
	public Thread newThread(Runnable task) {
		Thread thread = new Thread(task, "customerio-webhook-" + this.number.incrementAndGet());
		thread.setDaemon(true);
		return thread;
	}

}
