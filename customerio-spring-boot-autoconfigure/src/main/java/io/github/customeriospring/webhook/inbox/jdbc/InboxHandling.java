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

import java.util.List;
import java.util.function.BooleanSupplier;

import io.github.customeriospring.jdbc.KeptPayload;
import io.github.customeriospring.jdbc.QuietTransactions;
import io.github.customeriospring.jdbc.UnreadablePayloadException;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxLedger;
import io.github.customeriospring.webhook.inbox.InboxLedger.Verdict;

import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Handles webhooks, each of them in a transaction that deletes it as well. Thread-safe.
 */
final class InboxHandling {

	/** So many are looked for at a time. */
	private static final int BATCH = 64;

	private final InboxContext context;

	private final InboxStore store;

	private final InboxTable table;

	private final QuietTransactions transactions;

	private final InboxLedger ledger;

	/**
	 * Create a handling.
	 * @param context what the inbox works with
	 * @param store where webhooks are
	 * @param transactions the application's transactions
	 * @param ledger is told what happens
	 */
	InboxHandling(InboxContext context, InboxStore store, TransactionOperations transactions, InboxLedger ledger) {
		this.context = context;
		this.store = store;
		this.table = store.table();
		this.transactions = new QuietTransactions(transactions);
		this.ledger = ledger;
	}

	/**
	 * Handle what comes next in a part.
	 * @param part the part
	 * @param goOn whether something may be begun
	 * @return whether there may be more
	 * @throws RuntimeException if the database fails
	 */
	boolean handleSome(InboxPart part, BooleanSupplier goOn) {
		List<InboxRow> rows = this.table.next(part.number(), this.context.clock().instant(), BATCH);
		boolean settled = false;
		for (InboxRow row : rows) {
			if (!part.isOurs() || !goOn.getAsBoolean()) {
				return false;
			}
			settled |= handle(row);
		}
		return settled && rows.size() >= BATCH;
	}

	/**
	 * Handle a webhook.
	 * @return whether it was there, and nobody else handles it
	 */
	private boolean handle(InboxRow row) {
		Attempt attempt = new Attempt(row);
		try {
			this.transactions.run(attempt::run);
			if (attempt.begun) {
				this.ledger.handled();
			}
		}
		catch (RuntimeException | Error ex) {
			// A listener may have left the thread like that, and databases do not bear it
			Thread.interrupted();
			if (!attempt.begun) {
				throw ex;
			}
			failed(row, ex);
		}
		return attempt.begun;
	}

	private void failed(InboxRow row, Throwable failure) {
		Verdict verdict = (failure instanceof UnreadablePayloadException)
				? new Verdict(null, "It cannot be read: its PayloadCodec is missing or fails")
				: this.ledger.failed(row.attempts() + 1, failure);
		boolean dead = this.store.database().readCommitted(() -> {
			if (verdict.again() != null) {
				this.table.postpone(row, this.context.clock().instant().plus(verdict.again()));
				return false;
			}
			return putAside(row, verdict.reason());
		});
		this.ledger.dead(dead ? 1 : 0);
	}

	private boolean putAside(InboxRow row, String reason) {
		KeptPayload payload = this.table.lock(row);
		if (payload == null) {
			return false;
		}
		this.store.deadLetters().add(row, payload, reason);
		this.table.delete(row);
		return true;
	}

	/**
	 * One attempt to handle a webhook. If it fails before it has begun, the database
	 * does.
	 */
	private final class Attempt {

		private final InboxRow row;

		private boolean begun;

		private Attempt(InboxRow row) {
			this.row = row;
		}

		private void run(TransactionStatus status) {
			KeptPayload payload = InboxHandling.this.table.lock(this.row);
			if (payload == null) {
				return;
			}
			this.begun = true;
			byte[] body = InboxHandling.this.store.codecs().read(payload);
			InboxHandling.this.context.handler()
				.handle(new ReceivedWebhook(this.row.eventId(), this.row.part(), body, body.length, null));
			if (status.isRollbackOnly()) {
				throw new RolledBackException();
			}
			InboxHandling.this.table.delete(this.row);
		}

	}

}
