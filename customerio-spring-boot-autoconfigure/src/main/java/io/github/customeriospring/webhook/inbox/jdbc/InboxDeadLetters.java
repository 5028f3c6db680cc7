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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Ulid;
import io.github.customeriospring.jdbc.Codecs;
import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.DeadLetterRow;
import io.github.customeriospring.jdbc.DeadLetterTable;
import io.github.customeriospring.jdbc.KeptPayload;
import io.github.customeriospring.jdbc.UnreadablePayloadException;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.inbox.DeadWebhook;
import io.github.customeriospring.webhook.inbox.DeadWebhooks;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxLedger;
import io.github.customeriospring.webhook.inbox.WebhookSubjects;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks of a workspace that were put aside.
 */
final class InboxDeadLetters implements DeadWebhooks {

	/**
	 * Version of a payload that holds the size and the id of a webhook whose body is not
	 * kept.
	 */
	private static final int WITHOUT_BODY = 2;

	private final InboxContext context;

	private final Database database;

	private final DeadLetterTable table;

	private final InboxTable inbox;

	private final Codecs codecs;

	private final IntConsumer wake;

	/**
	 * Create dead letters.
	 * @param context what the inbox works with
	 * @param database where they are
	 * @param inbox where those go that are handed over again
	 * @param codecs read payloads
	 * @param wake is told to which parts something was added
	 */
	InboxDeadLetters(InboxContext context, Database database, InboxTable inbox, Codecs codecs, IntConsumer wake) {
		this.context = context;
		this.database = database;
		this.table = new DeadLetterTable(database, context.workspace(), InboxQueue.API);
		this.inbox = inbox;
		this.codecs = codecs;
		this.wake = wake;
	}

	/**
	 * Put a webhook aside that has a problem, in the transaction of this thread.
	 */
	void add(ReceivedWebhook webhook, Instant received) {
		byte[] body = webhook.body();
		KeptPayload payload = (body != null) ? this.codecs.write(body)
				: new KeptPayload("%d %s".formatted(webhook.size(), webhook.id()).getBytes(StandardCharsets.UTF_8),
						PayloadCodec.plain().name(), WITHOUT_BODY);
		add(InboxQueue.part(webhook.key()), payload, body, received, InboxLedger.problem(webhook));
	}

	/**
	 * Put a webhook aside whose handling has failed, in the transaction of this thread.
	 */
	void add(InboxRow row, KeptPayload payload, String reason) {
		add(row.part(), payload, read(payload), row.received(), reason);
	}

	private void add(int part, KeptPayload payload, byte @Nullable [] body, Instant received, String reason) {
		this.table.add(
				new DeadLetterRow(Ulid.next(), part, null, payload, reason, received, this.context.clock().instant()),
				WebhookSubjects.of(this.context, body));
	}

	void purge() {
		this.table.purge(this.context.clock().instant().minus(this.context.settings().keepDeadLetters()));
	}

	@Override
	public long count() {
		return this.table.count();
	}

	@Override
	public List<DeadWebhook> find(int limit, @Nullable String after) {
		Arguments.positive(limit, "limit");
		return this.table.find(limit, after)
			.stream()
			.map((row) -> new DeadWebhook(row.id(), webhook(row), row.created(), row.died(), row.reason()))
			.toList();
	}

	private ReceivedWebhook webhook(DeadLetterRow row) {
		KeptPayload payload = row.payload();
		if (payload.version() == WITHOUT_BODY) {
			String[] sizeAndId = new String(payload.bytes(), StandardCharsets.UTF_8).split(" ", 2);
			return new ReceivedWebhook(sizeAndId[1], 0, null, Long.parseLong(sizeAndId[0]), row.reason());
		}
		byte[] body = read(payload);
		if (body == null) {
			return new ReceivedWebhook(row.id(), 0, null, payload.bytes().length, row.reason());
		}
		ReceivedWebhook webhook = this.context.reader().receive(body);
		return new ReceivedWebhook(webhook.id(), webhook.key(), body, body.length, row.reason());
	}

	private byte @Nullable [] read(KeptPayload payload) {
		try {
			return this.codecs.read(payload);
		}
		catch (UnreadablePayloadException ex) {
			return null;
		}
	}

	@Override
	public int replay(Collection<String> ids) {
		List<String> all = Arguments.listOf(ids, "ids");
		List<DeadLetterRow> rows = this.database.inTransaction(() -> {
			List<DeadLetterRow> taken = this.table.find(all)
				.stream()
				.filter((row) -> read(row.payload()) != null && this.table.delete(List.of(row.id())) > 0)
				.toList();
			taken.forEach((row) -> this.inbox.insert(row.part(), InboxIds.keep(webhook(row).id()), row.payload(),
					this.context.clock().instant()));
			return taken;
		});
		rows.forEach((row) -> this.wake.accept(row.part()));
		return rows.size();
	}

	@Override
	public int delete(Collection<String> ids) {
		return this.table.delete(Arguments.listOf(ids, "ids"));
	}

	@Override
	public int delete(PersonId person) {
		return this.table.deleteSubject(WebhookSubjects.of(Arguments.notNull(person, "person")));
	}

}
