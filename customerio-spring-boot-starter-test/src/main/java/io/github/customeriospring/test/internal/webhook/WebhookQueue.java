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

package io.github.customeriospring.test.internal.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SentWebhook;
import org.jspecify.annotations.Nullable;

/**
 * Sends webhooks one after the other, in order. One that is not acknowledged is repeated
 * and holds up the later ones, for at most seven days by the fake's clock. Safe for use
 * by several threads; what sends is a daemon that begins with the first webhook.
 *
 * @since 0.1.0
 */
public final class WebhookQueue implements AutoCloseable {

	private static final Set<String> SCHEMES = Set.of("http", "https");

	private static final Duration REPEAT_AFTER = Duration.ofSeconds(1);

	private static final Duration LIFETIME = Duration.ofDays(7);

	private final InstantSource clock;

	private final List<Entry> entries = new ArrayList<>();

	private final Deque<Entry> waiting = new ArrayDeque<>();

	private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, WebhookQueue::daemon);

	private Runnable observer = () -> {
	};

	private @Nullable WebhookPost post;

	private @Nullable Target target;

	private Duration repeatAfter = REPEAT_AFTER;

	private @Nullable Future<?> next;

	/**
	 * Creates a queue that takes nothing as long as it does not know where to send it.
	 * @param clock what time it is
	 */
	public WebhookQueue(InstantSource clock) {
		this.clock = clock;
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "fake-customerio-webhooks");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Tells of each change from now on.
	 * @param observer what to tell; it must not wait
	 */
	public synchronized void observe(Runnable observer) {
		this.observer = observer;
	}

	/**
	 * Sends what is added from now on, and what waits, to a certain address.
	 * @param url the address
	 * @param signingKey what to sign with
	 * @throws IllegalArgumentException if nothing can be sent to the address
	 */
	public synchronized void sendTo(String url, String signingKey) {
		this.target = new Target(address(url), signingKey);
		this.observer.run();
	}

	/**
	 * Reads an address, of which an error says nothing: it may hold a password.
	 */
	private static URI address(String url) {
		try {
			URI address = new URI(url);
			if (address.getHost() != null && SCHEMES.contains(address.getScheme())) {
				return address;
			}
		}
		catch (URISyntaxException ex) {
			// Says what the address is
		}
		throw new IllegalArgumentException("Webhooks go to an address with http or https and a host only");
	}

	/**
	 * Where webhooks go.
	 * @return the address, {@code null} if nowhere
	 */
	public synchronized @Nullable URI url() {
		return (this.target != null) ? this.target.url() : null;
	}

	/**
	 * Repeats what is not acknowledged after some time.
	 * @param interval the time between two attempts
	 */
	public synchronized void repeatAfter(Duration interval) {
		this.repeatAfter = interval;
	}

	/**
	 * Adds a webhook. Nothing happens without an address to send it to.
	 * @param event what it reports
	 * @return whether it will be sent
	 */
	public synchronized boolean add(ReportingEvent event) {
		this.observer.run();
		if (this.target == null) {
			return false;
		}
		Entry entry = new Entry(event, this.clock.instant());
		this.entries.add(entry);
		this.waiting.add(entry);
		if (this.waiting.size() == 1) {
			schedule(Duration.ZERO);
		}
		return true;
	}

	private void schedule(Duration delay) {
		this.next = this.executor.schedule(this::sendFirst, delay.toNanos(), TimeUnit.NANOSECONDS);
	}

	private void sendFirst() {
		Entry first;
		Target target;
		WebhookPost post;
		synchronized (this) {
			first = this.waiting.peek();
			target = this.target;
			if (first == null || target == null) {
				return;
			}
			post = (this.post != null) ? this.post : new WebhookPost();
			this.post = post;
		}
		try {
			finish(first, post.send(target.url(), target.signingKey(), this.clock.instant(), first.body));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void finish(Entry entry, int status) {
		if (this.waiting.peek() != entry) {
			return;
		}
		entry.attempts++;
		entry.status = status;
		boolean done = entry.snapshot().isAcknowledged() || isTooOld(entry);
		if (done) {
			this.waiting.remove();
		}
		if (!this.waiting.isEmpty()) {
			schedule(done ? Duration.ZERO : this.repeatAfter);
		}
		this.observer.run();
		notifyAll();
	}

	private boolean isTooOld(Entry entry) {
		return !this.clock.instant().isBefore(entry.since.plus(LIFETIME));
	}

	/**
	 * Waits until nothing waits to be sent any more.
	 * @param timeout how long to wait
	 * @return whether nothing waits
	 * @throws InterruptedException if the thread is interrupted
	 */
	public synchronized boolean awaitEmpty(Duration timeout) throws InterruptedException {
		long end = System.nanoTime() + timeout.toNanos();
		for (long left = timeout.toNanos(); left > 0 && !this.waiting.isEmpty(); left = end - System.nanoTime()) {
			TimeUnit.NANOSECONDS.timedWait(this, left);
		}
		return this.waiting.isEmpty();
	}

	/**
	 * What was added.
	 * @return the webhooks, in their order
	 */
	public synchronized List<SentWebhook> all() {
		return this.entries.stream().map(Entry::snapshot).toList();
	}

	/**
	 * Forgets everything, also where to send. What is under way is dropped.
	 */
	public synchronized void clear() {
		if (this.next != null) {
			this.next.cancel(true);
		}
		this.entries.clear();
		this.waiting.clear();
		this.target = null;
		this.repeatAfter = REPEAT_AFTER;
		this.observer.run();
		notifyAll();
	}

	/**
	 * Stops sending.
	 */
	@Override
	public synchronized void close() {
		clear();
		this.executor.shutdownNow();
	}

	/**
	 * Where webhooks go.
	 */
	private record Target(URI url, String signingKey) {

		@Override
		public String toString() {
			return "Target[]";
		}

	}

	/**
	 * A webhook and what became of it.
	 */
	private static final class Entry {

		private final ReportingEvent event;

		private final Instant since;

		private final byte[] body;

		private int attempts;

		private int status;

		private Entry(ReportingEvent event, Instant since) {
			this.event = event;
			this.since = since;
			this.body = event.toJson().getBytes(StandardCharsets.UTF_8);
		}

		private SentWebhook snapshot() {
			return new SentWebhook(this.event, this.attempts, this.status);
		}

	}

}
