package io.github.customeriospring.ratelimit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;
import org.jspecify.annotations.Nullable;

/**
 * Rate limits with Bucket4j: token buckets, in memory or shared with other instances of
 * the application.
 * <p>
 * A bucket is full after a quiet time and then lets its whole limit through at once;
 * after that, calls go evenly, in the order in which they came. When Customer.io answers
 * 429 with {@code Retry-After}, nobody calls for that time, but for at most a minute, and
 * then the bucket begins empty. A call that waits when a pause begins, and whose turn
 * falls into the pause, queues again; it never waits longer than allowed in all.
 * <p>
 * Threads wait parked and hold no lock, so virtual threads release their carrier. An
 * interrupted call gives its place back.
 *
 * @since 0.1.0
 */
public final class Bucket4jRateLimiter implements RateLimiter {

	private final Map<RateLimitBucket, Throttle> throttles = new EnumMap<>(RateLimitBucket.class);

	private final Duration maxWait;

	Bucket4jRateLimiter(RateLimitSettings settings, @Nullable ProxyManager<String> proxyManager, String workspace,
			RateLimitListener listener, TimeMeter clock, BlockingStrategy blocking) {
		this.maxWait = settings.maxWait();
		RateLimitListener guarded = new GuardedListener(listener);
		settings.limits().forEach((bucket, limit) -> {
			Bandwidth bandwidth = Throttle.bandwidth(limit);
			Bucket local = Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(clock).build();
			Bucket shared = (proxyManager != null) ? share(proxyManager, key(workspace, bucket, limit), bandwidth)
					: null;
			this.throttles.put(bucket,
					new Throttle(bucket, limit, new Tokens(local, shared), clock, blocking, guarded));
		});
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
		return new Bucket4jRateLimiter(settings, null, "", listener, TimeMeter.SYSTEM_NANOTIME,
				BlockingStrategy.PARKING);
	}

	/**
	 * Create a limiter for one workspace that several instances of the application share,
	 * and other applications with the same workspace. They share a bucket when they give
	 * the workspace the same name and the bucket the same limit: its key in the store is
	 * like {@code customerio:default:app:10:PT1S}, so a changed limit begins a new
	 * bucket.
	 * <p>
	 * Every request then asks the store. While the store fails, each instance limits
	 * itself in memory. A pause that Customer.io asks for holds back the new calls of all
	 * instances; calls that already wait in another instance keep their place.
	 * @param settings the limits
	 * @param proxyManager gives access to the store
	 * @param workspace what the workspace is called in keys of the store; no credential
	 * @param listener is told about waits and rejections
	 * @return the limiter
	 */
	public static Bucket4jRateLimiter shared(RateLimitSettings settings, ProxyManager<String> proxyManager,
			String workspace, RateLimitListener listener) {
		return new Bucket4jRateLimiter(settings, proxyManager, workspace, listener, TimeMeter.SYSTEM_NANOTIME,
				BlockingStrategy.PARKING);
	}

	private static Bucket share(ProxyManager<String> proxyManager, String key, Bandwidth bandwidth) {
		BucketConfiguration configuration = BucketConfiguration.builder().addLimit(bandwidth).build();
		return proxyManager.builder().build(key, () -> configuration);
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
	public void pause(Operation operation, Duration time) {
		throttle(operation).pause(time);
	}

	private Throttle throttle(Operation operation) {
		return Objects.requireNonNull(this.throttles.get(operation.rateLimit()));
	}

}
