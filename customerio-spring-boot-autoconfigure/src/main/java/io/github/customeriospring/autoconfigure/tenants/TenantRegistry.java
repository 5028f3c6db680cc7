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

package io.github.customeriospring.autoconfigure.tenants;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tenants and their rate limiters until they are idle: nobody asked for the tenant
 * and no client of it made a call. Nobody holds a lock while a tenant is looked up.
 * <p>
 * A limiter belongs to the name. The clients of a tenant, old ones too that somebody has
 * kept, find it here for each call, so that they share one whatever was invalidated or
 * dropped meanwhile. It is dropped only when it has nothing to remember.
 *
 * @param <T> what is kept for a tenant
 * @since 0.1.0
 */
public final class TenantRegistry<T> {

	/** How often in the time after which tenants are idle somebody looks for them. */
	private static final int SWEEPS = 4;

	private final BiFunction<String, RateLimiter, T> finder;

	private final TenantRateLimiters limiters;

	private final long idleTime;

	private final LongSupplier clock;

	private final ConcurrentMap<String, Entry<T>> entries = new ConcurrentHashMap<>();

	private final ConcurrentMap<String, TenantLookup<T>> lookups = new ConcurrentHashMap<>();

	private final AtomicLong nextSweep;

	/**
	 * Create a registry.
	 * @param finder makes the tenant with a name, whose clients use the limiter; or
	 * throws an exception
	 * @param limiters make the limiters
	 * @param idleTimeout when a tenant is idle, unless its limiter remembers more
	 * @param clock the time in nanoseconds
	 */
	public TenantRegistry(BiFunction<String, RateLimiter, T> finder, TenantRateLimiters limiters, Duration idleTimeout,
			LongSupplier clock) {
		this.finder = finder;
		this.limiters = limiters;
		this.idleTime = Math.max(TimeUnit.NANOSECONDS.convert(idleTimeout),
				TimeUnit.NANOSECONDS.convert(limiters.memory()));
		this.clock = clock;
		this.nextSweep = new AtomicLong(clock.getAsLong() + this.idleTime / SWEEPS);
	}

	/**
	 * Return a tenant, and look it up if it is not there.
	 * @param name the name
	 * @return the tenant
	 */
	public T get(String name) {
		T tenant = find(name);
		return (tenant != null) ? tenant : lookUp(name);
	}

	/**
	 * Forget a tenant, also one that is being looked up. Its limiter stays.
	 * @param name the name
	 */
	public void invalidate(String name) {
		this.lookups.compute(name, (key, lookup) -> {
			this.entries.computeIfPresent(name, (entryKey, entry) -> entry.with(null));
			return null;
		});
	}

	/**
	 * Return how many tenants and limiters are kept.
	 */
	int size() {
		return this.entries.size();
	}

	private @Nullable T find(String name) {
		long now = now();
		Entry<T> entry = this.entries.computeIfPresent(name,
				(key, found) -> isIdle(found, now) ? null : found.usedAt(now));
		return (entry != null) ? entry.tenant() : null;
	}

	private T lookUp(String name) {
		TenantLookup<T> lookup = new TenantLookup<>();
		TenantLookup<T> underWay = this.lookups.putIfAbsent(name, lookup);
		if (underWay != null) {
			return underWay.await();
		}
		try {
			T justFound = find(name);
			T tenant = (justFound != null) ? justFound : this.finder.apply(name, new Limiter(name));
			keep(name, tenant, lookup);
			lookup.succeeded(tenant);
			return tenant;
		}
		catch (Throwable ex) {
			lookup.failed(ex);
			throw ex;
		}
		finally {
			this.lookups.remove(name, lookup);
		}
	}

	/**
	 * Keep what was found, unless it was invalidated meanwhile.
	 */
	private void keep(String name, T tenant, TenantLookup<T> lookup) {
		this.lookups.computeIfPresent(name, (key, current) -> {
			if (current != lookup) {
				return current;
			}
			touch(name, tenant);
			return null;
		});
	}

	private Entry<T> touch(String name, @Nullable T found) {
		long now = now();
		return this.entries.compute(name, (key, entry) -> {
			Entry<T> current = (entry != null && !isIdle(entry, now)) ? entry.usedAt(now)
					: new Entry<>(this.limiters.create(name), null, now);
			return (found != null) ? current.with(found) : current;
		});
	}

	private boolean isIdle(Entry<T> entry, long now) {
		return now - entry.lastUse() >= this.idleTime;
	}

	/**
	 * Return the time, and drop what is idle when it is time for that.
	 */
	private long now() {
		long now = this.clock.getAsLong();
		long next = this.nextSweep.get();
		if (now - next >= 0 && this.nextSweep.compareAndSet(next, now + this.idleTime / SWEEPS)) {
			this.entries.forEach((name, entry) -> {
				if (isIdle(entry, now)) {
					this.entries.computeIfPresent(name, (key, found) -> isIdle(found, now) ? null : found);
				}
			});
		}
		return now;
	}

	/**
	 * What is kept for a name.
	 */
	private record Entry<T>(RateLimiter limiter, @Nullable T tenant, long lastUse) {

		Entry<T> usedAt(long now) {
			return new Entry<>(this.limiter, this.tenant, now);
		}

		Entry<T> with(@Nullable T tenant) {
			return new Entry<>(this.limiter, tenant, this.lastUse);
		}

	}

	/**
	 * The limiter of a name, whichever it is at the time of the call.
	 */
	private final class Limiter implements RateLimiter {

		private final String name;

		Limiter(String name) {
			this.name = name;
		}

		@Override
		public void acquire(Operation operation, Duration atMost) throws InterruptedException {
			limiter().acquire(operation, atMost);
		}

		@Override
		public void acquireInBackground(Operation operation) throws InterruptedException {
			limiter().acquireInBackground(operation);
		}

		@Override
		public void answered(Operation operation, Duration underWay) {
			limiter().answered(operation, underWay);
		}

		@Override
		public void pause(Operation operation, Duration time) {
			limiter().pause(operation, time);
		}

		private RateLimiter limiter() {
			return touch(this.name, null).limiter();
		}

	}

}
