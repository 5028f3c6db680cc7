package io.github.customeriospring.test.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The faults to come.
 */
final class FaultPlan {

	private final List<Entry> entries = new ArrayList<>();

	synchronized void add(int times, Fault fault) {
		this.entries.add(new Entry(fault, times));
	}

	/**
	 * Takes the oldest fault that is meant for the path.
	 */
	synchronized Fault next(String path) {
		for (Iterator<Entry> iterator = this.entries.iterator(); iterator.hasNext();) {
			Entry entry = iterator.next();
			if (entry.fault.appliesTo(path)) {
				entry.remaining--;
				if (entry.remaining == 0) {
					iterator.remove();
				}
				return entry.fault;
			}
		}
		return Fault.NONE;
	}

	synchronized void clear() {
		this.entries.clear();
	}

	private static final class Entry {

		private final Fault fault;

		private int remaining;

		private Entry(Fault fault, int remaining) {
			this.fault = fault;
			this.remaining = remaining;
		}

	}

}
