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
 * Lets calls leave evenly, after a quiet time some of them at once.
 */
final class EvenPace implements Permits {

	private final long interval;

	private final long credit;

	/**
	 * From when on the next call may leave.
	 */
	private long next;

	/**
	 * Create a pace.
	 * @param pace the pace
	 * @param now the current time
	 */
	EvenPace(Pace pace, long now) {
		this.interval = pace.interval();
		this.credit = Permits.multiply(pace.interval(), pace.burst() - 1);
		this.next = now - this.credit;
	}

	@Override
	public long take(long now) {
		long earliest = earliest(now);
		if (earliest - now > 0) {
			return earliest - now;
		}
		this.next = earliest + this.interval;
		return 0;
	}

	@Override
	public long delay(int before, long now) {
		return Math.max(0, earliest(now) - now + Permits.multiply(this.interval, before));
	}

	@Override
	public void pause(long until, long now) {
		if (until - earliest(now) > 0) {
			this.next = until;
		}
	}

	@Override
	public long left(long now) {
		long earliest = earliest(now);
		return (earliest - now > 0) ? 0 : (now - earliest) / this.interval + 1;
	}

	private long earliest(long now) {
		long full = now - this.credit;
		return (this.next - full > 0) ? this.next : full;
	}

}
