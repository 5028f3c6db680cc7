package io.github.customeriospring.autoconfigure.webhook;

import java.time.Duration;

import io.github.customeriospring.autoconfigure.ShutdownTimeout;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/**
 * Starts the inbox of a workspace before the web server, and lets it finish after the web
 * server has stopped and before publishers stop, with which listeners may publish. It
 * takes nothing more as soon as the context closes: another instance may have more time.
 */
class WebhookInboxLifecycle
		implements SmartLifecycle, ApplicationListener<ContextClosedEvent>, ApplicationContextAware {

	/**
	 * Phases stop from the highest; those of Boot's web servers are 1024 and 2048 below,
	 * and that of publishers is 4096 below.
	 */
	static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3072;

	private final WebhookInbox inbox;

	private final Duration timeout;

	private volatile @Nullable ApplicationContext context;

	private volatile boolean running;

	WebhookInboxLifecycle(WebhookInbox inbox, Environment environment) {
		this.inbox = inbox;
		this.timeout = ShutdownTimeout.of(environment);
	}

	@Override
	public void setApplicationContext(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		if (event.getApplicationContext() == this.context) {
			this.inbox.refuse();
		}
	}

	@Override
	public void start() {
		this.inbox.start();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.inbox.stop(this.timeout);
	}

	/**
	 * Stop beside other inboxes, each of which has all of the time.
	 */
	@Override
	public void stop(Runnable callback) {
		Thread thread = new Thread(() -> {
			try {
				stop();
			}
			finally {
				callback.run();
			}
		}, "customerio-webhook-stop");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
