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

package io.github.customeriospring.webhook.inbox.jdbc;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

import io.github.customeriospring.jdbc.queue.Lease;

/**
 * A part of the inbox that this instance has leased. One thread at a time works on it.
 * Thread-safe.
 */
final class InboxPart {

	private final ReentrantLock lock = new ReentrantLock();

	private final Lease lease;

	private volatile boolean withdrawn;

	/** Somebody works on it, or is going to. */
	private boolean taken;

	/** Something has come since somebody has looked. */
	private boolean woken;

	InboxPart(Lease lease) {
		this.lease = lease;
	}

	int number() {
		return this.lease.part();
	}

	Lease lease() {
		return this.lease;
	}

	/**
	 * Return whether something may be begun.
	 */
	boolean isOurs() {
		return !this.withdrawn && this.lease.lasts(Duration.ZERO);
	}

	/**
	 * Begin nothing any more.
	 */
	void withdraw() {
		this.withdrawn = true;
	}

	/**
	 * Note that there is something to do.
	 * @return whether somebody has to begin
	 */
	boolean wake() {
		this.lock.lock();
		try {
			boolean begin = !this.taken;
			this.woken = !begin;
			this.taken = true;
			return begin;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Note that somebody has done what there was.
	 * @param more whether there was more
	 * @return whether somebody has to go on
	 */
	boolean done(boolean more) {
		this.lock.lock();
		try {
			boolean goOn = isOurs() && (more || this.woken);
			this.woken = false;
			this.taken = goOn;
			return goOn;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Return whether nobody works on it.
	 */
	boolean isIdle() {
		this.lock.lock();
		try {
			return !this.taken;
		}
		finally {
			this.lock.unlock();
		}
	}

}
