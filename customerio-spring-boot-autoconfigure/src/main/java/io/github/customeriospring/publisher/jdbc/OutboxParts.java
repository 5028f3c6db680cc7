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

import io.github.customeriospring.jdbc.FairShare;
import io.github.customeriospring.jdbc.Lease;
import io.github.customeriospring.jdbc.LeaseRow;
import io.github.customeriospring.jdbc.Leases;

/**
 * The parts of the outbox that this instance has: takes what is free, leaves to other
 * instances what they ask for, and asks for what it should have.
 */
final class OutboxParts {

	private final Leases leases;

	private final String instance;

	private final JdbcStoreSettings settings;

	private final Map<Integer, Part> parts = new TreeMap<>();

	private final Set<Integer> wanted = new HashSet<>();

	private final AtomicLong changes = new AtomicLong();

	private boolean prepared;

	private boolean settled;

	private long nextCheck = System.nanoTime();

	private long nextRenewal = System.nanoTime();

	OutboxParts(Leases leases, String instance, JdbcStoreSettings settings) {
		this.leases = leases;
		this.instance = instance;
		this.settings = settings;
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
		return this.nextCheck - System.nanoTime();
	}

	/**
	 * Look at all leases, if it is time to.
	 * @return whether it was
	 */
	boolean check() {
		boolean incomplete = this.parts.values().stream().anyMatch(this::needsAnother);
		if (untilCheck() > 0 && !(this.settled && incomplete)) {
			return false;
		}
		if (!this.prepared) {
			this.leases.prepare();
			this.prepared = true;
		}
		List<LeaseRow> rows = this.leases.read();
		FairShare share = FairShare.of(rows, this.instance);
		giveWhatIsWanted(rows);
		boolean takes = rows.stream()
			.anyMatch((row) -> row.owner() == null
					&& (this.instance.equals(row.wantedBy()) || this.leases.held().size() < share.most()));
		if (takes || System.nanoTime() - this.nextRenewal >= 0) {
			boolean complete = this.leases.renew(share.most());
			Duration time = complete ? this.settings.renewal() : this.settings.hastyCheck();
			this.nextRenewal = System.nanoTime() + time.toNanos();
		}
		update();
		Set<Integer> ask = new HashSet<>(share.ask());
		ask.addAll(neededByLowerParts());
		this.leases.ask(ask, this.settings.lease());
		this.settled = ask.isEmpty() && !incomplete && !this.parts.isEmpty();
		this.nextCheck = System.nanoTime()
				+ (this.settled ? this.settings.check() : this.settings.hastyCheck()).toNanos();
		return true;
	}

	private void giveWhatIsWanted(List<LeaseRow> rows) {
		this.wanted.clear();
		for (LeaseRow row : rows) {
			Part part = this.parts.get(row.part());
			if (part != null && row.wantedBy() != null && !row.wantedBy().equals(this.instance)) {
				this.wanted.add(row.part());
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
			if (lease.lasts(this.settings.attempt()) && !this.parts.containsKey(lease.part())) {
				this.changes.incrementAndGet();
				this.parts.put(lease.part(), new Part(lease, this.settings.attempt()));
			}
		}
		return this.parts.values().stream().anyMatch(Part::isWithdrawn);
	}

	/**
	 * Give all parts back.
	 */
	void leaveAll() {
		this.parts.clear();
		this.leases.release(List.copyOf(this.leases.held().values()));
	}

	/**
	 * Return how often a part came or went. Any thread may ask.
	 */
	long changes() {
		return this.changes.get();
	}

}
