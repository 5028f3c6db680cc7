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

package io.github.customeriospring.test.internal.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.http.Requests;

/**
 * The faults to come, and how long all other answers are held back.
 */
final class FaultPlan {

	private static final Fault NONE = Fault.delay(Duration.ZERO);

	private final List<Entry> entries = new ArrayList<>();

	private Fault otherwise = NONE;

	synchronized void add(int times, Requests requests, Fault fault) {
		this.entries.add(new Entry(requests, fault, times));
	}

	synchronized void slowDown(Duration delay) {
		this.otherwise = delay.isZero() ? NONE : Fault.delay(delay);
	}

	synchronized Duration slowdown() {
		return this.otherwise.delay();
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
		return this.otherwise;
	}

	static boolean isNone(Fault fault) {
		return fault == NONE;
	}

	synchronized List<PlannedFault> planned() {
		return this.entries.stream()
			.map((entry) -> new PlannedFault(entry.requests, entry.fault, entry.remaining))
			.toList();
	}

	synchronized void clear() {
		this.entries.clear();
		this.otherwise = NONE;
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
