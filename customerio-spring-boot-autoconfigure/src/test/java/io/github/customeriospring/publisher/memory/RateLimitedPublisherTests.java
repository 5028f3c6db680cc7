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

package io.github.customeriospring.publisher.memory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.ratelimit.Bucket4jRateLimiter;
import io.github.customeriospring.ratelimit.RateLimit;
import io.github.customeriospring.ratelimit.RateLimitSettings;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A publisher behind the client's own rate limits.
 */
@ExtendWith(OutputCaptureExtension.class)
class RateLimitedPublisherTests {

	@RegisterExtension
	final TrackServer server = new TrackServer();

	@Test
	void doesNotCountAWaitThatItsCloseEnds(CapturedOutput output) throws Exception {
		EndlessWait limiter = new EndlessWait();
		TrackPublisher publisher = create(limiter);
		publisher.publish(Person.id("42").event("e"));
		limiter.begun.await();
		publisher.close();
		assertThat(publisher.state().counts().dropped()).isEqualTo(1);
		assertThat(publisher.state().counts().failedRequests()).isZero();
		assertThat(publisher.state().reason()).isNull();
		assertThat(output).doesNotContain("are sent again later");
	}

	@Test
	void waitsForItsTurnHoweverShortCallsMayWait() {
		Bucket4jRateLimiter limiter = Bucket4jRateLimiter.inMemory(RateLimitSettings.defaults()
			.withMaxWait(Duration.ZERO)
			.withLimit(RateLimitBucket.TRACK, new RateLimit(20, Duration.ofMillis(200))));
		TrackPublisher publisher = create(limiter);
		publisher.publishAll(IntStream.range(0, 100).mapToObj((i) -> Person.id("p" + i).event("e")));
		publisher.flush(Duration.ofSeconds(30));
		assertThat(this.server.acceptedNames()).hasSize(100);
		assertThat(publisher.state().counts().requests()).isEqualTo(100);
		assertThat(publisher.state().counts().failedRequests()).isZero();
		publisher.close();
	}

	private TrackPublisher create(RateLimiter limiter) {
		return MemoryPublishers
			.to(CustomerioV2Client.builder()
				.siteId("site")
				.apiKey("key")
				.baseUrl(this.server.baseUrl())
				.rateLimiter(limiter)
				.buildBatchConnection())
			.settings(PublisherSettings.defaults().withBatches(1, DataSize.ofKilobytes(100), Duration.ZERO))
			.build();
	}

	/**
	 * Lets nothing pass.
	 */
	private static final class EndlessWait implements RateLimiter {

		private final CountDownLatch begun = new CountDownLatch(1);

		@Override
		public void acquire(Operation operation, Duration atMost) throws InterruptedException {
			this.begun.countDown();
			new CountDownLatch(1).await();
		}

		@Override
		public void pause(Operation operation, Duration time) {
		}

	}

}
