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

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.DevicePlatform;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;
import io.github.customeriospring.v1.livenotifications.LiveNotification;
import io.github.customeriospring.v1.livenotifications.LiveNotificationOperations;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LiveNotificationClientTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final LiveNotificationOperations operations = Clients.v1(this.customerio).liveNotifications();

	@BeforeEach
	void prepare() {
		Clients.v2(this.customerio).entity(Person.id("1").identify(Map.of("email", "ada@example.com")));
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void starts() {
		Instant expiration = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
		String instanceId = this.operations.start((start) -> start.person(PersonId.id("1"))
			.notificationType("delivery")
			.platform(DevicePlatform.IOS)
			.contentState("eta", 20)
			.attribute("order", Map.of("number", 42))
			.alert("On its way", "20 minutes left")
			.expiration(expiration));
		assertThat(this.customerio).onlyLiveNotification()
			.hasType("delivery")
			.hasState(LiveNotificationSnapshot.State.ACTIVE)
			.hasAttribute("order.number", 42)
			.shows("eta", 20);
		LiveNotification notification = this.operations.get(instanceId);
		assertThat(notification.instanceId()).isEqualTo(instanceId);
		assertThat(notification.notificationType()).isEqualTo("delivery");
		assertThat(notification.platform()).isEqualTo("ios");
		assertThat(notification.state()).isEqualTo(LiveNotification.State.ACTIVE);
		assertThat(notification.expiresAt()).isEqualTo(expiration);
		assertThat(notification.startedAt()).isNotNull();
		assertThat(notification.endedAt()).isNull();
		assertThat(lastOperation(notification)).isEqualTo("start");
	}

	@Test
	void findsThePersonByAnyIdentifier() {
		String cioId = this.customerio.people().find("1").orElseThrow().identifiers().cioId();
		start(PersonId.email("ADA@example.com"));
		start(PersonId.cioId(cioId));
		String failed = start(PersonId.phone("+15555550100"));
		assertThat(this.customerio.liveNotifications().all()).extracting(LiveNotificationSnapshot::state)
			.containsExactly(LiveNotificationSnapshot.State.ACTIVE, LiveNotificationSnapshot.State.ACTIVE,
					LiveNotificationSnapshot.State.FAILED);
		assertThat(this.operations.get(failed).state()).isEqualTo(LiveNotification.State.FAILED);
		assertThat(this.operations.get(failed).failureReason()).isNotNull();
	}

	@Test
	void updates() {
		String instanceId = start(PersonId.id("1"));
		assertThat(this.operations.update(instanceId, Map.of("eta", 5))).isEqualTo(instanceId);
		assertThat(this.customerio).onlyLiveNotification().shows("eta", 5).hasAttribute("order", 42);
		this.operations.update(instanceId, (update) -> update.contentState("eta", 4).attribute("order", 43));
		assertThat(this.customerio).onlyLiveNotification().shows("eta", 4).hasAttribute("order", 43);
		assertThat(lastOperation(this.operations.get(instanceId))).isEqualTo("update");
	}

	@Test
	void ends() {
		String instanceId = start(PersonId.id("1"));
		assertThat(this.operations.end(instanceId, (end) -> end.contentState("eta", 0))).isEqualTo(instanceId);
		assertThat(this.operations.end(instanceId)).isEqualTo(instanceId);
		assertThat(this.customerio).onlyLiveNotification()
			.hasState(LiveNotificationSnapshot.State.ENDED)
			.shows("eta", 0);
		assertThat(this.operations.get(instanceId).state()).isEqualTo(LiveNotification.State.ENDED);
		assertThat(this.operations.get(instanceId).endedAt()).isNotNull();
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.operations.update(instanceId, Map.of("eta", 3)));
	}

	@Test
	void saysThatThereIsNoSuchNotification() {
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.operations.get("unknown"));
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> this.operations.update("unknown", Map.of("eta", 5)));
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.operations.end("unknown"));
	}

	@Test
	void repeatsOnlyTheEndWhenTheAnswerIsLost() {
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class).isThrownBy(() -> start(PersonId.id("1")));
		String instanceId = this.customerio.liveNotifications().all().get(0).instanceId();
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> this.operations.update(instanceId, Map.of("eta", 5)));
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		assertThat(this.operations.end(instanceId)).isEqualTo(instanceId);
		assertThat(this.customerio).receivedRequests(5)
			.onlyLiveNotification()
			.hasState(LiveNotificationSnapshot.State.ENDED);
		assertThat(this.customerio.liveNotifications().all().get(0).deliveries())
			.extracting(LiveNotificationSnapshot.Step::operation)
			.containsExactly("start", "update", "end");
	}

	private String start(PersonId person) {
		return this.operations.start((start) -> start.person(person)
			.notificationType("delivery")
			.contentState("eta", 20)
			.attribute("order", 42));
	}

	private static String lastOperation(LiveNotification notification) {
		return String.valueOf(Objects.requireNonNull(notification.lastDelivery()).operation());
	}

}
