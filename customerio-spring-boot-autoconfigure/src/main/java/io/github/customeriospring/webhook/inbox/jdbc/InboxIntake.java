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

package io.github.customeriospring.webhook.inbox.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.WebhookInboxException.Reason;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Stores webhooks, in threads of its own: nobody can say how long a pool of connections
 * lets a caller wait, and none of them may be interrupted. What is stored after its time
 * is recognised when Customer.io repeats it. Thread-safe.
 */
final class InboxIntake {

	private static final int THREADS = 8;

	private static final int MOST_WAITING = 1_000;

	private static final int ATTEMPTS = 3;

	private final InboxContext context;

	private final InboxStore store;

	private final Duration timeout;

	private final ThreadPoolExecutor executor;

	InboxIntake(InboxContext context, InboxStore store, Duration timeout) {
		this.context = context;
		this.store = store;
		this.timeout = timeout;
		this.executor = new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(MOST_WAITING), context.threads());
		this.executor.allowCoreThreadTimeOut(true);
	}

	/**
	 * Store a webhook.
	 * @return whether it is new
	 */
	boolean store(ReceivedWebhook webhook) {
		Future<Boolean> stored;
		try {
			stored = this.executor.submit(() -> storeNow(webhook));
		}
		catch (RejectedExecutionException ex) {
			throw timedOut();
		}
		try {
			return stored.get(this.timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			stored.cancel(false);
			throw timedOut();
		}
		catch (InterruptedException ex) {
			stored.cancel(false);
			Thread.currentThread().interrupt();
			throw timedOut();
		}
		catch (ExecutionException ex) {
			throw new WebhookInboxException(Reason.FAILED, """
					The database has not taken the webhook (%s), and Customer.io sends it again. If a table is \
					missing, see customerio.webhook.jdbc.initialize-schema"""
				.formatted(Database.describe(Objects.requireNonNull(ex.getCause()))), ex.getCause());
		}
	}

	private static WebhookInboxException timedOut() {
		return new WebhookInboxException(Reason.TIMED_OUT,
				"The database has not taken the webhook in time, and Customer.io sends it again", null);
	}

	private boolean storeNow(ReceivedWebhook webhook) {
		Instant now = this.context.clock().instant();
		for (int attempt = 1;; attempt++) {
			try {
				return this.store.database().readCommitted(this.timeout, () -> insert(webhook, now));
			}
			catch (DuplicateKeyException ex) {
				return false;
			}
			catch (PessimisticLockingFailureException ex) {
				// Two of the same at once, of which one was chosen to end
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private boolean insert(ReceivedWebhook webhook, Instant now) {
		String id = InboxIds.keep(webhook.id());
		this.store.ids().add(id, now);
		byte[] body = webhook.body();
		if (body == null || webhook.problem() != null) {
			this.store.deadLetters().add(webhook, now);
		}
		else {
			this.store.table().insert(InboxQueue.part(webhook.key()), id, this.store.codecs().write(body), now);
		}
		return true;
	}

	/**
	 * Store nothing any more.
	 */
	void close() {
		this.executor.shutdown();
		try {
			this.executor.awaitTermination(this.timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
