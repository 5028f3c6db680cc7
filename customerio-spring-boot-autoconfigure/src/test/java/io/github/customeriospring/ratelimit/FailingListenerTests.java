package io.github.customeriospring.ratelimit;

import java.time.Duration;
import java.util.Map;

import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Listeners and limiters of an application that fail.
 */
class FailingListenerTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@Test
	void callsGoTheirWayWhateverAListenerDoes() {
		server.answer(200, "{}");
		Map<RateLimitBucket, RateLimit> limits = Map.of(RateLimitBucket.TRACK,
				new RateLimit(1, Duration.ofMillis(300)));
		CustomerioV2Client waiting = client(Bucket4jRateLimiter
			.inMemory(new RateLimitSettings(limits, Duration.ofSeconds(5)), new FailingListener()));
		waiting.entity(Person.id("1").delete());
		waiting.entity(Person.id("1").delete());
		assertThat(server.requests()).hasSize(2);
		CustomerioV2Client impatient = client(Bucket4jRateLimiter
			.inMemory(new RateLimitSettings(limits, Duration.ofMillis(1)), new FailingListener()));
		impatient.entity(Person.id("1").delete());
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
			.isThrownBy(() -> impatient.entity(Person.id("1").delete()));
	}

	@Test
	void nothingIsSentWhenALimiterFails() {
		server.answer(200, "{}");
		assertThatExceptionOfType(CustomerioTransportException.class)
			.isThrownBy(() -> client(new FailingLimiter(true)).entity(Person.id("1").delete()))
			.withMessage("Track API entity was not sent, since its rate limiter failed with IllegalStateException")
			.matches((ex) -> !ex.mayHaveBeenProcessed() && !ex.isTransient());
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void aRefusalStaysOneWhenALimiterFailsAfterIt() {
		server.answer(aResponse().withStatus(429).withHeader("Retry-After", "60"));
		assertThatExceptionOfType(CustomerioRateLimitException.class)
			.isThrownBy(() -> client(new FailingLimiter(false)).entity(Person.id("1").delete()));
	}

	private static CustomerioV2Client client(RateLimiter limiter) {
		return CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.rateLimiter(limiter)
			.build();
	}

	private static final class FailingListener implements RateLimitListener {

		@Override
		public void waited(RateLimitBucket bucket, Duration time) {
			throw new IllegalStateException();
		}

		@Override
		public void rejected(RateLimitBucket bucket) {
			throw new IllegalStateException();
		}

	}

	private record FailingLimiter(boolean before) implements RateLimiter {

		@Override
		public void acquire(Operation operation, Duration atMost) {
			if (this.before) {
				throw new IllegalStateException();
			}
		}

		@Override
		public void pause(Operation operation, Duration time) {
			throw new IllegalStateException();
		}

	}

}
