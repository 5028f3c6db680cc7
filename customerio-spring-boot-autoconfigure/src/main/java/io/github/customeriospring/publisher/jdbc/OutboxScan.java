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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.jdbc.queue.LateCommits;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.jdbc.OutboxReads.Range;

/**
 * Reads the parts that this instance has, as far as there is room in the lanes, and hands
 * over what it finds. What was committed late comes before what is new.
 */
final class OutboxScan {

	/** Half of what there may be in memory at once. */
	private static final int MOST_ROWS = 16_384;

	/** At least as often late commits are looked for. */
	private static final Duration LOOK = Duration.ofMillis(250);

	private static final Duration LOOK_BACK = Duration.ofSeconds(30);

	/** Looks that are not needed for the order may take this part of the time. */
	private static final int LOOK_SHARE = 20;

	private final OutboxReads reads;

	private final LateCommits lateCommits;

	private final Handover handover;

	private final OutboxOutcomes outcomes;

	private final int mostOperations;

	private final long mostBytes;

	private long averageBytes = 1_024;

	private long nextLook = System.nanoTime();

	private long nextLookBack = System.nanoTime() + LOOK_BACK.toNanos();

	OutboxScan(OutboxReads reads, LateCommits lateCommits, Handover handover, OutboxOutcomes outcomes,
			PublisherSettings settings) {
		this.reads = reads;
		this.lateCommits = lateCommits;
		this.handover = handover;
		this.outcomes = outcomes;
		this.mostOperations = (int) Math.min(2L * settings.lanes() * settings.batchSize(), 2L * MOST_ROWS);
		this.mostBytes = 4L * settings.lanes() * settings.batchBytes().toBytes();
	}

	/**
	 * Read and hand over.
	 * @param parts the parts of this instance by their numbers
	 * @return what was found
	 */
	Found scan(Map<Integer, Part> parts) {
		List<Part> open = parts.values().stream().filter((part) -> !part.isWithdrawn()).toList();
		int room = room();
		if (open.isEmpty() || room < Math.min(MOST_ROWS, this.mostOperations) / 4) {
			return Found.NOTHING;
		}
		lookBack(open);
		List<OutboxRow> rows = readNext(open, room);
		boolean looks = isLookNeeded(open, rows);
		Set<Part> again = looks ? look(open, rows) : Set.of();
		rows.removeIf((row) -> again.contains(parts.get(row.part())));
		rows.sort(Comparator.comparingLong(OutboxRow::id));
		int count = this.handover.handOver(parts, rows);
		if (looks) {
			open.stream().filter((part) -> !again.contains(part)).forEach(this::finish);
		}
		return new Found(count, !again.isEmpty() || (count > 0 && open.stream().anyMatch(Part::isFull)));
	}

	/**
	 * Return whether to look for what was committed late: if there is something that was
	 * not there at the last look, if nothing else is to be done, and from time to time.
	 */
	private boolean isLookNeeded(List<Part> open, List<OutboxRow> rows) {
		long[] sure = new long[OutboxQueue.PARTS];
		boolean possible = false;
		for (Part part : open) {
			sure[part.number()] = part.marks().sure();
			possible |= part.floor() < part.marks().high();
			if (part.isLookingBack()) {
				return true;
			}
		}
		return rows.stream().anyMatch((row) -> row.id() > sure[row.part()])
				|| (possible && (rows.isEmpty() || System.nanoTime() - this.nextLook >= 0));
	}

	/**
	 * Look for what was committed late, and add it.
	 * @return parts that have to be read again before anything is handed over
	 */
	private Set<Part> look(List<Part> open, List<OutboxRow> rows) {
		long start = System.nanoTime();
		open.forEach((part) -> part.marks().begin(start));
		List<Range> ranges = open.stream()
			.map((part) -> new Range(part.number(), part.marks().high(), Long.MAX_VALUE, 1))
			.toList();
		Map<Integer, Long> last = rows.isEmpty() ? Map.of() : this.reads.last(ranges);
		open.forEach((part) -> part.marks().sure(last.getOrDefault(part.number(), 0L)));
		rows.addAll(readLate(open));
		long end = System.nanoTime();
		this.nextLook = end + Math.max(LOOK.toNanos(), LOOK_SHARE * (end - start));
		return rows.isEmpty() ? Set.of() : heedAnnouncements(open);
	}

	private int room() {
		long byBytes = (this.mostBytes - this.outcomes.bytes()) / this.averageBytes;
		return (int) Math.min(Math.min(this.mostOperations - this.outcomes.operations(), byBytes), MOST_ROWS);
	}

	private void lookBack(List<Part> open) {
		if (System.nanoTime() - this.nextLookBack >= 0) {
			open.forEach((part) -> part.lookBack(true));
			this.nextLookBack = System.nanoTime() + LOOK_BACK.toNanos();
		}
	}

	/**
	 * Read what is new. Parts that had more than could be read get most of the room.
	 */
	private List<OutboxRow> readNext(List<Part> open, int room) {
		int full = (int) open.stream().filter(Part::isFull).count();
		int most = Math.max(1, (full > 0) ? room * 3 / 4 / full : room / open.size());
		int few = Math.max(1, room / 4 / open.size());
		List<Range> ranges = new ArrayList<>();
		int[] limits = new int[OutboxQueue.PARTS];
		for (Part part : open) {
			int limit = part.isWaiting() ? 1 : (full == 0 || part.isFull()) ? most : few;
			limits[part.number()] = limit;
			ranges.add(new Range(part.number(), part.marks().high(), Long.MAX_VALUE, limit));
		}
		List<OutboxRow> rows = new ArrayList<>(this.reads.next(ranges));
		int[] counts = new int[OutboxQueue.PARTS];
		rows.forEach((row) -> counts[row.part()]++);
		open.forEach((part) -> part.full(counts[part.number()] == limits[part.number()] && !part.isWaiting()));
		if (!rows.isEmpty()) {
			this.averageBytes = Math.max(64,
					rows.stream().mapToLong((row) -> row.payload().bytes().length).sum() / rows.size());
		}
		return rows;
	}

	/**
	 * Read what has a lower id than what was read before. To count is enough as long as
	 * nothing is late.
	 */
	private List<OutboxRow> readLate(List<Part> open) {
		List<Range> ranges = new ArrayList<>();
		for (Part part : open) {
			if (part.floor() < part.marks().high()) {
				ranges.add(new Range(part.number(), part.floor(), part.marks().high(), 0));
			}
		}
		long start = System.nanoTime();
		Map<Integer, Long> counts = this.reads.count(ranges);
		if (open.stream().anyMatch(Part::isLookingBack)) {
			long end = System.nanoTime();
			this.nextLookBack = end + Math.max(LOOK_BACK.toNanos(), LOOK_SHARE * (end - start));
		}
		List<OutboxRow> late = new ArrayList<>();
		for (Part part : open) {
			Long count = counts.get(part.number());
			if (count != null && count != part.countAfter(part.floor())) {
				late.addAll(readLate(part));
			}
		}
		return late;
	}

	private List<OutboxRow> readLate(Part part) {
		Set<Long> ids = new HashSet<>(
				this.reads.ids(List.of(new Range(part.number(), part.floor(), part.marks().high(), 0)))
					.getOrDefault(part.number(), Set.of()));
		ids.removeAll(part.handedOver());
		return this.reads.read(part.number(), ids);
	}

	/**
	 * See whether something has been committed that has lasted long. It may have an id
	 * below those that were looked at, so such parts are read again from the beginning.
	 * This comes after the rows were read: what the same thread has committed afterwards
	 * is among them only if the announcement is there too.
	 * @return the parts to read again
	 */
	private Set<Part> heedAnnouncements(Collection<Part> open) {
		Map<Integer, Set<Long>> announced = this.lateCommits.read();
		Set<Part> again = new HashSet<>();
		for (Part part : open) {
			if (part.announced().addAll(announced.getOrDefault(part.number(), Set.of()))) {
				part.lookBack(true);
				again.add(part);
			}
		}
		return again;
	}

	/**
	 * See whether something was announced while nothing new was found.
	 * @param parts the parts of this instance
	 */
	void lookForAnnouncements(Collection<Part> parts) {
		heedAnnouncements(parts);
	}

	private void finish(Part part) {
		part.marks().end(System.nanoTime());
		part.lookBack(false);
		if (!part.announced().isEmpty()) {
			this.lateCommits.forget(part.number(), part.announced());
			part.announced().clear();
		}
	}

	/**
	 * What was found.
	 *
	 * @param count how many operations were handed over
	 * @param more whether there is more at once
	 */
	record Found(int count, boolean more) {

		static final Found NOTHING = new Found(0, false);

	}

}
