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

package io.github.customeriospring.publisher.delivery;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.PublisherState;
import org.jspecify.annotations.Nullable;

/**
 * Lets the requests of all lanes through, or holds them back: for a time that Customer.io
 * asks for, or until a single operation, which is tried from time to time, gets through.
 */
final class Gate {

	/** How many operations may be refused alone, one after the other. */
	static final int MAX_SUSPECTS = 20;

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

	private static final Duration UNTIL_RESUMED = Duration.ofHours(1);

	private final ReentrantLock lock = new ReentrantLock();

	private final Duration probeInterval;

	private final Backoff backoff;

	private final Runnable onResume;

	private volatile boolean open = true;

	private long limitedUntil = System.nanoTime();

	private int limits;

	private volatile int suspects;

	private @Nullable String pausedBecause;

	private boolean pausedByHand;

	private boolean probing;

	private long nextProbe;

	private final Trouble trouble;

	Gate(Duration probeInterval, Backoff backoff, Runnable onResume) {
		this.probeInterval = probeInterval;
		this.backoff = backoff;
		this.onResume = onResume;
		this.trouble = new Trouble(probeInterval);
	}

	/**
	 * Ask to send a request.
	 * @return what may be sent now
	 */
	Pass enter() {
		if (this.open) {
			return Pass.FREE;
		}
		this.lock.lock();
		try {
			long now = System.nanoTime();
			if (this.pausedByHand) {
				return Pass.held(PublisherState.Status.PAUSED, UNTIL_RESUMED);
			}
			if (this.pausedBecause != null) {
				return probe(now);
			}
			if (this.limitedUntil - now > 0) {
				return Pass.held(PublisherState.Status.LIMITED, Duration.ofNanos(this.limitedUntil - now));
			}
			this.open = true;
			return Pass.FREE;
		}
		finally {
			this.lock.unlock();
		}
	}

	private Pass probe(long now) {
		if (this.probing || this.nextProbe - now > 0) {
			Duration wait = this.probing ? this.probeInterval : Duration.ofNanos(this.nextProbe - now);
			return Pass.held(PublisherState.Status.PAUSED, wait);
		}
		this.probing = true;
		return Pass.PROBE;
	}

	/**
	 * A probe has ended, whatever came out of it.
	 */
	void probed() {
		this.lock.lock();
		try {
			this.probing = false;
			this.nextProbe = System.nanoTime() + this.probeInterval.toNanos();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Customer.io has understood a request. Only a probe ends a pause: other requests may
	 * have been under way when it began.
	 * @param isProbe whether the request was a probe
	 */
	void works(boolean isProbe) {
		if (!isProbe && this.suspects == 0 && this.trouble.reason() == null) {
			return;
		}
		change(() -> {
			this.suspects = 0;
			this.limits = 0;
			this.pausedBecause = isProbe ? null : this.pausedBecause;
			if (this.pausedBecause == null) {
				this.trouble.end();
			}
			this.open = isOpen();
		});
	}

	/**
	 * An operation was refused alone, with a status that can mean something else as well.
	 * @return whether to believe it
	 */
	boolean suspect() {
		return locked(() -> {
			this.suspects = this.suspects + 1;
			return this.suspects <= MAX_SUSPECTS;
		});
	}

	void pauseForSuspects(CustomerioException failure) {
		pause("""
				%d operations in a row were refused one by one, and none was accepted: look at the last one, \
				or at what is between here and Customer.io. %s""".formatted(MAX_SUSPECTS, failure.getMessage()));
	}

	void pause(CustomerioException failure) {
		pause(failure.getMessage());
	}

	private void pause(String reason) {
		this.lock.lock();
		try {
			boolean isNew = this.pausedBecause == null;
			if (isNew) {
				this.nextProbe = System.nanoTime() + this.probeInterval.toNanos();
			}
			this.pausedBecause = reason;
			this.trouble.pause(reason, isNew);
			this.open = false;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Limit a time that a server asks for.
	 */
	static Duration limited(Duration asked) {
		return (asked.compareTo(LONGEST_PAUSE) < 0) ? asked : LONGEST_PAUSE;
	}

	void limit(@Nullable Duration asked) {
		this.lock.lock();
		try {
			Duration time = (asked != null) ? asked : this.backoff.after(++this.limits);
			long until = System.nanoTime() + limited(time).toNanos();
			if (until - this.limitedUntil > 0) {
				this.limitedUntil = until;
			}
			this.open = false;
		}
		finally {
			this.lock.unlock();
		}
	}

	void failed(CustomerioException failure) {
		this.lock.lock();
		try {
			this.trouble.fail(failure);
		}
		finally {
			this.lock.unlock();
		}
	}

	void pauseByHand() {
		this.lock.lock();
		try {
			this.pausedByHand = true;
			this.open = false;
		}
		finally {
			this.lock.unlock();
		}
	}

	void resume() {
		change(() -> {
			this.pausedByHand = false;
			this.pausedBecause = null;
			this.suspects = 0;
			this.limitedUntil = System.nanoTime();
			this.open = true;
		});
	}

	private boolean isOpen() {
		return !this.pausedByHand && this.pausedBecause == null && this.limitedUntil - System.nanoTime() <= 0;
	}

	private void change(Runnable change) {
		boolean opened;
		this.lock.lock();
		try {
			boolean wasOpen = this.open;
			change.run();
			opened = this.open && !wasOpen;
		}
		finally {
			this.lock.unlock();
		}
		if (opened) {
			this.onResume.run();
		}
	}

	PublisherState.@Nullable Status status() {
		return locked(() -> {
			if (this.pausedByHand || this.pausedBecause != null) {
				return PublisherState.Status.PAUSED;
			}
			return (!this.open && this.limitedUntil - System.nanoTime() > 0) ? PublisherState.Status.LIMITED : null;
		});
	}

	@Nullable String reason() {
		return locked(() -> {
			if (this.pausedByHand) {
				return "It was paused by hand";
			}
			return (this.pausedBecause != null) ? this.pausedBecause : this.trouble.reason();
		});
	}

	private <R extends @Nullable Object> R locked(Supplier<R> question) {
		this.lock.lock();
		try {
			return question.get();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * What may be sent.
	 *
	 * @param isProbe whether it is one operation only
	 * @param hold why nothing may be sent, or {@code null}
	 */
	record Pass(boolean isProbe, @Nullable Hold hold) {

		static final Pass FREE = new Pass(false, null);

		static final Pass PROBE = new Pass(true, null);

		static Pass held(PublisherState.Status status, Duration time) {
			return new Pass(false, new Hold(status, time, null));
		}

	}

}
