package io.github.customeriospring.publisher.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.jdbc.LateCommits;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.jdbc.OutboxReads.Range;

/**
 * Reads the parts that this instance has, as far as there is room in the lanes, and hands
 * over what it finds. What was committed late comes before what is new.
 */
final class OutboxScan {

	/** Half of what there may be in memory at once. */
	private static final int MOST_ROWS = 16_384;

	private static final Duration LOOK_BACK = Duration.ofSeconds(30);

	/** A look back may take this part of the time. */
	private static final int LOOK_BACK_SHARE = 20;

	private final OutboxReads reads;

	private final LateCommits lateCommits;

	private final Handover handover;

	private final OutboxOutcomes outcomes;

	private final int mostOperations;

	private final long mostBytes;

	private long averageBytes = 1_024;

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
		long start = System.nanoTime();
		open.forEach((part) -> part.marks().begin(start));
		List<OutboxRow> rows = readNext(open, room);
		List<OutboxRow> late = readLate(open);
		Set<Part> again = (rows.isEmpty() && late.isEmpty()) ? Set.of() : heedAnnouncements(open);
		late.addAll(rows);
		late.removeIf((row) -> again.contains(parts.get(row.part())));
		late.sort(Comparator.comparingLong(OutboxRow::id));
		int count = this.handover.handOver(parts, late);
		open.stream().filter((part) -> !again.contains(part)).forEach(this::finish);
		return new Found(count, !again.isEmpty() || (count > 0 && open.stream().anyMatch(Part::isFull)));
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
		List<OutboxRow> rows = this.reads.next(ranges);
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
			long earliest = System.nanoTime() + LOOK_BACK_SHARE * (System.nanoTime() - start);
			this.nextLookBack = (earliest - this.nextLookBack > 0) ? earliest : this.nextLookBack;
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
