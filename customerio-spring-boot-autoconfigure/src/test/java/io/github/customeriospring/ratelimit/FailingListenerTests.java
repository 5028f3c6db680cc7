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

import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.customeriospring.Sneaky.sneaky;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Listeners and limiters of an application that fail.
 */
class FailingListenerTests {

	@RegisterExtension
	static final Wire server = new Wire();

	static List<Exception> failures() {
		return List.of(new IllegalStateException(), new IOException());
	}

	@ParameterizedTest
	@MethodSource("failures")
	void callsGoTheirWayWhateverAListenerDoes(Exception failure) {
		server.answer(200, "{}");
		Map<RateLimitBucket, RateLimit> limits = Map.of(RateLimitBucket.TRACK,
				new RateLimit(1, Duration.ofMillis(300)));
		CustomerioV2Client waiting = client(Bucket4jRateLimiter
			.inMemory(new RateLimitSettings(limits, Duration.ofSeconds(5)), new FailingListener(failure)));
		waiting.entity(Person.id("1").delete());
		waiting.entity(Person.id("1").delete());
		assertThat(server.requests()).hasSize(2);
		CustomerioV2Client impatient = client(Bucket4jRateLimiter
			.inMemory(new RateLimitSettings(limits, Duration.ofMillis(1)), new FailingListener(failure)));
		impatient.entity(Person.id("1").delete());
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
			.isThrownBy(() -> impatient.entity(Person.id("1").delete()));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void nothingIsSentWhenALimiterFails(Exception failure) {
		server.answer(200, "{}");
		assertThatExceptionOfType(CustomerioTransportException.class)
			.isThrownBy(() -> client(new FailingLimiter(true, failure)).entity(Person.id("1").delete()))
			.withMessage("Track API entity was not sent, since its rate limiter failed with "
					+ failure.getClass().getSimpleName())
			.matches((ex) -> !ex.mayHaveBeenProcessed() && !ex.isTransient());
		assertThat(server.requests()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("failures")
	void aRefusalStaysOneWhenALimiterFailsAfterIt(Exception failure) {
		server.answer(aResponse().withStatus(429).withHeader("Retry-After", "60"));
		assertThatExceptionOfType(CustomerioRateLimitException.class)
			.isThrownBy(() -> client(new FailingLimiter(false, failure)).entity(Person.id("1").delete()));
	}

	private static CustomerioV2Client client(RateLimiter limiter) {
		return CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.rateLimiter(limiter)
			.build();
	}

	private record FailingListener(Exception failure) implements RateLimitListener {

		@Override
		public void waited(RateLimitBucket bucket, Duration time) {
			throw sneaky(this.failure);
		}

		@Override
		public void rejected(RateLimitBucket bucket) {
			throw sneaky(this.failure);
		}

	}

	private record FailingLimiter(boolean before, Exception failure) implements RateLimiter {

		@Override
		public void acquire(Operation operation, Duration atMost) {
			if (this.before) {
				throw sneaky(this.failure);
			}
		}

		@Override
		public void pause(Operation operation, Duration time) {
			throw sneaky(this.failure);
		}

	}

}
