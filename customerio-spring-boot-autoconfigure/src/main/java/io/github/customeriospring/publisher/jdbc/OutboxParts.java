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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import io.github.customeriospring.jdbc.queue.Lease;
import io.github.customeriospring.jdbc.queue.PartLeases;

/**
 * The parts of the outbox that this instance has: takes what is free, leaves to other
 * instances what they ask for, and asks for what it should have.
 */
final class OutboxParts {

	private final PartLeases leases;

	private final Duration attempt;

	private final Map<Integer, Part> parts = new TreeMap<>();

	private final Set<Integer> wanted = new HashSet<>();

	private final AtomicLong changes = new AtomicLong();

	/**
	 * Create parts, of which this instance has none yet.
	 * @param leases their leases
	 * @param attempt how long a request may take
	 */
	OutboxParts(PartLeases leases, Duration attempt) {
		this.leases = leases;
		this.attempt = attempt;
	}

	/**
	 * Return the parts by their numbers.
	 */
	Map<Integer, Part> all() {
		return Collections.unmodifiableMap(this.parts);
	}

	/**
	 * Return how long nothing has to be done here.
	 */
	long untilCheck() {
		return this.leases.untilCheck();
	}

	/**
	 * Look at all leases, if it is time to.
	 * @return whether it was
	 */
	boolean check() {
		boolean incomplete = this.parts.values().stream().anyMatch(this::needsAnother);
		if (!this.leases.isDue(incomplete)) {
			return false;
		}
		giveWhatIsWanted(this.leases.renew());
		update();
		this.leases.ask(neededByLowerParts(), incomplete);
		return true;
	}

	private void giveWhatIsWanted(Set<Integer> wanted) {
		this.wanted.clear();
		for (int number : wanted) {
			Part part = this.parts.get(number);
			if (part != null) {
				this.wanted.add(number);
				part.withdraw();
			}
		}
	}

	private boolean needsAnother(Part part) {
		return part.isWaiting() && part.waitingFor() != part.number() && !this.parts.containsKey(part.waitingFor());
	}

	/**
	 * Whoever has the lower one of two parts asks for the other.
	 */
	private List<Integer> neededByLowerParts() {
		return this.parts.values()
			.stream()
			.filter((part) -> needsAnother(part) && part.waitingFor() > part.number())
			.map(Part::waitingFor)
			.toList();
	}

	/**
	 * Let go of parts of which nothing is under way any more, and begin with those that
	 * were leased.
	 * @return whether some wait to be left out
	 */
	boolean update() {
		List<Lease> leave = new ArrayList<>();
		this.parts.values().removeIf((part) -> {
			boolean over = part.isWithdrawn() && part.handedOver().isEmpty();
			if (over && this.wanted.remove(part.number()) && this.leases.held().get(part.number()) == part.lease()) {
				leave.add(part.lease());
			}
			return over;
		});
		this.changes.addAndGet(leave.size());
		this.leases.release(leave);
		for (Lease lease : this.leases.held().values()) {
			if (lease.lasts(this.attempt) && !this.parts.containsKey(lease.part())) {
				this.changes.incrementAndGet();
				this.parts.put(lease.part(), new Part(lease, this.attempt));
			}
		}
		return this.parts.values().stream().anyMatch(Part::isWithdrawn);
	}

	/**
	 * Give all parts back.
	 */
	void leaveAll() {
		this.parts.clear();
		this.leases.releaseAll();
	}

	/**
	 * Return how often a part came or went. Any thread may ask.
	 */
	long changes() {
		return this.changes.get();
	}

}
