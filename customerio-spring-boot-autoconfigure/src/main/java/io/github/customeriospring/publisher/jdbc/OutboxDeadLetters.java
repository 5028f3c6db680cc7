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

package io.github.customeriospring.publisher.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Ulid;
import io.github.customeriospring.jdbc.Codecs;
import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.DeadLetterRow;
import io.github.customeriospring.jdbc.DeadLetterTable;
import io.github.customeriospring.jdbc.UnreadablePayloadException;
import io.github.customeriospring.publisher.DeadLetter;
import io.github.customeriospring.publisher.DeadLetters;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.HarmlessWords;
import org.jspecify.annotations.Nullable;

/**
 * The operations of an outbox that were put aside.
 */
final class OutboxDeadLetters implements DeadLetters {

	private final Database database;

	private final OutboxQueue queue;

	private final DeadLetterTable table;

	private final Codecs codecs;

	private final BatchApi<?> api;

	/** Adds operations to the outbox. */
	private final Function<List<NewRow>, Integer> outbox;

	OutboxDeadLetters(Database database, OutboxQueue queue, Codecs codecs, BatchApi<?> api,
			Function<List<NewRow>, Integer> outbox) {
		this.database = database;
		this.queue = queue;
		this.table = new DeadLetterTable(database, queue.workspace(), queue.apiName());
		this.codecs = codecs;
		this.api = api;
		this.outbox = outbox;
	}

	/**
	 * Put an operation aside, in the transaction of this thread.
	 */
	void add(OutboxEntry entry, Instant now) {
		boolean readable = entry.outcome() == OutboxEntry.Outcome.REFUSED;
		OutboxRow row = entry.row();
		this.table.add(new DeadLetterRow(Ulid.next(), row.part(), row.otherPart(), row.payload(),
				readable ? reason(entry.refusals()) : "It cannot be read: its PayloadCodec is missing or fails",
				Instant.ofEpochMilli(row.created()), now), readable ? subjects(entry.payload()) : List.of());
	}

	/**
	 * What Customer.io has refused need not be an operation, such as what a codec has
	 * read with another key.
	 */
	private List<String> subjects(byte[] payload) {
		try {
			return this.api.subjects(payload);
		}
		catch (RuntimeException ex) {
			return List.of();
		}
	}

	private static String reason(List<OperationRefusal> refusals) {
		OperationRefusal first = refusals.get(0);
		return "Customer.io has refused it" + word(", reason ", first.reason()) + word(", field ", first.field());
	}

	private static String word(String title, @Nullable String word) {
		String harmless = HarmlessWords.of(word);
		return (harmless != null) ? title + harmless : "";
	}

	int purge(Instant before) {
		return this.table.purge(before);
	}

	@Override
	public long count() {
		return this.table.count();
	}

	@Override
	public List<DeadLetter> find(int limit, @Nullable String after) {
		Arguments.positive(limit, "limit");
		return this.table.find(limit, after).stream().map(this::deadLetter).toList();
	}

	private DeadLetter deadLetter(DeadLetterRow row) {
		byte[] payload = read(row);
		return new DeadLetter(row.id(), new UndeliveredOperation(this.queue.workspace(), this.queue.api(),
				(payload != null) ? payload : row.payload().bytes(), row.created()), row.died(), row.reason());
	}

	private byte @Nullable [] read(DeadLetterRow row) {
		try {
			return this.codecs.read(row.payload());
		}
		catch (UnreadablePayloadException ex) {
			return null;
		}
	}

	@Override
	public int replay(Collection<String> ids, boolean force) {
		Arguments.notNull(ids, "ids");
		return this.database.inTransaction(() -> {
			List<NewRow> again = new ArrayList<>();
			for (DeadLetterRow row : this.table.find(ids)) {
				NewRow newRow = again(row, force);
				if (newRow != null && this.table.delete(List.of(row.id())) > 0) {
					again.add(newRow);
				}
			}
			return this.outbox.apply(again);
		});
	}

	private @Nullable NewRow again(DeadLetterRow row, boolean force) {
		byte[] payload = read(row);
		if (payload == null) {
			return null;
		}
		try {
			this.api.subjects(payload);
			byte[] allowed = force ? payload : this.api.updateOnly(payload);
			return (allowed != null)
					? new NewRow(parts(row), this.codecs.write(allowed), null, row.created().toEpochMilli()) : null;
		}
		catch (RuntimeException ex) {
			// It is no operation, and stays here
			return null;
		}
	}

	private static int[] parts(DeadLetterRow row) {
		return (row.otherPart() != null) ? new int[] { row.part(), row.otherPart() } : new int[] { row.part() };
	}

	@Override
	public int delete(Collection<String> ids) {
		return this.table.delete(Arguments.notNull(ids, "ids"));
	}

	@Override
	public int delete(PersonId person) {
		return this.table.deleteSubject(this.api.subjectOf(Arguments.notNull(person, "person")));
	}

}
