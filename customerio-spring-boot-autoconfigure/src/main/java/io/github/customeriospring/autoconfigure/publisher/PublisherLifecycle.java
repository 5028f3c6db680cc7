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

package io.github.customeriospring.autoconfigure.publisher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.github.customeriospring.autoconfigure.ShutdownTimeout;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.store.PipelinesPublisher;
import io.github.customeriospring.publisher.store.StorePublisher;
import io.github.customeriospring.publisher.store.TrackPublisher;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/**
 * Starts the publishers of a workspace with the application, and lets them finish when it
 * stops: after the web server, so that the last requests can publish, and before what is
 * destroyed with the context. A context that stops and is not closed may start again, so
 * publishers stay open then.
 */
class PublisherLifecycle implements SmartLifecycle, ApplicationListener<ContextClosedEvent>, ApplicationContextAware {

	private static final Log logger = LogFactory.getLog(PublisherLifecycle.class);

	/**
	 * Phases stop from the highest; those of Boot's web servers are 1024 and 2048 below.
	 */
	static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

	private final List<? extends StorePublisher<?>> publishers;

	private final Duration timeout;

	private volatile @Nullable ApplicationContext context;

	private volatile boolean running;

	private volatile boolean closing;

	PublisherLifecycle(List<? extends StorePublisher<?>> publishers, Duration timeout) {
		this.publishers = publishers;
		this.timeout = timeout;
	}

	/**
	 * Create the lifecycle of the publishers that were made for a workspace.
	 */
	static PublisherLifecycle of(Workspace workspace, Environment environment) {
		List<StorePublisher<?>> publishers = new ArrayList<>();
		TrackPublisher track = workspace.ownBean(TrackPublisher.class);
		if (track != null) {
			publishers.add(track);
		}
		PipelinesPublisher pipelines = workspace.ownBean(PipelinesPublisher.class);
		if (pipelines != null) {
			publishers.add(pipelines);
		}
		return new PublisherLifecycle(publishers, ShutdownTimeout.of(environment));
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
		for (StorePublisher<?> publisher : this.publishers) {
			publisher.start();
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.publishers.forEach(this::stop);
	}

	/**
	 * Stop all publishers at once, since each of them has all of the time.
	 */
	@Override
	public void stop(Runnable callback) {
		this.running = false;
		AtomicInteger left = new AtomicInteger(this.publishers.size());
		Consumer<StorePublisher<?>> stop = (publisher) -> {
			try {
				stop(publisher);
			}
			finally {
				if (left.decrementAndGet() == 0) {
					callback.run();
				}
			}
		};
		if (this.publishers.isEmpty()) {
			callback.run();
		}
		this.publishers.forEach((publisher) -> {
			Thread thread = new Thread(() -> stop.accept(publisher), "customerio-publisher-stop");
			thread.setDaemon(true);
			thread.start();
		});
	}

	private void stop(StorePublisher<?> publisher) {
		try {
			if (this.closing) {
				publisher.close(this.timeout);
			}
			else {
				publisher.stop(this.timeout);
			}
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
