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
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

	/** With 64 KB each, 64 MB at most. */
	private static final int KEPT_ANSWERS = 1_000;

	private final InstantSource clock;

	private final List<QueuedWebhook> entries = new ArrayList<>();

	private final Deque<QueuedWebhook> waiting = new ArrayDeque<>();

	private final Deque<QueuedWebhook> answered = new ArrayDeque<>();

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
	 * Tells the observer that something has changed.
	 */
	synchronized void changed() {
		this.observer.run();
	}

	/**
	 * Sends what is added from now on, and what waits, to a certain address.
	 * @param url the address
	 * @param signingKey what to sign with
	 * @throws IllegalArgumentException if nothing can be sent to the address
	 */
	public synchronized void sendTo(String url, String signingKey) {
		this.target = new Target(address(url), signingKey);
		changed();
	}

	/**
	 * Reads an address, of which an error says nothing: it may hold a password.
	 */
	private static URI address(String url) {
		try {
			URI address = new URI(url);
			String scheme = (address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT) : "";
			if (SCHEMES.contains(scheme) && address.getHost() != null && address.getPort() != 0
					&& address.getPort() <= 65_535) {
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
		if (this.target == null) {
			return false;
		}
		QueuedWebhook entry = new QueuedWebhook(event, this.clock.instant());
		this.entries.add(entry);
		this.waiting.add(entry);
		if (this.waiting.size() == 1) {
			schedule(Duration.ZERO);
		}
		changed();
		return true;
	}

	private void schedule(Duration delay) {
		this.next = this.executor.schedule(this::sendFirst, TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS);
	}

	private void sendFirst() {
		QueuedWebhook first;
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
			finish(first, post.send(target.url(), target.signingKey(), this.clock.instant(), first.body()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void finish(QueuedWebhook entry, WebhookAnswer answer) {
		if (this.waiting.peek() != entry) {
			return;
		}
		entry.answered(answer);
		keepLast(entry);
		boolean done = entry.isOver(this.clock.instant());
		if (done) {
			this.waiting.remove();
		}
		if (!this.waiting.isEmpty()) {
			schedule(done ? Duration.ZERO : this.repeatAfter);
		}
		changed();
		notifyAll();
	}

	private void keepLast(QueuedWebhook entry) {
		if (this.answered.peekLast() != entry) {
			this.answered.add(entry);
		}
		if (this.answered.size() > KEPT_ANSWERS) {
			this.answered.remove().forgetAnswer();
		}
	}

	/**
	 * Waits until nothing waits to be sent any more.
	 * @param timeout how long to wait
	 * @return whether nothing waits
	 * @throws InterruptedException if the thread is interrupted
	 */
	public synchronized boolean awaitEmpty(Duration timeout) throws InterruptedException {
		long nanos = TimeUnit.NANOSECONDS.convert(timeout);
		long end = System.nanoTime() + nanos;
		for (long left = nanos; left > 0 && !this.waiting.isEmpty(); left = end - System.nanoTime()) {
			TimeUnit.NANOSECONDS.timedWait(this, left);
		}
		return this.waiting.isEmpty();
	}

	/**
	 * What was added.
	 * @return the webhooks, in their order
	 */
	public synchronized List<SentWebhook> all() {
		return this.entries.stream().map(QueuedWebhook::snapshot).toList();
	}

	/**
	 * How many webhooks were added.
	 * @return how many
	 */
	public synchronized int size() {
		return this.entries.size();
	}

	/**
	 * One of the webhooks with the answer to it.
	 * @param number which one, 1 for the first
	 * @return the webhook, if there is one
	 */
	public synchronized Optional<InspectedWebhook> find(int number) {
		return (number < 1 || number > this.entries.size()) ? Optional.empty()
				: Optional.of(this.entries.get(number - 1).inspected(number));
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
		this.answered.clear();
		this.target = null;
		this.repeatAfter = REPEAT_AFTER;
		changed();
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

}
