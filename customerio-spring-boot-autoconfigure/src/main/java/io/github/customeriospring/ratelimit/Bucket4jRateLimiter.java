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

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimitUse;
import io.github.customeriospring.http.RateLimiter;
import org.jspecify.annotations.Nullable;

/**
 * Rate limits in memory, or shared with other instances of the application by Bucket4j.
 * Calls go in the order in which they came.
 * <p>
 * The limits of the App API and of broadcasts are exact: in any window of the period,
 * whenever it begins, no more calls leave than the limit allows. Since Customer.io counts
 * a call at some time before its answer, it counts here until the period after its answer
 * has passed. (A limit of more than 10,000 calls is kept as a shared one is, so that it
 * needs no memory for each call.) The other limits are softer: after a quiet time the
 * whole limit leaves at once, and then calls leave evenly.
 * <p>
 * Calls in the background wait as long as it takes, and go when nobody else waits: all
 * other calls pass them, and find a tenth of the limit unused (of a shared limit about
 * that). So they take what is left of the limit, and nothing while other calls alone use
 * it up. Where instances share a limit, this holds for the calls of all of them.
 * <p>
 * A call that cannot get its turn in time fails at once. When Customer.io answers 429
 * with {@code Retry-After}, nobody calls for that time, but for at most a minute; then
 * calls leave evenly. Setting the clock changes nothing.
 * <p>
 * Threads wait parked and hold no lock, so virtual threads release their carrier. When a
 * thread that waits is interrupted, those behind it move up.
 *
 * @since 0.1.0
 */
public final class Bucket4jRateLimiter implements RateLimiter {

	/**
	 * The buckets that Customer.io counts strictly.
	 */
	private static final Set<RateLimitBucket> EXACT = EnumSet.of(RateLimitBucket.APP, RateLimitBucket.BROADCAST);

	/** Longer than anybody waits, and short enough to add to. */
	private static final Duration FOR_EVER = Duration.ofDays(365_000);

	private static final int LARGEST_WINDOW = 10_000;

	private static final Duration SHORTEST_QUESTION = Duration.ofMillis(50);

	private static final Duration LONGEST_QUESTION = Duration.ofMillis(200);

	private final Map<RateLimitBucket, Throttle> throttles = new EnumMap<>(RateLimitBucket.class);

	private final Duration maxWait;

	Bucket4jRateLimiter(RateLimitSettings settings, RateLimitListener listener, Ticker clock) {
		this(settings, listener, clock, (bucket, limit) -> null);
	}

	Bucket4jRateLimiter(RateLimitSettings settings, ProxyManager<String> proxyManager, String workspace,
			RateLimitListener listener, Ticker clock, Executor executor) {
		this(settings, proxyManager, workspace, listener, clock, store(settings, executor, clock));
	}

	private Bucket4jRateLimiter(RateLimitSettings settings, ProxyManager<String> proxyManager, String workspace,
			RateLimitListener listener, Ticker clock, SharedStore store) {
		this(settings, listener, clock, share(proxyManager, workspace, store, clock));
	}

	private static SharedStore store(RateLimitSettings settings, Executor executor, Ticker clock) {
		return new SharedStore(executor, question(settings.maxWait()), clock);
	}

	private Bucket4jRateLimiter(RateLimitSettings settings, RateLimitListener listener, Ticker clock,
			BiFunction<RateLimitBucket, RateLimit, @Nullable SharedTurns> shared) {
		this.maxWait = settings.maxWait();
		RateLimitListener guarded = new GuardedListener(listener);
		for (Map.Entry<RateLimitBucket, RateLimit> entry : settings.limits().entrySet()) {
			RateLimitBucket bucket = entry.getKey();
			RateLimit limit = entry.getValue();
			this.throttles.put(bucket, new Throttle(bucket, limit, permits(bucket, limit, clock),
					shared.apply(bucket, limit), clock, guarded));
		}
	}

	private static Permits permits(RateLimitBucket bucket, RateLimit limit, Ticker clock) {
		if (EXACT.contains(bucket) && limit.limit() <= LARGEST_WINDOW) {
			return new SlidingWindow((int) limit.limit(), limit.periodNanos());
		}
		return new EvenPace(pace(bucket, limit), clock.nanoTime());
	}

	private static Pace pace(RateLimitBucket bucket, RateLimit limit) {
		return EXACT.contains(bucket) ? Pace.strict(limit) : Pace.soft(limit);
	}

	private static BiFunction<RateLimitBucket, RateLimit, @Nullable SharedTurns> share(
			ProxyManager<String> proxyManager, String workspace, SharedStore store, Ticker clock) {
		return (bucket, limit) -> {
			Pace pace = pace(bucket, limit);
			BucketConfiguration configuration = BucketConfiguration.builder().addLimit(pace.bandwidth()).build();
			Bucket tokens = proxyManager.builder().build(key(workspace, bucket, limit), () -> configuration);
			return new SharedTurns(tokens, pace.interval(), limit.reserve(), store, clock);
		};
	}

	private static Duration question(Duration maxWait) {
		return (maxWait.compareTo(LONGEST_QUESTION) >= 0) ? LONGEST_QUESTION
				: (maxWait.compareTo(SHORTEST_QUESTION) <= 0) ? SHORTEST_QUESTION : maxWait;
	}

	/**
	 * Create a limiter for one workspace that only this application's instance uses.
	 * @param settings the limits
	 * @return the limiter
	 */
	public static Bucket4jRateLimiter inMemory(RateLimitSettings settings) {
		return inMemory(settings, RateLimitListener.NONE);
	}

	/**
	 * Create a limiter for one workspace that only this application's instance uses.
	 * @param settings the limits
	 * @param listener is told about waits and rejections
	 * @return the limiter
	 */
	public static Bucket4jRateLimiter inMemory(RateLimitSettings settings, RateLimitListener listener) {
		return new Bucket4jRateLimiter(settings, listener, Ticker.SYSTEM);
	}

	/**
	 * Create a limiter for one workspace that several instances of the application share,
	 * and other applications with the same workspace. They share a bucket when they give
	 * the workspace the same name and the bucket the same limit: its key in the store is
	 * like {@code customerio:default:app:10:PT1S}, so a changed limit begins a new
	 * bucket.
	 * <p>
	 * Every request then asks the store. Of the limits of the App API and of broadcasts a
	 * fifth leaves at once after a quiet time, at least one call, and four fifths evenly
	 * in each period, so that no window has more calls than the limit: 8 calls of the App
	 * API a second, and one broadcast in 12.5 seconds. Each instance keeps its own limit
	 * as well. A pause that Customer.io asks for holds back the new calls of all
	 * instances; calls that already wait in another instance keep their place.
	 * <p>
	 * A store that fails, or does not answer within 200 ms, or within the time that a
	 * call may wait where that is less (but never less than 50 ms), is left alone for 10
	 * seconds. Meanwhile each instance limits itself in memory. So it is when the clock
	 * by which the store refills the bucket is more than a second behind that of another
	 * instance.
	 * @param settings the limits
	 * @param proxyManager gives access to the store
	 * @param workspace what the workspace is called in keys of the store; no credential
	 * @param listener is told about waits and rejections
	 * @return the limiter
	 */
	public static Bucket4jRateLimiter shared(RateLimitSettings settings, ProxyManager<String> proxyManager,
			String workspace, RateLimitListener listener) {
		return new Bucket4jRateLimiter(settings, proxyManager, workspace, listener, Ticker.SYSTEM,
				SharedStore.threads());
	}

	/**
	 * Create limiters for any number of workspaces, each like one that
	 * {@link #shared(RateLimitSettings, ProxyManager, String, RateLimitListener)}
	 * creates. Together they ask the store with the same few threads, and leave it alone
	 * together.
	 * @param settings the limits of each workspace
	 * @param proxyManager gives access to the store
	 * @param listener is told about waits and rejections
	 * @return creates the limiter of a workspace from what the workspace is called in
	 * keys of the store
	 */
	public static Function<String, Bucket4jRateLimiter> shared(RateLimitSettings settings,
			ProxyManager<String> proxyManager, RateLimitListener listener) {
		SharedStore store = store(settings, SharedStore.threads(), Ticker.SYSTEM);
		return (workspace) -> new Bucket4jRateLimiter(settings, proxyManager, workspace, listener, Ticker.SYSTEM,
				store);
	}

	/**
	 * Return how long what a limiter has seen makes a difference to the calls that come:
	 * after that a fresh one lets the same calls through.
	 * @param settings the limits
	 * @return the longest period, and the longest pause
	 */
	public static Duration memory(RateLimitSettings settings) {
		Duration longest = settings.limits()
			.values()
			.stream()
			.map(RateLimit::period)
			.max(Comparator.naturalOrder())
			.orElse(Duration.ZERO);
		return (longest.compareTo(FOR_EVER) < 0) ? longest.plus(Throttle.LONGEST_PAUSE) : longest;
	}

	private static String key(String workspace, RateLimitBucket bucket, RateLimit limit) {
		return "customerio:%s:%s:%d:%s".formatted(workspace, bucket.key(), limit.limit(), limit.period());
	}

	@Override
	public void acquire(Operation operation, Duration atMost) throws InterruptedException {
		Duration allowed = (atMost.compareTo(this.maxWait) < 0) ? atMost : this.maxWait;
		throttle(operation).acquire(operation, allowed);
	}

	@Override
	public void acquireInBackground(Operation operation) throws InterruptedException {
		throttle(operation).acquireInBackground();
	}

	@Override
	public void answered(Operation operation, Duration underWay) {
		throttle(operation).answered(underWay);
	}

	@Override
	public void pause(Operation operation, Duration time) {
		throttle(operation).pause(time);
	}

	@Override
	public Map<RateLimitBucket, RateLimitUse> use() {
		Map<RateLimitBucket, RateLimitUse> use = new EnumMap<>(RateLimitBucket.class);
		this.throttles.forEach((bucket, throttle) -> use.put(bucket, throttle.use()));
		return use;
	}

	private Throttle throttle(Operation operation) {
		return Objects.requireNonNull(this.throttles.get(operation.rateLimit()));
	}

}
