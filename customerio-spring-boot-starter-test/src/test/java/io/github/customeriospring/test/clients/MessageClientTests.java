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
import java.time.InstantSource;
import java.util.Map;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.trackv1.MetricReport;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.activities.ActivityQuery;
import io.github.customeriospring.v1.messages.ArchivedMessage;
import io.github.customeriospring.v1.messages.MessageSource;
import io.github.customeriospring.v1.shared.Activity;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.content.Header;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessageMetric;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.message.MessageType;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessageClientTests {

	private static final Instant NOW = Instant.ofEpochSecond(1790000000);

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	private String first;

	private String second;

	@BeforeEach
	void send() {
		this.first = send("ada@example.com", NOW);
		this.second = send("bob@example.com", NOW.plus(Duration.ofHours(1)));
	}

	private String send(String to, Instant at) {
		this.customerio.useClock(InstantSource.fixed(at));
		return this.v1.transactional()
			.sendEmail((email) -> email.template("order").to(to).person(PersonId.email(to)).subject("Order"))
			.deliveryId();
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void listsTheMessagesThatBouncedInATime() {
		Clients.trackV1(this.customerio).metrics().report(MetricReport.of(this.first, DeliveryMetric.BOUNCED));
		assertThat(this.v1.messages().listAll(MessageQuery.all().withMetric(MessageMetric.BOUNCED)))
			.extracting(Message::id)
			.containsExactly(this.first);
		assertThat(this.v1.messages().listAll(MessageQuery.all().between(NOW.plusSeconds(1), NOW.plusSeconds(3600))))
			.extracting(Message::id)
			.containsExactly(this.second);
		assertThat(this.v1.messages().listAll(MessageQuery.all().withType(MessageType.PUSH))).isEmpty();
		assertThat(this.v1.messages().listAll(MessageSource.campaign(3), MessageQuery.all())).isEmpty();
		assertThat(this.v1.messages().listAll(MessageQuery.all().draftsOnly())).isEmpty();
	}

	@Test
	void listsPageByPage() {
		var page = this.v1.messages().list(MessageSource.any(), MessageQuery.all(), Paging.of(1));
		assertThat(page.items()).extracting(Message::id).containsExactly(this.second);
		assertThat(this.v1.messages()
			.list(MessageSource.any(), MessageQuery.all(), Paging.of(1).withStart(String.valueOf(page.next())))
			.items()).extracting(Message::id).containsExactly(this.first);
	}

	@Test
	void readsAMessage() {
		Message message = this.v1.messages().get(this.first, true);
		assertThat(message.recipient()).isEqualTo("ada@example.com");
		assertThat(message.metrics().sent()).isEqualTo(NOW);
		assertThat(message.customer().personId()).isEqualTo(PersonId.email("ada@example.com"));
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.v1.messages().get("x"));
	}

	@Test
	void keepsWhatAMessageLookedLike() {
		assertThat(this.v1.messages().archived(this.first)).extracting(ArchivedMessage::subject).isEqualTo("Order");
		String forgotten = this.v1.transactional()
			.sendEmail((email) -> email.template("order")
				.to("ada@example.com")
				.person(PersonId.email("ada@example.com"))
				.subject("Secret")
				.disableMessageRetention(true))
			.deliveryId();
		ArchivedMessage archived = this.v1.messages().archived(forgotten);
		assertThat(archived.forgotten()).isTrue();
		assertThat(archived.subject()).isNull();
	}

	@Test
	void keepsHeaders() {
		String id = this.v1.transactional()
			.sendEmail((email) -> email.template("order")
				.to("ada@example.com")
				.person(PersonId.email("ada@example.com"))
				.header("X-Order", "7"))
			.deliveryId();
		assertThat(this.v1.messages().archived(id).headers()).containsExactly(new Header("X-Order", "7"));
	}

	@Test
	void filesWhatHappenedNewestFirst() {
		Clients.v2(this.customerio).entity(Person.email("ada@example.com").event("viewed", Map.of("sku", "A1")));
		assertThat(this.v1.activities().listAll(ActivityQuery.all())).extracting(Activity::type)
			.contains("event", "sent_email", "attempted_email");
		assertThat(this.v1.activities()
			.listAll(ActivityQuery.all().of(PersonId.email("ada@example.com")).withType("event").withName("viewed")))
			.singleElement()
			.satisfies((activity) -> assertThat(activity.data()).containsEntry("sku", "A1"));
		assertThat(this.v1.activities().list(ActivityQuery.all().withType("sent_email"), Paging.of(1)).next())
			.isNotEmpty();
		assertThat(this.v1.activities().listAll(ActivityQuery.all().of(PersonId.id("nobody")))).isEmpty();
		assertThat(this.v1.activities().listAll(ActivityQuery.all().deletedPeople())).isEmpty();
	}

}
