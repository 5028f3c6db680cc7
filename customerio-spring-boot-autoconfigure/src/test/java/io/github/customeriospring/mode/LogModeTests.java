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

package io.github.customeriospring.mode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Region;
import io.github.customeriospring.Ulid;
import io.github.customeriospring.Wire;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.trackv1.AccountRegion;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.broadcasts.BroadcastTrigger;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.transactional.Delivery;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LogModeTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final CustomerioV1Client v1 = CustomerioV1Client.builder()
		.baseUrl(server.baseUrl())
		.mode(CustomerioMode.log())
		.build();

	private final CustomerioV2Client v2 = CustomerioV2Client.builder()
		.baseUrl(server.baseUrl())
		.mode(CustomerioMode.log())
		.build();

	@AfterEach
	void nothingArrived() {
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void answersASendWithADelivery() {
		Delivery delivery = this.v1.transactional().sendEmail((email) -> email.template(1).to("ada@example.com"));
		assertThat(delivery.deliveryId()).startsWith("log-");
		assertThat(Ulid.isValid(delivery.deliveryId().substring(4))).isTrue();
		assertThat(delivery.queuedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
		assertThat(delivery.sendAt()).isNull();
		assertThat(
				this.v1.transactional().sendSms((sms) -> sms.template(1).person(PersonId.id("1")).to("+15551234567")))
			.isNotEqualTo(delivery);
	}

	@Test
	void isDoneWithABroadcast() {
		long triggerId = this.v1.broadcasts().trigger(12, (broadcast) -> broadcast.data("name", "x"));
		BroadcastTrigger trigger = this.v1.broadcasts().triggerStatus(12, triggerId);
		assertThat(trigger.id()).isEqualTo(triggerId).isPositive();
		assertThat(trigger.broadcastId()).isEqualTo(12);
		assertThat(trigger.processedAt()).isNotNull();
		assertThat(this.v1.broadcasts().triggerErrorsAll(12, triggerId)).isEmpty();
	}

	@Test
	void returnsTheIdThatTheCallerNames() {
		String instanceId = this.v1.liveNotifications()
			.start((start) -> start.person(PersonId.id("1"))
				.notificationType("order")
				.contentState("status", "shipped")
				.attribute("number", "17"));
		assertThat(instanceId).startsWith("log-");
		assertThat(this.v1.liveNotifications().update(instanceId, Map.of("status", "there"))).isEqualTo(instanceId);
		assertThat(this.v1.liveNotifications().end(instanceId)).isEqualTo(instanceId);
	}

	@Test
	void findsNobody() {
		assertThat(this.v1.customers().findByEmail("ada@example.com")).isEmpty();
		assertThat(this.v1.customers().search(Filter.inSegment(7)).items()).isEmpty();
		assertThat(this.v1.customers().searchAll(Filter.inSegment(7))).isEmpty();
		assertThat(this.v1.objects().relationshipsAll("1", "acme")).isEmpty();
	}

	@Test
	void acceptsEveryOperationOfABatch() {
		BatchResult result = this.v2.batch(List.of(Person.id("1").identify(), Person.id("2").event("viewed")));
		assertThat(result.failures()).isEmpty();
		assertThat(result.total()).isEqualTo(2);
	}

	@Test
	void isInTheRegionThatIsSet() {
		AccountRegion region = CustomerioTrackV1Client.builder()
			.region(Region.EU)
			.mode(CustomerioMode.log())
			.build()
			.region();
		assertThat(region.isIn(Region.EU)).isTrue();
		assertThat(region.isIn(Region.US)).isFalse();
		assertThat(region.url()).isEqualTo("https://track-eu.customer.io");
	}

	@Test
	void answersRequestsThatAnInterceptorMadeAnew() {
		CustomerioV1Client v1 = CustomerioV1Client.builder()
			.mode(CustomerioMode.log())
			.customize((builder) -> builder.requestInterceptor((request, body, execution) -> {
				request.getAttributes().clear();
				return execution.execute(request, body);
			}))
			.build();
		assertThat(v1.transactional().sendEmail((email) -> email.template(1).to("ada@example.com")).deliveryId())
			.startsWith("log-");
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> v1.segments().get(7));
		assertThat(v1.broadcasts().trigger(12, (broadcast) -> broadcast.data("name", "x"))).isPositive();
	}

	@Test
	void checksCallsAsAlways() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.v2.entity(Person.id("1").identify(Map.of("size", Double.NaN))));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.v2.entity(Person.id("1").identify(Map.of("text", "x".repeat(40_000)))));
		assertThatIllegalArgumentException().isThrownBy(() -> this.v1.transactional().sendEmail((email) -> {
		}));
	}

	@Test
	void needsNoCredentialButChecksTheOneThatIsThere() {
		CustomerioPipelinesClient.builder()
			.baseUrl(server.baseUrl())
			.mode(CustomerioMode.log())
			.build()
			.track(PipelinesUser.id("1"), "viewed", Map.of());
		CustomerioV2Client.builder().siteId("site").baseUrl(server.baseUrl()).mode(CustomerioMode.log()).build();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomerioV1Client.builder().apiKey("a b").mode(CustomerioMode.log()).build())
			.withMessageContaining("customerio.app.api-key");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomerioV1Client.builder().mode(CustomerioMode.live()).build())
			.withMessageContaining("customerio.app.api-key is missing");
	}

}
