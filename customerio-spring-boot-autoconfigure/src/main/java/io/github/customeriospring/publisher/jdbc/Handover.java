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

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.customeriospring.jdbc.Codecs;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.lane.Lanes;
import org.jspecify.annotations.Nullable;

/**
 * Hands operations that were read to the lanes: those of each part in ascending order,
 * and those of two parts when everything before them in both was handed over.
 */
final class Handover {

	private final Lanes<OutboxEntry> lanes;

	private final OutboxOutcomes outcomes;

	private final OutboxReads reads;

	private final Codecs codecs;

	private final BatchApi<?> api;

	private final InstantSource clock;

	Handover(Lanes<OutboxEntry> lanes, OutboxOutcomes outcomes, OutboxReads reads, Codecs codecs, BatchApi<?> api,
			InstantSource clock) {
		this.lanes = lanes;
		this.outcomes = outcomes;
		this.reads = reads;
		this.codecs = codecs;
		this.api = api;
		this.clock = clock;
	}

	/**
	 * Hand over what is possible. The rest is to be read again.
	 * @param parts all parts of this instance by their numbers
	 * @param rows what was read, in ascending order within a part
	 * @return how many operations were handed over
	 */
	int handOver(Map<Integer, Part> parts, List<OutboxRow> rows) {
		Map<Integer, Deque<OutboxRow>> queues = new TreeMap<>();
		rows.forEach((row) -> queues.computeIfAbsent(row.part(), (part) -> new ArrayDeque<>()).add(row));
		int count = 0;
		int before;
		do {
			before = count;
			for (Map.Entry<Integer, Deque<OutboxRow>> queue : queues.entrySet()) {
				Part part = parts.get(queue.getKey());
				while (part != null && handOverFirst(part, queue.getValue(), parts, queues)) {
					count++;
				}
			}
		}
		while (count > before);
		queues.forEach((number, queue) -> stop(parts.get(number), queue.peek()));
		return count;
	}

	private boolean handOverFirst(Part part, Deque<OutboxRow> queue, Map<Integer, Part> parts,
			Map<Integer, Deque<OutboxRow>> queues) {
		OutboxRow row = queue.peek();
		if (row == null || part.isWithdrawn()) {
			return false;
		}
		if (row.otherPart() == null) {
			return offer(row, List.of(part)) && queue.poll() != null;
		}
		Part other = parts.get(row.otherPart());
		if (other == null || other.isWithdrawn()) {
			return false;
		}
		Deque<OutboxRow> otherQueue = queues.getOrDefault(row.otherPart(), new ArrayDeque<>());
		OutboxRow otherRow = otherQueue.peek();
		if (otherRow == null || otherRow.id() > row.id()) {
			return isAlone(row, other) && offer(row, List.of(part)) && queue.poll() != null;
		}
		return otherRow.id() == row.id() && offer(row, List.of(part, other)) && queue.poll() != null
				&& otherQueue.poll() != null;
	}

	/**
	 * Tell whether an operation does not stand in its other part any more, since this
	 * instance or another one has lost one of the two leases after it was delivered.
	 */
	private boolean isAlone(OutboxRow row, Part other) {
		return !other.handedOver().contains(row.id()) && this.reads.read(other.number(), List.of(row.id())).isEmpty();
	}

	private boolean offer(OutboxRow row, List<Part> parts) {
		OutboxEntry entry = entry(row, parts);
		parts.forEach((part) -> {
			part.handedOver().add(row.id());
			part.marks().passed(row.id());
		});
		if (entry.outcome() == OutboxEntry.Outcome.NONE) {
			this.outcomes.entering(entry);
			this.lanes.offer(entry.keys(), entry);
		}
		return true;
	}

	private OutboxEntry entry(OutboxRow row, List<Part> parts) {
		try {
			byte[] payload = this.codecs.read(row.payload());
			this.api.fit(List.of(payload));
			return new OutboxEntry(row, payload, parts, this.clock.instant());
		}
		catch (RuntimeException ex) {
			// Its codec is missing or fails, or what it has read is no operation
			OutboxEntry entry = new OutboxEntry(row, row.payload().bytes(), parts, this.clock.instant());
			this.outcomes.settle(entry, OutboxEntry.Outcome.UNREADABLE, List.of());
			return entry;
		}
	}

	private static void stop(@Nullable Part part, @Nullable OutboxRow first) {
		if (part != null) {
			part.goOn();
			if (first != null) {
				part.marks().stopped(first.id());
				part.waitFor((first.otherPart() != null) ? first.otherPart() : part.number());
			}
		}
	}

}
