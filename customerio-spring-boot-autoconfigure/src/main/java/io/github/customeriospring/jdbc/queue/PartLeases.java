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

package io.github.customeriospring.jdbc.queue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps about as many parts of a queue leased as each instance should have: takes what is
 * free, tells what others ask for, and asks them for what is missing.
 * <p>
 * For one thread.
 *
 * @since 0.1.0
 */
public final class PartLeases {

	private final Leases leases;

	private final String instance;

	private final LeaseTimes times;

	private boolean prepared;

	private boolean settled;

	private long nextCheck = System.nanoTime();

	private long nextRenewal = System.nanoTime();

	private FairShare share = new FairShare(0, List.of());

	/**
	 * Keep leases.
	 * @param leases those of this instance, of which it has none yet
	 * @param instance the name of this instance
	 * @param times how long leases last
	 */
	public PartLeases(Leases leases, String instance, LeaseTimes times) {
		this.leases = leases;
		this.instance = instance;
		this.times = times;
	}

	/**
	 * Return the leases that this instance has, of which some may be over.
	 * @return the leases by their parts
	 */
	public Map<Integer, Lease> held() {
		return this.leases.held();
	}

	/**
	 * Return how long nothing has to be done here.
	 * @return the time in nanoseconds
	 */
	public long untilCheck() {
		return this.nextCheck - System.nanoTime();
	}

	/**
	 * Tell whether it is time to {@linkplain #renew() renew} leases.
	 * @param incomplete whether this instance waits for a part that it does not have
	 * @return whether it is
	 */
	public boolean isDue(boolean incomplete) {
		return untilCheck() <= 0 || (this.settled && incomplete);
	}

	/**
	 * Look at all leases, renew those of this instance if it is time to, and take what is
	 * free. To be followed by {@link #ask}.
	 * @return the parts of this instance that others ask for
	 */
	public Set<Integer> renew() {
		if (!this.prepared) {
			this.leases.prepare();
			this.prepared = true;
		}
		List<LeaseRow> rows = this.leases.read();
		this.share = FairShare.of(rows, this.instance);
		boolean takes = rows.stream()
			.anyMatch((row) -> row.owner() == null
					&& (this.instance.equals(row.wantedBy()) || held().size() < this.share.most()));
		Set<Integer> wanted = new HashSet<>();
		for (LeaseRow row : rows) {
			if (held().containsKey(row.part()) && row.wantedBy() != null && !row.wantedBy().equals(this.instance)) {
				wanted.add(row.part());
			}
		}
		if (takes || System.nanoTime() - this.nextRenewal >= 0) {
			boolean complete = this.leases.renew(this.share.most());
			this.nextRenewal = System.nanoTime()
					+ (complete ? this.times.renewal() : this.times.hastyCheck()).toNanos();
		}
		return wanted;
	}

	/**
	 * Ask others for the parts that this instance should have.
	 * @param needed parts that it needs beside its share
	 * @param incomplete whether it waits for a part that it does not have
	 */
	public void ask(Collection<Integer> needed, boolean incomplete) {
		Set<Integer> ask = new HashSet<>(this.share.ask());
		ask.addAll(needed);
		this.leases.ask(ask, this.times.length());
		this.settled = ask.isEmpty() && !incomplete && !held().isEmpty();
		this.nextCheck = System.nanoTime() + (this.settled ? this.times.check() : this.times.hastyCheck()).toNanos();
	}

	/**
	 * Give parts back. What is under way has to be finished before.
	 * @param leases the leases, which are over then
	 */
	public void release(Collection<Lease> leases) {
		this.leases.release(leases);
	}

	/**
	 * Give all parts back.
	 */
	public void releaseAll() {
		release(List.copyOf(held().values()));
	}

}
