package io.github.customeriospring.test.internal.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.http.Requests;

/**
 * The faults to come.
 */
final class FaultPlan {

	private static final Fault NONE = Fault.delay(Duration.ZERO);

	private final List<Entry> entries = new ArrayList<>();

	synchronized void add(int times, Requests requests, Fault fault) {
		this.entries.add(new Entry(requests, fault, times));
	}

	/**
	 * Takes the oldest fault that is meant for the request.
	 */
	synchronized Fault next(RecordedRequest request) {
		for (Iterator<Entry> iterator = this.entries.iterator(); iterator.hasNext();) {
			Entry entry = iterator.next();
			if (entry.requests.include(request)) {
				entry.remaining--;
				if (entry.remaining == 0) {
					iterator.remove();
				}
				return entry.fault;
			}
		}
		return NONE;
	}

	synchronized void clear() {
		this.entries.clear();
	}

	private static final class Entry {

		private final Requests requests;

		private final Fault fault;

		private int remaining;

		private Entry(Requests requests, Fault fault, int remaining) {
			this.requests = requests;
			this.fault = fault;
			this.remaining = remaining;
		}

	}

}
