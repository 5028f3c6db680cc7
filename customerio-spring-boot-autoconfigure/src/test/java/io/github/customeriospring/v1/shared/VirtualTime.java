package io.github.customeriospring.v1.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Time that passes only when somebody waits.
 */
public final class VirtualTime {

	private final List<Duration> pauses = new ArrayList<>();

	private long now = Long.MAX_VALUE - 5;

	public JobAwaiter awaiter() {
		return new JobAwaiter(() -> this.now, this::sleep);
	}

	private void sleep(Duration pause) {
		this.pauses.add(pause);
		this.now += pause.toNanos();
	}

	/**
	 * Return how long somebody waited each time.
	 */
	public List<Duration> pauses() {
		return this.pauses;
	}

}
