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

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.customers.ActivityKind;
import io.github.customeriospring.v1.customers.CustomerOperations;
import io.github.customeriospring.v1.customers.CustomerProfile;
import io.github.customeriospring.v1.customers.CustomerSegment;
import io.github.customeriospring.v1.customers.OptOutChange;
import io.github.customeriospring.v1.customers.SubscriptionPreferences.Topic;
import io.github.customeriospring.v1.customers.TimeWindow;
import io.github.customeriospring.v1.optouts.PersonOptOuts;
import io.github.customeriospring.v1.shared.Activity;
import io.github.customeriospring.v1.shared.OptOut;
import io.github.customeriospring.v1.shared.OptOutChannel;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

class PersonQuestionsClientTests {

	private static final PersonId ADA = PersonId.email("ada@example.com");

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	private final CustomerOperations customers = this.v1.customers();

	@BeforeEach
	void identify() {
		Clients.v2(this.customerio)
			.entity(Person.of(ADA)
				.identify(Map.of("plan", "pro", "cio_subscription_preferences",
						Map.of("topics", Map.of("topic_1", true, "topic_2", false)))));
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void readsTheProfilesOfMany() {
		var v2 = Clients.v2(this.customerio);
		v2.batch(IntStream.range(0, 130).mapToObj((i) -> Person.id("i" + i).identify(Map.of("n", i))).toList());
		List<PersonId> people = IntStream.range(0, 140).mapToObj((i) -> PersonId.id("i" + i)).toList();
		assertThat(this.customers.profiles(people)).hasSize(130).extracting(CustomerProfile::id).contains("i0", "i129");
	}

	@Test
	void knowsTheSegmentsThatWereMade() {
		long segment = this.v1.segments().create("Ambassadors").id();
		Clients.trackV1(this.customerio).segments().add(Math.toIntExact(segment), List.of(ADA));
		assertThat(this.customers.segments(ADA)).containsExactly(new CustomerSegment(segment, "Ambassadors", ""));
		assertThat(this.v1.segments().membersAll(segment)).containsExactly(ADA);
		assertThat(this.v1.segments().usedBy(segment).campaigns()).isEmpty();
		this.v1.segments().delete(segment);
		assertThat(this.customers.segments(ADA)).isEmpty();
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> this.v1.segments().delete(segment));
	}

	@Test
	void pagesThroughASegment() {
		var v2 = Clients.v2(this.customerio);
		v2.batch(IntStream.range(0, 5).mapToObj((i) -> Person.id("i" + i).identify()).toList());
		Clients.trackV1(this.customerio)
			.segments()
			.add(7, IntStream.range(0, 5).mapToObj((i) -> PersonId.id("i" + i)).toList());
		var first = this.v1.segments().members(7, Paging.of(3));
		assertThat(first.ids()).containsExactly("i0", "i1", "i2");
		assertThat(this.v1.segments().members(7, Paging.from(String.valueOf(first.next()))).ids()).containsExactly("i3",
				"i4");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.customers.activities(ADA, ADA.type(), ActivityKind.any(), Paging.of(101)));
	}

	@Test
	void findsMessagesAndActivitiesOfAPerson() {
		this.v1.transactional().sendEmail((email) -> email.template("order").to(ADA.value()).person(ADA));
		this.v1.transactional().sendEmail((email) -> email.template("order").to("b@x.com").person(PersonId.id("b")));
		Clients.v2(this.customerio).entity(Person.of(ADA).event("viewed", Map.of("sku", "A1")));
		assertThat(this.customers.messagesAll(ADA, TimeWindow.any())).singleElement()
			.extracting((Message message) -> message.metrics().sent())
			.isNotNull();
		assertThat(this.customers.activitiesAll(ADA, ActivityKind.of("event", "viewed"))).extracting(Activity::name)
			.containsExactly("viewed");
		assertThat(this.customers.activitiesAll(ADA, ActivityKind.any())).extracting(Activity::type)
			.containsExactlyInAnyOrder("event", "attempted_email", "sent_email", "delivered_email");
	}

	@Test
	void findsObjectsOfAPerson() {
		Clients.v2(this.customerio).entity(CustomObject.of("1", "acme").identify(Map.of("name", "Acme")));
		Clients.v2(this.customerio).entity(CustomObject.of("1", "acme").addRelationships(ADA));
		assertThat(this.customers.relationshipsAll(ADA)).singleElement()
			.satisfies((relationship) -> assertThat(relationship.identifiers().objectId("1"))
				.isEqualTo(ObjectId.of("1", "acme")));
		assertThat(this.v1.objects().profile("1", "acme").text("name")).contains("Acme");
		assertThat(this.v1.objects().types()).hasSize(1);
	}

	@Test
	void knowsWhatAPersonWantsToHearAbout() {
		assertThat(this.customers.subscriptionPreferences(ADA).topics()).extracting(Topic::id, Topic::subscribed)
			.containsExactly(tuple(1L, true), tuple(2L, false));
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> this.customers.subscriptionPreferences(PersonId.id("nobody")));
	}

	@Test
	void keepsOptOuts() {
		this.customers.updateOptOuts(ADA, OptOutChange.out("77", OptOutChannel.SMS),
				OptOutChange.out("+15550000000", OptOutChannel.WHATSAPP));
		this.customers.updateOptOuts(ADA, OptOutChange.in("77", OptOutChannel.SMS));
		assertThat(this.customers.optOuts(ADA)).containsExactly(new OptOut("+15550000000", OptOutChannel.WHATSAPP));
		assertThat(this.v1.optOuts().listAll()).singleElement()
			.extracting(PersonOptOuts::cioId)
			.asString()
			.startsWith("cio_");
		assertThat(this.v1.optOuts().list("77", Paging.first()).items()).isEmpty();
	}

}
