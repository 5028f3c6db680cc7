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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.customeriospring.jdbc.Database;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;

/**
 * The leases that this instance has on the parts of a queue. The clock of the database
 * tells when a lease is over; here it counts as over a little earlier. Rows that somebody
 * has locked are left alone, so nothing waits for transactions of others.
 * <p>
 * For one thread, except what says otherwise.
 *
 * @since 0.1.0
 */
public final class Leases {

	private static final Duration MARGIN = Duration.ofMillis(500);

	private static final int ATTEMPTS = 5;

	private static final RowMapper<LeaseRow> ROW = (rs, index) -> new LeaseRow(rs.getInt(1), rs.getString(2),
			rs.getLong(3), rs.getString(4));

	private final Database database;

	private final LeasedQueue queue;

	private final String instance;

	private final Duration length;

	private final Map<Integer, Lease> held = new TreeMap<>();

	/**
	 * Create leases, of which this instance has none yet.
	 * @param database where they are
	 * @param queue the queue
	 * @param instance the name of this instance, which no other one has
	 * @param length how long a lease lasts unless it is renewed, more than a second
	 */
	public Leases(Database database, LeasedQueue queue, String instance, Duration length) {
		this.database = database;
		this.queue = queue;
		this.instance = instance;
		this.length = length;
	}

	/**
	 * Make sure that there is a row for each part.
	 */
	public void prepare() {
		for (int attempt = 1; !isPrepared(); attempt++) {
			try {
				this.database.readCommitted(this::insertMissing);
			}
			catch (DuplicateKeyException ex) {
				// Another instance does the same
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private boolean isPrepared() {
		return read().size() >= this.queue.parts();
	}

	private int insertMissing() {
		Set<Integer> present = read().stream().map(LeaseRow::part).collect(Collectors.toCollection(HashSet::new));
		List<Object[]> missing = new ArrayList<>();
		for (int part = 0; part < this.queue.parts(); part++) {
			if (!present.contains(part)) {
				missing.add(this.queue.arguments(part));
			}
		}
		this.database.jdbc().batchUpdate("""
				insert into %s (queue, workspace, api, part, epoch, expires_at, wanted_until) \
				values (?, ?, ?, ?, 0, 0, 0)""".formatted(table()), missing);
		return missing.size();
	}

	/**
	 * Read how all parts are leased.
	 * @return the parts in ascending order
	 */
	public List<LeaseRow> read() {
		return this.database.jdbc()
			.query(select() + " where queue = ? and workspace = ? and api = ? order by part", ROW,
					this.queue.arguments());
	}

	/**
	 * Renew the leases that this instance has, take what was left to it, and take free
	 * parts. A lease that was not renewed in time is over, also if nobody has taken the
	 * part meanwhile.
	 * @param most up to how many parts to have, if none were left to this instance
	 * @return whether all that it has were renewed; otherwise some were locked
	 */
	public boolean renew(int most) {
		forgetOver();
		long now = System.nanoTime();
		List<LeaseRow> rows = this.database.readCommitted(() -> lockAndUpdate(most));
		long end = now + this.length.minus(MARGIN).toNanos();
		Set<Integer> renewed = new HashSet<>();
		for (LeaseRow row : rows) {
			Lease lease = this.held.get(row.part());
			if (lease != null && lease.epoch() == row.epoch()) {
				lease.renew(end);
			}
			else {
				this.held.put(row.part(), new Lease(row.part(), row.epoch() + 1, end));
			}
			renewed.add(row.part());
		}
		return renewed.containsAll(this.held.keySet());
	}

	private void forgetOver() {
		this.held.values().removeIf((lease) -> {
			boolean over = !lease.lasts(Duration.ZERO);
			if (over) {
				lease.end();
			}
			return over;
		});
	}

	private List<LeaseRow> lockAndUpdate(int most) {
		List<LeaseRow> rows = lock("owner = ? or owner is null or expires_at <= %s".formatted(now()));
		List<LeaseRow> mine = new ArrayList<>(rows);
		mine.removeIf((row) -> !isHeld(row));
		List<LeaseRow> free = new ArrayList<>(rows);
		free.removeIf((row) -> isHeld(row) || !row.isFreeFor(this.instance));
		Collections.shuffle(free);
		free.sort(Comparator.comparing((row) -> !this.instance.equals(row.wantedBy())));
		int wanted = (int) free.stream().filter((row) -> this.instance.equals(row.wantedBy())).count();
		List<LeaseRow> taken = free.subList(0, Math.min(free.size(), Math.max(wanted, most - this.held.size())));
		update("expires_at = %s + %d".formatted(now(), this.length.toMillis()), parts(mine));
		update("owner = ?, epoch = epoch + 1, expires_at = %s + %d, wanted_by = null, wanted_until = 0".formatted(now(),
				this.length.toMillis()), parts(taken), this.instance);
		mine.addAll(taken);
		return mine;
	}

	private boolean isHeld(LeaseRow row) {
		Lease lease = this.held.get(row.part());
		return lease != null && this.instance.equals(row.owner()) && lease.epoch() == row.epoch();
	}

	/**
	 * Give parts back. What is under way has to be finished before.
	 * @param leases the leases, which are over then
	 */
	public void release(Collection<Lease> leases) {
		if (leases.isEmpty()) {
			return;
		}
		leases.forEach((lease) -> {
			lease.end();
			this.held.remove(lease.part());
		});
		List<Integer> parts = leases.stream().map(Lease::part).toList();
		this.database.readCommitted(() -> {
			List<LeaseRow> rows = lock("owner = ? and part in (%s)".formatted(join(parts)));
			update("owner = null, expires_at = 0", parts(rows));
			return rows;
		});
	}

	/**
	 * Ask for parts that other instances have. They let go as soon as nothing of them is
	 * under way, and leave them to this instance. Its own parts are left out.
	 * @param parts the parts
	 * @param time for how long to ask
	 */
	public void ask(Collection<Integer> parts, Duration time) {
		if (parts.isEmpty()) {
			return;
		}
		this.database.readCommitted(() -> {
			List<LeaseRow> rows = lock("(wanted_by is null or wanted_by = ? or wanted_until <= %s) and part in (%s)"
				.formatted(now(), join(parts)));
			rows.removeIf((row) -> this.instance.equals(row.owner()));
			update("wanted_by = ?, wanted_until = %s + %d".formatted(now(), time.toMillis()), parts(rows),
					this.instance);
			return rows;
		});
	}

	/**
	 * Return what is true, in SQL, as long as this instance has a part.
	 * @return a condition with six parameters
	 */
	public String condition() {
		return """
				exists (select 1 from %s where queue = ? and workspace = ? and api = ? and part = ? \
				and owner = ? and epoch = ?)""".formatted(table());
	}

	/**
	 * Return the arguments of {@link #condition()}.
	 * @param lease the lease of the part
	 * @return six arguments
	 */
	public Object[] arguments(Lease lease) {
		return this.queue.arguments(lease.part(), this.instance, lease.epoch());
	}

	/**
	 * Return the leases that this instance has, of which some may be over.
	 * @return the leases by their parts
	 */
	public Map<Integer, Lease> held() {
		return Collections.unmodifiableMap(this.held);
	}

	private List<LeaseRow> lock(String condition) {
		return this.database.jdbc()
			.query("%s where queue = ? and workspace = ? and api = ? and (%s) order by part for update skip locked"
				.formatted(select(), condition), ROW, this.queue.arguments(this.instance));
	}

	private void update(String change, Collection<Integer> parts, Object... arguments) {
		if (!parts.isEmpty()) {
			List<Object> all = new ArrayList<>(Arrays.asList(arguments));
			all.addAll(Arrays.asList(this.queue.arguments()));
			this.database.jdbc()
				.update("update %s set %s where queue = ? and workspace = ? and api = ? and part in (%s)"
					.formatted(table(), change, join(parts)), all.toArray());
		}
	}

	private String select() {
		return """
				select part, case when expires_at > %1$s then owner end, epoch, \
				case when wanted_until > %1$s then wanted_by end from %2$s""".formatted(now(), table());
	}

	private String now() {
		return this.database.kind().now();
	}

	private String table() {
		return this.database.table("lease");
	}

	private static List<Integer> parts(List<LeaseRow> rows) {
		return rows.stream().map(LeaseRow::part).toList();
	}

	private static String join(Collection<Integer> parts) {
		return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

}
