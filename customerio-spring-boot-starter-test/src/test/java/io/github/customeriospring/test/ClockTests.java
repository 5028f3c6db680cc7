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

package io.github.customeriospring.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;
import io.github.customeriospring.test.messaging.SentMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class ClockTests {

	private static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void datesWhatArrives() {
		use(NOW);
		this.http.entity("""
				{"type":"person","identifiers":{"id":"42"},"action":"event","name":"viewed"}""");
		assertThat(this.customerio.events().all()).singleElement()
			.satisfies((event) -> assertThat(event.timestamp()).isEqualTo(NOW));
	}

	@Test
	void decidesHowFarAheadAMessageCanBeScheduled() {
		use(NOW);
		Instant latest = NOW.plus(Duration.ofDays(90));
		assertThat(email(latest.plusSeconds(1)).status()).isEqualTo(400);
		assertThat(email(latest).status()).isEqualTo(200);
		assertThat(this.customerio).onlyMessage().isScheduledFor(latest);
		assertThat(this.customerio.messages().all()).extracting(SentMessage::queuedAt).containsExactly(NOW);
	}

	@Test
	void endsLiveNotificationsInTime() {
		use(NOW);
		this.http.entity("""
				{"type":"person","identifiers":{"id":"42"},"action":"identify"}""");
		this.http.app("POST", "/v1/live_notifications/start", """
				{"identifiers":{"id":"42"},"notification_type":"x.y","attributes":{"a":1},"content_state":{"b":1}}""");
		assertThat(this.customerio).onlyLiveNotification().hasState(LiveNotificationSnapshot.State.ACTIVE);
		use(NOW.plus(Duration.ofHours(6)).plusSeconds(1));
		assertThat(this.customerio).onlyLiveNotification().hasState(LiveNotificationSnapshot.State.EXPIRED);
	}

	@Test
	void movesRateLimitsOn() {
		use(NOW);
		this.customerio.requests().enforceRateLimit(RateLimitBucket.APP, 1, Duration.ofHours(1));
		assertThat(workspaces()).isEqualTo(200);
		assertThat(workspaces()).isEqualTo(429);
		use(NOW.plus(Duration.ofHours(1)));
		assertThat(workspaces()).isEqualTo(200);
	}

	@Test
	void goesBackToItsOwnClockOnReset() {
		use(NOW);
		this.customerio.reset();
		Instant before = Instant.now().minusSeconds(1);
		this.http.entity("""
				{"type":"person","identifiers":{"id":"42"},"action":"event","name":"viewed"}""");
		assertThat(this.customerio.events().all()).singleElement()
			.satisfies((event) -> assertThat(event.timestamp()).isBetween(before, Instant.now()));
	}

	private void use(Instant time) {
		this.customerio.useClock(Clock.fixed(time, ZoneOffset.UTC));
	}

	private int workspaces() {
		return this.http.app("GET", "/v1/workspaces", null).status();
	}

	private Http.Answer email(Instant sendAt) {
		return this.http.app("POST", "/v1/send/email", """
				{"to":"a@example.com","transactional_message_id":4,"identifiers":{"id":"42"},"send_at":%d}"""
			.formatted(sendAt.getEpochSecond()));
	}

}
