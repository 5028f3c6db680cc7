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

package io.github.customeriospring.readme;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.webhook.event.Channel;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.event.DeliveryEvent;
import io.github.customeriospring.webhook.event.Metric;
import io.github.customeriospring.webhook.event.WebhookReader;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxSettings;
import io.github.customeriospring.webhook.inbox.memory.MemoryInbox;
import io.github.customeriospring.webhook.inbox.memory.MemoryInboxSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookBackfillTests {

	private static final Instant BEFORE = Instant.parse("2026-11-01T10:00:00Z");

	private static final Instant START = BEFORE.plus(10, ChronoUnit.DAYS);

	private static final Instant END = BEFORE.plus(20, ChronoUnit.DAYS);

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = CustomerioV1Client.builder()
		.apiKey(this.customerio.appApiKey())
		.baseUrl(this.customerio.baseUrl())
		.build();

	private final List<CustomerioEvent> events = new CopyOnWriteArrayList<>();

	private final MemoryInbox inbox = new MemoryInbox(InboxContext.of("default",
			(webhook) -> this.events.add(new WebhookReader().read("default", Objects.requireNonNull(webhook.body()))),
			InboxSettings.defaults()), MemoryInboxSettings.defaults());

	@BeforeEach
	void start() {
		this.inbox.start();
	}

	@AfterEach
	void stop() {
		this.inbox.close();
		this.customerio.close();
	}

	private String send() {
		return this.v1.transactional()
			.sendEmail((email) -> email.template(7).to("ada@example.com").person(PersonId.id("42")))
			.deliveryId();
	}

	@Test
	void publishesWhatHappenedInBetweenOnce() {
		this.customerio.useClock(() -> BEFORE);
		String early = send();
		this.customerio.useClock(() -> START);
		this.customerio.messages().open(early);
		String late = send();
		this.customerio.useClock(() -> END);
		this.customerio.messages().open(late);
		WebhookBackfill backfill = new WebhookBackfill(this.v1, this.inbox);
		backfill.fill(START, END);
		backfill.fill(START, END);
		this.inbox.stop(Duration.ofSeconds(30));
		assertThat(this.inbox.state().counts().repeated()).isEqualTo(3);
		assertThat(this.events).allSatisfy((event) -> {
			assertThat(event.timestamp()).isEqualTo(START);
			assertThat(event.identifiers().id()).isEqualTo("42");
		});
		assertThat(this.events).map(DeliveryEvent.class::cast)
			.allMatch((event) -> event.channel() == Channel.EMAIL && "ada@example.com".equals(event.recipient()))
			.extracting((event) -> event.metric() + " " + event.deliveryId())
			.containsExactlyInAnyOrder(Metric.OPENED + " " + early, Metric.SENT + " " + late,
					Metric.DELIVERED + " " + late);
	}

}
