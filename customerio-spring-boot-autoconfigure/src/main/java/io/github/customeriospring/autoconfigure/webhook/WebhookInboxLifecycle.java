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

package io.github.customeriospring.autoconfigure.webhook;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

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
 * Starts all inboxes before the web server, and lets them finish after the web server has
 * stopped and before publishers stop, with which listeners may publish. They take nothing
 * more as soon as the context closes: another instance may have more time.
 */
class WebhookInboxLifecycle
		implements SmartLifecycle, ApplicationListener<ContextClosedEvent>, ApplicationContextAware {

	/**
	 * Phases stop from the highest; those of Boot's web servers are 1024 and 2048 below,
	 * and that of publishers is 4096 below.
	 */
	static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3072;

	private final WebhookInboxes inboxes;

	private final Duration timeout;

	private volatile @Nullable ApplicationContext context;

	private volatile boolean running;

	WebhookInboxLifecycle(WebhookInboxes inboxes, Environment environment) {
		this.inboxes = inboxes;
		this.timeout = ShutdownTimeout.of(environment);
	}

	@Override
	public void setApplicationContext(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		if (event.getApplicationContext() == this.context) {
			all().forEach(WebhookInbox::refuse);
		}
	}

	@Override
	public void start() {
		all().forEach(WebhookInbox::start);
		this.running = true;
	}

	private Collection<WebhookInbox> all() {
		return this.inboxes.all().values();
	}

	@Override
	public void stop() {
		this.running = false;
		all().forEach((inbox) -> inbox.stop(this.timeout));
	}

	/**
	 * Stop all inboxes at once, since each of them has all of the time.
	 */
	@Override
	public void stop(Runnable callback) {
		this.running = false;
		CompletableFuture.allOf(all().stream().map(this::stopInAnotherThread).toArray(CompletableFuture[]::new))
			.whenComplete((nothing, failure) -> callback.run());
	}

	private CompletableFuture<Void> stopInAnotherThread(WebhookInbox inbox) {
		return CompletableFuture.runAsync(() -> inbox.stop(this.timeout), (task) -> {
			Thread thread = new Thread(task, "customerio-webhook-stop");
			thread.setDaemon(true);
			thread.start();
		});
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
