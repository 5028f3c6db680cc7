package io.github.customeriospring.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioRateLimitWaitException;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class Bucket4jRateLimiterTests {

	private static final Duration LONG = Duration.ofHours(1);

	private static final Operation SEARCH = new Operation(Api.APP, "customer.search", "/v1/customers", true);

	private static final Operation ENTITY = new Operation(Api.TRACK, "entity", "/api/v2/entity", true);

	private static final Operation TRIGGER = new Operation(Api.APP, "broadcast.trigger",
			"/v1/campaigns/{broadcast_id}/triggers", false, RateLimitBucket.BROADCAST);

	private final TestTime time = new TestTime();

	private final List<String> events = new ArrayList<>();

	private final RateLimitListener listener = new RateLimitListener() {

		@Override
		public void waited(RateLimitBucket bucket, Duration time) {
			Bucket4jRateLimiterTests.this.events.add(bucket.key() + " waited " + time);
		}

		@Override
		public void rejected(RateLimitBucket bucket) {
			Bucket4jRateLimiterTests.this.events.add(bucket.key() + " rejected");
		}

	};

	private final Bucket4jRateLimiter limiter = limiter(RateLimitSettings.defaults());

	private Bucket4jRateLimiter pausing;

	@Test
	void letsTheWholeLimitThroughAtOnce() throws Exception {
		acquire(SEARCH, 10);
		assertThat(this.time.waits()).isEmpty();
		assertThat(this.events).isEmpty();
	}

	@Test
	void thenLetsCallsThroughEvenly() throws Exception {
		acquire(SEARCH, 13);
		assertThat(this.time.waits()).containsExactly(millis(100), millis(100), millis(100));
		assertThat(this.events).containsExactly("app waited PT0.1S", "app waited PT0.1S", "app waited PT0.1S");
	}

	@Test
	void hasTheLimitsOfTheVendor() throws Exception {
		acquire(TRIGGER, 1);
		this.time.pass(Duration.ofSeconds(8));
		acquire(TRIGGER, 1);
		assertThat(this.time.waits()).containsExactly(Duration.ofSeconds(2));
		for (Operation operation : List.of(ENTITY, new Operation(Api.PIPELINES, "track", "/v1/track", true),
				new Operation(Api.APP, "transactional.sendEmail", "/v1/send/email", false, RateLimitBucket.SEND))) {
			this.time.waits().clear();
			acquire(operation, 3001);
			assertThat(this.time.waits()).containsExactly(millis(1));
		}
	}

	@Test
	void countsEachBucketOnItsOwn() throws Exception {
		acquire(TRIGGER, 1);
		acquire(SEARCH, 10);
		acquire(ENTITY, 3000);
		assertThat(this.time.waits()).isEmpty();
	}

	@Test
	void countsEachWorkspaceOnItsOwn() throws Exception {
		acquire(SEARCH, 10);
		limiter(RateLimitSettings.defaults()).acquire(SEARCH, LONG);
		assertThat(this.time.waits()).isEmpty();
	}

	@Test
	void saysWhichLimitHasNoRoomAndHowLongItWouldHaveTaken() throws Exception {
		acquire(TRIGGER, 1);
		this.time.pass(millis(500));
		assertThatExceptionOfType(CustomerioRateLimitWaitException.class).isThrownBy(() -> acquire(TRIGGER, 1))
			.withMessage("""
					App API broadcast.trigger was not sent: the rate limit "broadcast" (1 per 10s) has no room for it \
					before 9.5s, and it may wait 5s. Call less often, or see customerio.rate-limit.max-wait and \
					customerio.rate-limit.broadcast""")
			.satisfies((ex) -> {
				assertThat(ex.getBucket()).isEqualTo(RateLimitBucket.BROADCAST);
				assertThat(ex.getLimit()).isEqualTo(1);
				assertThat(ex.getPeriod()).isEqualTo(Duration.ofSeconds(10));
				assertThat(ex.getRetryAfter()).isEqualTo(millis(9500));
				assertThat(ex.getOperation()).isEqualTo("App API broadcast.trigger");
				assertThat(ex.getStatus()).isEqualTo(429);
				assertThat(ex.getErrors()).isEmpty();
				assertThat(ex.getResponseBody()).isNull();
				assertThat(ex.isTransient()).isTrue();
				assertThat(ex.mayHaveBeenProcessed()).isFalse();
			});
		assertThat(this.time.waits()).isEmpty();
		assertThat(this.events).containsExactly("broadcast rejected");
	}

	@Test
	void doesNotCountWhatItRejected() throws Exception {
		acquire(TRIGGER, 1);
		assertThatExceptionOfType(CustomerioRateLimitWaitException.class).isThrownBy(() -> acquire(TRIGGER, 1));
		this.time.pass(Duration.ofSeconds(10));
		acquire(TRIGGER, 1);
		assertThat(this.time.waits()).isEmpty();
	}

	@Test
	void waitsNoLongerThanTheCallHasLeft() throws Exception {
		acquire(SEARCH, 10);
		assertThatExceptionOfType(CustomerioRateLimitWaitException.class)
			.isThrownBy(() -> this.limiter.acquire(SEARCH, millis(99)))
			.withMessageContaining("no room for it before 0.1s, and it may wait 0.099s");
		this.limiter.acquire(SEARCH, millis(100));
		assertThat(this.time.waits()).containsExactly(millis(100));
	}

	@Test
	void neverWaitsWhenItMayNot() throws Exception {
		Bucket4jRateLimiter impatient = limiter(RateLimitSettings.defaults().withMaxWait(Duration.ZERO));
		impatient.acquire(TRIGGER, LONG);
		assertThatExceptionOfType(CustomerioRateLimitWaitException.class)
			.isThrownBy(() -> impatient.acquire(TRIGGER, LONG));
		assertThat(this.time.waits()).isEmpty();
	}

	@Test
	void aPauseHoldsEverybodyBackAndEndsWithoutABurst() throws Exception {
		acquire(SEARCH, 1);
		this.limiter.pause(SEARCH, Duration.ofSeconds(3));
		acquire(SEARCH, 3);
		assertThat(this.time.waits()).hasSize(3);
		assertThat(this.time.waits().get(0)).isBetween(Duration.ofSeconds(3), millis(3001));
		assertThat(this.time.waits().subList(1, 3)).containsExactly(millis(100), millis(100));
	}

	@Test
	void aPauseThatIsLongerThanTheWaitRejects() throws Exception {
		this.limiter.pause(SEARCH, Duration.ofSeconds(20));
		assertThatExceptionOfType(CustomerioRateLimitWaitException.class).isThrownBy(() -> acquire(SEARCH, 1))
			.satisfies((ex) -> assertThat(ex.getRetryAfter()).isBetween(Duration.ofSeconds(20), millis(20_001)));
		this.time.pass(Duration.ofSeconds(16));
		acquire(SEARCH, 1);
		assertThat(this.time.waits()).hasSize(1);
	}

	@Test
	void aPauseIsAsLongAsAskedEvenWhereOneCallTakesLonger() throws Exception {
		this.limiter.pause(TRIGGER, Duration.ofSeconds(1));
		acquire(TRIGGER, 1);
		assertThat(this.time.waits()).hasSize(1);
		assertThat(this.time.waits().get(0)).isBetween(Duration.ofSeconds(1), millis(1020));
	}

	@Test
	void aPauseOfOneBucketLeavesTheOthersAlone() throws Exception {
		this.limiter.pause(SEARCH, Duration.ofSeconds(3));
		acquire(ENTITY, 3000);
		acquire(TRIGGER, 1);
		assertThat(this.time.waits()).isEmpty();
	}

	@Test
	void pausesDoNotAddUp() throws Exception {
		for (int i = 0; i < 20; i++) {
			this.limiter.pause(SEARCH, Duration.ofSeconds(2));
		}
		this.limiter.pause(SEARCH, Duration.ofSeconds(1));
		this.limiter.pause(SEARCH, Duration.ZERO);
		acquire(SEARCH, 1);
		assertThat(this.time.waits()).hasSize(1);
		assertThat(this.time.waits().get(0)).isBetween(Duration.ofSeconds(2), millis(2001));
	}

	@Test
	void noPauseIsLongerThanAMinute() throws Exception {
		this.limiter.pause(SEARCH, Duration.ofDays(365_000));
		assertThatExceptionOfType(CustomerioRateLimitWaitException.class).isThrownBy(() -> acquire(SEARCH, 1))
			.satisfies((ex) -> assertThat(ex.getRetryAfter()).isBetween(Duration.ofMinutes(1), millis(60_001)));
	}

	@Test
	void whoeverWaitsNoticesAPauseThatBegins() throws Exception {
		TestTime interruptedByPause = new TestTime() {

			@Override
			public void park(long nanosToPark) throws InterruptedException {
				if (waits().isEmpty()) {
					Bucket4jRateLimiterTests.this.pausing.pause(SEARCH, Duration.ofSeconds(2));
				}
				super.park(nanosToPark);
			}

		};
		this.pausing = limiter(RateLimitSettings.defaults(), interruptedByPause, interruptedByPause);
		for (int i = 0; i < 11; i++) {
			this.pausing.acquire(SEARCH, LONG);
		}
		assertThat(interruptedByPause.waits()).hasSize(2).startsWith(millis(100));
		assertThat(interruptedByPause.waits().get(1)).isBetween(millis(1900), millis(2000));
		assertThat(this.events).hasSize(1);
	}

	@Test
	void whoeverWaitsAndMeetsALongPauseIsRejected() throws Exception {
		TestTime interruptedByPause = new TestTime() {

			@Override
			public void park(long nanosToPark) throws InterruptedException {
				Bucket4jRateLimiterTests.this.pausing.pause(SEARCH, Duration.ofSeconds(5));
				super.park(nanosToPark);
			}

		};
		this.pausing = limiter(RateLimitSettings.defaults().withMaxWait(millis(4999)), interruptedByPause,
				interruptedByPause);
		for (int i = 0; i < 10; i++) {
			this.pausing.acquire(SEARCH, LONG);
		}
		assertThatExceptionOfType(CustomerioRateLimitWaitException.class)
			.isThrownBy(() -> this.pausing.acquire(SEARCH, LONG));
		assertThat(this.events).containsExactly("app rejected", "app waited PT0.1S");
	}

	@Test
	void anInterruptedCallGivesItsPlaceBack() throws Exception {
		acquire(TRIGGER, 1);
		this.time.pass(Duration.ofSeconds(6));
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> acquire(TRIGGER, 1));
		acquire(TRIGGER, 1);
		assertThat(this.time.waits()).containsExactly(Duration.ofSeconds(4));
	}

	@Test
	void anInterruptEndsARealWait() throws Exception {
		Bucket4jRateLimiter real = Bucket4jRateLimiter.inMemory(RateLimitSettings.defaults()
			.withLimit(RateLimitBucket.APP, new RateLimit(1, Duration.ofDays(1)))
			.withMaxWait(Duration.ofDays(2)));
		real.acquire(SEARCH, Duration.ofDays(2));
		ExecutorService executor = Executors.newSingleThreadExecutor();
		Future<Boolean> interrupted = executor.submit(() -> {
			try {
				real.acquire(SEARCH, Duration.ofDays(2));
				return false;
			}
			catch (InterruptedException ex) {
				return true;
			}
		});
		executor.shutdownNow();
		assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		assertThat(interrupted.get()).isTrue();
	}

	@Test
	void holdsNothingWhileManyWait() throws Exception {
		int calls = 50;
		CountDownLatch allWait = new CountDownLatch(calls);
		CountDownLatch go = new CountDownLatch(1);
		Bucket4jRateLimiter busy = limiter(RateLimitSettings.defaults().withMaxWait(Duration.ofMinutes(1)), this.time,
				(nanos) -> {
					allWait.countDown();
					go.await();
				});
		for (int i = 0; i < 10; i++) {
			busy.acquire(SEARCH, LONG);
		}
		ExecutorService executor = Executors.newCachedThreadPool();
		try {
			List<Future<?>> waiting = new ArrayList<>();
			for (int i = 0; i < calls; i++) {
				waiting.add(executor.submit(() -> {
					busy.acquire(SEARCH, LONG);
					return null;
				}));
			}
			assertThat(allWait.await(30, TimeUnit.SECONDS)).isTrue();
			busy.pause(TRIGGER, Duration.ofSeconds(1));
			go.countDown();
			for (Future<?> call : waiting) {
				call.get(30, TimeUnit.SECONDS);
			}
		}
		finally {
			go.countDown();
			executor.shutdownNow();
		}
	}

	private void acquire(Operation operation, int times) throws InterruptedException {
		for (int i = 0; i < times; i++) {
			this.limiter.acquire(operation, LONG);
		}
	}

	private Bucket4jRateLimiter limiter(RateLimitSettings settings) {
		return limiter(settings, this.time, this.time);
	}

	private Bucket4jRateLimiter limiter(RateLimitSettings settings, TimeMeter clock, BlockingStrategy blocking) {
		return new Bucket4jRateLimiter(settings, null, "default", this.listener, clock, blocking);
	}

	private static Duration millis(long millis) {
		return Duration.ofMillis(millis);
	}

}
