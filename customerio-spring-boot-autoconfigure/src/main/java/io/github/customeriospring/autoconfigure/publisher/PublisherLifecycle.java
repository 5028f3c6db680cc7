package io.github.customeriospring.autoconfigure.publisher;

import java.time.Duration;

import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.memory.MemoryPublisher;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Lets a publisher deliver what it has when the application stops: after the web server,
 * so that the last requests can publish, and before what is destroyed with the context. A
 * context that stops and is not closed may start again, so the publisher stays open.
 */
class PublisherLifecycle implements SmartLifecycle, ApplicationListener<ContextClosedEvent>, ApplicationContextAware {

	private static final Log logger = LogFactory.getLog(PublisherLifecycle.class);

	/**
	 * Phases stop from the highest; those of Boot's web servers are 1024 and 2048 below.
	 */
	static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

	/** What is left of the time for whatever else has to end in this phase. */
	private static final Duration MARGIN = Duration.ofSeconds(2);

	private final CustomerioPublisher publisher;

	private final Duration timeout;

	private volatile @Nullable ApplicationContext context;

	private volatile boolean running;

	private volatile boolean closing;

	PublisherLifecycle(CustomerioPublisher publisher, Duration phaseTimeout) {
		this.publisher = publisher;
		Duration most = phaseTimeout.minus(MARGIN);
		Duration half = phaseTimeout.dividedBy(2);
		this.timeout = (most.compareTo(half) > 0) ? most : half;
	}

	@Override
	public void setApplicationContext(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		this.closing |= event.getApplicationContext() == this.context;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop(Runnable callback) {
		Thread thread = new Thread(() -> {
			try {
				stop();
			}
			finally {
				callback.run();
			}
		}, "customerio-publisher-stop");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.closing && this.publisher instanceof MemoryPublisher memory) {
			memory.close(this.timeout);
			return;
		}
		try {
			this.publisher.flush(this.timeout);
		}
		catch (CustomerioPublisherException ex) {
			logger.warn(ex.getMessage());
		}
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
