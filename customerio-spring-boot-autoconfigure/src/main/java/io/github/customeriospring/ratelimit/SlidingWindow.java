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

package io.github.customeriospring.ratelimit;

/**
 * An exact limit: in any window of the period, whenever it begins, no more calls leave
 * than the limit allows.
 * <p>
 * Customer.io counts a call when it arrives, which is some time between its permit and
 * its answer. So a call counts from its permit on, and until the period after its answer
 * has passed.
 */
final class SlidingWindow implements Permits {

	private final long period;

	/**
	 * When the calls that count took place: a ring, the oldest first.
	 */
	private final long[] times;

	private int first;

	private int count;

	SlidingWindow(int limit, long period) {
		this.times = new long[limit];
		this.period = period;
	}

	@Override
	public long take(long now) {
		forget(now);
		if (this.count == this.times.length) {
			return time(0) + this.period - now;
		}
		add(now);
		return 0;
	}

	@Override
	public long delay(int before, long now) {
		forget(now);
		int place = before % this.times.length - free();
		long delay = (place < 0) ? 0 : time(place) + this.period - now;
		return delay + Permits.multiply(this.period, before / this.times.length);
	}

	@Override
	public void pause(long until, long now) {
		forget(now);
		int free = free();
		long share = this.period / this.times.length;
		long[] paused = new long[this.times.length];
		for (int i = 0; i < paused.length; i++) {
			long time = until + i * share - this.period;
			paused[i] = (i >= free) ? latest(time, time(i - free)) : time;
		}
		System.arraycopy(paused, 0, this.times, 0, paused.length);
		this.first = 0;
		this.count = paused.length;
	}

	@Override
	public long left(long now) {
		forget(now);
		return free();
	}

	@Override
	public boolean countsAnswers() {
		return true;
	}

	@Override
	public void answered(long underWay, long now) {
		forget(now);
		if (this.count > 0 && time(0) - now > 0) {
			// A pause, which lasts longer than the call counts
			return;
		}
		if (this.count > 0 && (underWay < this.period || free() == 0)) {
			removeFirst();
		}
		add(now);
	}

	private int free() {
		return this.times.length - this.count;
	}

	private void forget(long now) {
		while (this.count > 0 && now - time(0) >= this.period) {
			removeFirst();
		}
	}

	private void removeFirst() {
		this.first = (this.first + 1) % this.times.length;
		this.count--;
	}

	private void add(long now) {
		int place = this.count++;
		while (place > 0 && time(place - 1) - now > 0) {
			this.times[index(place)] = time(place - 1);
			place--;
		}
		this.times[index(place)] = now;
	}

	private long time(int place) {
		return this.times[index(place)];
	}

	private int index(int place) {
		return (this.first + place) % this.times.length;
	}

	private static long latest(long time, long other) {
		return (time - other > 0) ? time : other;
	}

}
