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

package io.github.customeriospring.webhook.inbox.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.inbox.DeadWebhooks;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxLedger;
import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.WebhookInboxException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps webhooks in memory: what is not handled when the process ends is lost, and each
 * instance of an application knows the repeats only of what has arrived at it.
 *
 * @since 0.1.0
 */
public final class MemoryInbox implements WebhookInbox {

	private static final Logger logger = LoggerFactory.getLogger(MemoryInbox.class);

	/** Which part of the memory what was put aside may take beside the rest. */
	private static final int DEAD_SHARE = 4;

	private final ReentrantLock lock = new ReentrantLock();

	private final InboxContext context;

	private final MemoryInboxSettings settings;

	private final InboxLedger ledger;

	private final MemoryDeadWebhooks deadLetters;

	private final KnownIds ids;

	private final MemoryEntries entries;

	private @Nullable MemoryRun run;

	private boolean refusing;

	private boolean closed;

	/**
	 * Create an inbox, which takes nothing before it is started.
	 * @param context what it works with
	 * @param settings how much it keeps
	 */
	public MemoryInbox(InboxContext context, MemoryInboxSettings settings) {
		this.context = Arguments.notNull(context, "context");
		this.settings = Arguments.notNull(settings, "settings");
		this.ledger = new InboxLedger(context);
		this.deadLetters = new MemoryDeadWebhooks(context, settings.maxSize().toBytes() / DEAD_SHARE, this::again);
		this.ids = new KnownIds(settings.maxIds());
		this.entries = new MemoryEntries(settings);
	}

	@Override
	public boolean accept(ReceivedWebhook webhook) {
		Arguments.notNull(webhook, "webhook");
		ReceivedWebhook taken = takeable(webhook);
		this.lock.lock();
		try {
			if (this.run == null || this.refusing) {
				throw new WebhookInboxException(Reason.STOPPED, "The inbox is not started or stops", null);
			}
			Instant now = this.context.clock().instant();
			if (!this.ids.add(taken.id(), now)) {
				return this.ledger.arrived(false);
			}
			if (taken.problem() != null) {
				putAside(taken, now, InboxLedger.problem(taken));
			}
			else if (!add(taken, now)) {
				this.ids.remove(taken.id());
				throw new WebhookInboxException(Reason.FULL,
						"The inbox is full: see customerio.webhook.memory, or what listeners wait for", null);
			}
		}
		finally {
			this.lock.unlock();
		}
		return this.ledger.arrived(true);
	}

	/**
	 * What would never fit must not be asked for again and again.
	 */
	private ReceivedWebhook takeable(ReceivedWebhook webhook) {
		boolean fits = webhook.body() == null || webhook.body().length <= this.settings.maxSize().toBytes();
		return fits ? webhook : new ReceivedWebhook(webhook.id(), webhook.key(), null, webhook.size(),
				"Its body was not kept, since it is larger than customerio.webhook.memory.max-size");
	}

	private boolean add(ReceivedWebhook webhook, Instant now) {
		this.lock.lock();
		try {
			MemoryEntry entry = (this.run != null) ? this.entries.add(webhook, now) : null;
			if (this.run == null || entry == null) {
				return false;
			}
			this.run.add(entry);
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean again(ReceivedWebhook webhook) {
		return add(new ReceivedWebhook(webhook.id(), webhook.key(), webhook.body(), webhook.size(), null),
				this.context.clock().instant());
	}

	private void putAside(ReceivedWebhook webhook, Instant received, String reason) {
		this.deadLetters.add(webhook, received, reason);
		this.ledger.dead(1);
	}

	/**
	 * Handle a webhook. Whatever a listener throws must not end the thread.
	 */
	private void handle(MemoryEntry entry) {
		begin(entry);
		try {
			this.context.handler().handle(entry.webhook());
			settle(entry);
			this.ledger.handled();
		}
		catch (Throwable ex) {
			InboxLedger.Verdict verdict = this.ledger.failed(entry.attempt(), ex);
			if (verdict.again() != null) {
				postpone(entry, verdict.again());
			}
			else {
				settle(entry);
				putAside(entry.webhook(), entry.received(), verdict.reason());
			}
		}
	}

	private void begin(MemoryEntry entry) {
		this.lock.lock();
		try {
			entry.underWay(true);
		}
		finally {
			this.lock.unlock();
		}
	}

	private void settle(MemoryEntry entry) {
		this.lock.lock();
		try {
			this.entries.remove(entry);
		}
		finally {
			this.lock.unlock();
		}
	}

	private void postpone(MemoryEntry entry, Duration time) {
		this.lock.lock();
		try {
			entry.postpone(time);
			entry.underWay(false);
			if (this.run != null) {
				this.run.add(entry);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public InboxState state() {
		this.lock.lock();
		try {
			return new InboxState(this.context.workspace(),
					(this.run != null) ? InboxState.Status.RUNNING : InboxState.Status.STOPPED, null,
					this.entries.count(), oldest((entry) -> !entry.hasFailed()), oldest(MemoryEntry::hasFailed),
					this.ledger.counts());
		}
		finally {
			this.lock.unlock();
		}
	}

	private @Nullable Duration oldest(Predicate<MemoryEntry> which) {
		return this.entries.stream()
			.filter(which)
			.findFirst()
			.map((entry) -> this.context.since(entry.received()))
			.orElse(null);
	}

	@Override
	public DeadWebhooks deadLetters() {
		return this.deadLetters;
	}

	@Override
	public void start() {
		this.lock.lock();
		try {
			if (this.run == null && !this.closed) {
				MemoryRun run = new MemoryRun(this.context, this::handle);
				this.refusing = false;
				this.entries.stream().filter((entry) -> !entry.isUnderWay()).forEach(run::add);
				this.run = run;
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void refuse() {
		this.lock.lock();
		try {
			this.refusing = true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * {@inheritDoc}
	 * <p>
	 * Handles what there is, except what waits after a failure.
	 */
	@Override
	public void stop(Duration timeout) {
		MemoryRun run;
		this.lock.lock();
		try {
			run = this.run;
			this.run = null;
		}
		finally {
			this.lock.unlock();
		}
		if (run != null) {
			run.stop(timeout);
		}
	}

	@Override
	public void close() {
		this.lock.lock();
		try {
			this.closed = true;
		}
		finally {
			this.lock.unlock();
		}
		stop(Duration.ZERO);
		long lost = state().waiting();
		if (lost > 0) {
			logger.warn("{} webhooks of the workspace '{}' were taken and are not handled: they are lost", lost,
					this.context.workspace());
		}
	}

	@Override
	public String toString() {
		return "MemoryInbox";
	}

}
