package io.github.customeriospring.test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * A clock that a test can replace by another one for a while.
 */
final class TestClock implements InstantSource {

	private final InstantSource original;

	private volatile InstantSource current;

	TestClock(InstantSource original) {
		this.original = original;
		this.current = original;
	}

	void use(InstantSource clock) {
		this.current = Objects.requireNonNull(clock, "clock must not be null");
	}

	void reset() {
		this.current = this.original;
	}

	@Override
	public Instant instant() {
		return this.current.instant();
	}

}
