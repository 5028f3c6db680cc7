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

package io.github.customeriospring.test.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RateLimitTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));

	private final AtomicReference<Duration> step = new AtomicReference<>(Duration.ZERO);

	private final FakeCustomerio customerio = FakeCustomerio.builder()
		.clock(() -> this.now.getAndUpdate((time) -> time.plus(this.step.get())))
		.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio, RetrySettings.none());

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void refusesTheEleventhCallOfTheAppApi() {
		this.customerio.requests().enforceRateLimits();
		for (int i = 0; i < 10; i++) {
			this.v1.customers().findByEmail("ada@example.com");
		}
		assertThatExceptionOfType(CustomerioRateLimitException.class).isThrownBy(() -> this.v1.workspaces().list())
			.satisfies((ex) -> {
				assertThat(ex.getRetryAfter()).isEqualTo(Duration.ofSeconds(1));
				assertThat(ex.isTransient()).isTrue();
				assertThat(ex.mayHaveBeenProcessed()).isFalse();
			});
		this.v1.transactional().sendInApp((inApp) -> inApp.template(1).person(PersonId.id("1")));
		this.now.updateAndGet((time) -> time.plusSeconds(1));
		assertThat(this.v1.workspaces().list()).hasSize(1);
	}

	@Test
	void refusesTheSecondBroadcast() {
		this.customerio.requests().enforceRateLimits();
		trigger();
		assertThatExceptionOfType(CustomerioRateLimitException.class).isThrownBy(this::trigger)
			.satisfies((ex) -> assertThat(ex.getRetryAfter()).isEqualTo(Duration.ofSeconds(10)));
		assertThat(this.customerio).onlyBroadcast();
	}

	@Test
	void learnsNothingOfTheTimeToWaitFromTheTrackApi() {
		this.customerio.requests().enforceRateLimit(RateLimitBucket.TRACK, 1, Duration.ofSeconds(3));
		CustomerioV2Client v2 = Clients.v2(this.customerio, RetrySettings.none());
		v2.entity(Person.id("1").identify());
		assertThatExceptionOfType(CustomerioRateLimitException.class)
			.isThrownBy(() -> v2.entity(Person.id("2").identify()))
			.satisfies((ex) -> assertThat(ex.getRetryAfter()).isNull());
		assertThat(this.customerio).people().hasSize(1);
	}

	@Test
	void triesAgainUntilThereIsRoom() {
		this.customerio.requests().enforceRateLimit(RateLimitBucket.TRACK, 1, Duration.ofSeconds(3));
		CustomerioV2Client v2 = Clients.v2(this.customerio);
		v2.entity(Person.id("1").event("bought", Map.of()));
		this.step.set(Duration.ofSeconds(1));
		v2.entity(Person.id("1").event("sold", Map.of()));
		assertThat(this.customerio).person("1").hasEventTimes("bought", 1).hasEventTimes("sold", 1);
		assertThat(this.customerio.requests().all()).extracting(RecordedRequest::status)
			.containsExactly(200, 429, 429, 429, 200);
	}

	private void trigger() {
		this.v1.broadcasts().trigger(12, (broadcast) -> {
		});
	}

}
