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

import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.Device;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.pipelines.SemanticEvents;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v1.broadcasts.BroadcastRecipient;
import io.github.customeriospring.v1.livenotifications.LiveNotification;
import io.github.customeriospring.v1.transactional.Delivery;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The application's own clients against the fake.
 */
@SpringBootTest(properties = "customerio.app.api-key=key-of-the-application")
@EnableFakeCustomerio
class EnableFakeCustomerioTests {

	@Autowired
	private FakeCustomerio customerio;

	@BeforeEach
	void prepare(@Autowired CustomerioV2Client v2) {
		v2.entity(Person.id("1").identify(Map.of("email", "ada@example.com")));
	}

	@Test
	void connectsTheClientsOfTheApplication(@Autowired CustomerioV1Client v1, @Autowired CustomerioV2Client v2,
			@Autowired CustomerioTrackV1Client trackV1) {
		v2.batch(List.of(Person.id("1").event("viewed", Map.of("sku", "A1"))));
		assertThat(this.customerio).person("1").hasEvent("viewed", Map.of("sku", "A1"));
		assertThat(v1.customers().findByEmail("ADA@example.com")).hasSize(1);
		assertThat(trackV1.region().environmentId()).isEqualTo(1);
		assertThat(this.customerio).receivedRequests(4);
	}

	@Test
	void acceptsTransactionalMessagesOfAllChannels(@Autowired CustomerioV1Client v1) {
		Delivery delivery = v1.transactional()
			.sendEmail((email) -> email.template("order-shipped")
				.to("\"Doe, Jane\" <jane@example.com>")
				.person(PersonId.id("1"))
				.header("X-Tag", "shop \"x\"")
				.attachment("invoice.pdf", new byte[] { 1, 2, 3 })
				.data("order", Map.of("id", 17)));
		assertThat(this.customerio).onlyMessage()
			.isEmail()
			.wasSentTo("jane@example.com")
			.usesTemplate("order-shipped")
			.hasData("order.id", 17)
			.hasAttachment("invoice.pdf");
		assertThat(this.customerio.messages().all().get(0).deliveryId()).isEqualTo(delivery.deliveryId());
		v1.transactional()
			.sendPush((
					push) -> push.template(44).person(PersonId.id("1")).title("Shipped").customDevice(Device.ios("t")));
		v1.transactional().sendSms((sms) -> sms.template(44).person(PersonId.id("1")).to("+15551234567"));
		v1.transactional().sendWhatsApp((message) -> message.template(44).person(PersonId.id("1")).to("+15551234567"));
		v1.transactional().sendInApp((message) -> message.template(44).person(PersonId.id("1")));
		v1.transactional().sendInboxMessage((message) -> message.template(44).person(PersonId.email("b@example.com")));
		assertThat(this.customerio.messages().all()).extracting(SentMessage::channel)
			.containsExactly(MessageChannel.values());
		assertThat(this.customerio).people().hasSize(2).withId("1").hasDevice("t");
		assertThat(v1.workspaces().list()).singleElement()
			.satisfies((workspace) -> assertThat(workspace.messagesSent()).isEqualTo(6));
	}

	@Test
	void acceptsBroadcasts(@Autowired CustomerioV1Client v1) {
		long trigger = v1.broadcasts()
			.trigger(12, (broadcast) -> broadcast
				.audience(Audience.perUserData(List.of(BroadcastRecipient.of(PersonId.id("1"), Map.of("seat", "A1")),
						BroadcastRecipient.of(PersonId.id("2"), Map.of()))))
				.idIgnoreMissing(true)
				.data("headline", "Hello"));
		assertThat(this.customerio).onlyBroadcast().hasBroadcastId(12).goesToPerson("1").hasData("headline", "Hello");
		assertThat(v1.broadcasts().triggerStatus(12, trigger).broadcastId()).isEqualTo(12);
		assertThat(v1.broadcasts().triggerErrorsAll(12, trigger)).isEmpty();
	}

	@Test
	void acceptsLiveNotifications(@Autowired CustomerioV1Client v1) {
		String instanceId = v1.liveNotifications()
			.start((start) -> start.person(PersonId.id("1"))
				.notificationType("com.example.order")
				.contentState("status", "packed")
				.attribute("order", 17));
		v1.liveNotifications().update(instanceId, Map.of("status", "shipped"));
		v1.liveNotifications().end(instanceId);
		assertThat(this.customerio).onlyLiveNotification()
			.hasState(LiveNotificationSnapshot.State.ENDED)
			.shows("status", "shipped");
		assertThat(v1.liveNotifications().get(instanceId).state()).isEqualTo(LiveNotification.State.ENDED);
	}

	@Test
	void acceptsCallsToPipelines(@Autowired CustomerioPipelinesClient pipelines) {
		PipelinesUser user = PipelinesUser.id("7");
		pipelines.identify(user, Map.of("plan", "pro"));
		pipelines.batch(List.of(user.track("viewed", Map.of("sku", "A1")), user.group("acme", Map.of("name", "Acme"))));
		pipelines.send(SemanticEvents.deviceCreatedOrUpdated("7", "t", null));
		assertThat(this.customerio).person("7")
			.hasAttribute("plan", "pro")
			.hasEvent("viewed", Map.of("sku", "A1"))
			.isRelatedTo("1", "acme")
			.hasDevice("t");
		pipelines.send(SemanticEvents.userDeleted("7"));
		assertThat(this.customerio).people().hasNoneWithId("7");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> pipelines.group(user, "acme", Map.of("object_type_id", "x")));
	}

	@RepeatedTest(2)
	void startsEachTestWithAnEmptyWorkspace(@Autowired CustomerioV2Client v2) {
		assertThat(this.customerio).receivedRequests(1).people().hasSize(1);
		v2.entity(Person.id("2").identify(Map.of()));
		assertThat(this.customerio).receivedRequests(2).people().hasSize(2);
	}

	@Test
	void servesAnApplicationThatIsStartedByHand() {
		SpringApplication.Running running = SpringApplication.from(Application::main).with(Development.class).run();
		ConfigurableApplicationContext context = running.getApplicationContext();
		FakeCustomerio other = context.getBean(FakeCustomerio.class);
		context.getBean(CustomerioV2Client.class).entity(Person.id("42").identify(Map.of("plan", "pro")));
		assertThat(other).people().hasSize(1).withId("42").hasAttribute("plan", "pro");
		assertThat(this.customerio).people().hasNoneWithId("42");
		context.close();
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

		static void main(String[] args) {
			SpringApplication.run(Application.class, args);
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	@EnableFakeCustomerio
	static class Development {

	}

}
