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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Ulid;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.inbox.DeadWebhook;
import io.github.customeriospring.webhook.inbox.DeadWebhooks;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.WebhookSubjects;
import org.jspecify.annotations.Nullable;

/**
 * The last webhooks that were put aside, in memory.
 */
final class MemoryDeadWebhooks implements DeadWebhooks {

	private static final int MOST = 1_000;

	private final ReentrantLock lock = new ReentrantLock();

	private final InboxContext context;

	private final Duration keep;

	private final long mostBytes;

	private final Predicate<ReceivedWebhook> again;

	private final NavigableMap<String, DeadWebhook> letters = new TreeMap<>();

	/** No other process has the same ids. */
	private final String prefix = Ulid.next();

	private int number;

	private long bytes;

	/**
	 * Create dead letters.
	 * @param context what the inbox works with
	 * @param mostBytes how many bytes they may have together
	 * @param again hands a webhook over again, if it can
	 */
	MemoryDeadWebhooks(InboxContext context, long mostBytes, Predicate<ReceivedWebhook> again) {
		this.context = context;
		this.keep = context.settings().keepDeadLetters();
		this.mostBytes = mostBytes;
		this.again = again;
	}

	/**
	 * Put a webhook aside. The oldest ones make room for it; a body for which there is no
	 * room at all is not kept.
	 */
	void add(ReceivedWebhook webhook, Instant received, String reason) {
		this.lock.lock();
		try {
			ReceivedWebhook kept = (bytes(webhook) <= this.mostBytes) ? webhook
					: new ReceivedWebhook(webhook.id(), webhook.key(), null, webhook.size(), reason);
			DeadWebhook letter = new DeadWebhook(nextId(), kept, received, this.context.clock().instant(), reason);
			this.letters.put(letter.id(), letter);
			this.bytes += bytes(kept);
			while (this.letters.size() > MOST || this.bytes > this.mostBytes) {
				remove(this.letters.firstKey());
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private String nextId() {
		return "%s-%010d".formatted(this.prefix, this.number++);
	}

	private static long bytes(ReceivedWebhook webhook) {
		return (webhook.body() != null) ? webhook.body().length : 0;
	}

	private boolean remove(String id) {
		DeadWebhook letter = this.letters.remove(id);
		if (letter == null) {
			return false;
		}
		this.bytes -= bytes(letter.webhook());
		return true;
	}

	private void forgetOld() {
		Instant before = this.context.clock().instant().minus(this.keep);
		while (!this.letters.isEmpty() && this.letters.firstEntry().getValue().died().isBefore(before)) {
			remove(this.letters.firstKey());
		}
	}

	@Override
	public long count() {
		this.lock.lock();
		try {
			forgetOld();
			return this.letters.size();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public List<DeadWebhook> find(int limit, @Nullable String after) {
		this.lock.lock();
		try {
			Arguments.positive(limit, "limit");
			forgetOld();
			return this.letters.tailMap((after != null) ? after : "", false).values().stream().limit(limit).toList();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public int replay(Collection<String> ids) {
		int count = 0;
		for (DeadWebhook letter : take(Arguments.listOf(ids, "ids"))) {
			if (this.again.test(letter.webhook())) {
				count++;
			}
			else {
				add(letter.webhook(), letter.received(), letter.reason());
			}
		}
		return count;
	}

	/**
	 * Take out those that have a body.
	 */
	private List<DeadWebhook> take(Collection<String> ids) {
		this.lock.lock();
		try {
			List<DeadWebhook> taken = new ArrayList<>();
			for (String id : new HashSet<>(ids)) {
				DeadWebhook letter = this.letters.get(id);
				if (letter != null && letter.webhook().body() != null) {
					remove(id);
					taken.add(letter);
				}
			}
			return taken;
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public int delete(Collection<String> ids) {
		this.lock.lock();
		try {
			return (int) Arguments.listOf(ids, "ids").stream().filter(this::remove).count();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public int delete(PersonId person) {
		this.lock.lock();
		try {
			String subject = WebhookSubjects.of(Arguments.notNull(person, "person"));
			return delete(this.letters.values()
				.stream()
				.filter((letter) -> WebhookSubjects.of(this.context, letter.webhook().body()).contains(subject))
				.map(DeadWebhook::id)
				.toList());
		}
		finally {
			this.lock.unlock();
		}
	}

}
