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

package io.github.customeriospring.v1.customers;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.ObjectId;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Activity;
import io.github.customeriospring.v1.shared.ActivityPage;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.OptOut;
import io.github.customeriospring.v1.shared.OptOutChannel;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessagePage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What can be asked about one person.
 */
class PersonQuestionsTests {

	private static final PersonId PERSON = PersonId.email("a+b@example.com");

	private static final String PATH = "/v1/customers/a%2Bb%40example.com/";

	private static final Instant START = Instant.ofEpochSecond(1790000000);

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerOperations customers;

	@BeforeEach
	void createClient() {
		this.customers = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.customers();
	}

	@Test
	void findsTheSegmentsOfAPerson() {
		server.answer(200, "{\"segments\":[{\"id\":7,\"name\":\"Pro\",\"description\":\"They pay\"},{\"id\":\"8\"}]}");
		assertThat(this.customers.segments(PERSON)).containsExactly(new CustomerSegment(7, "Pro", "They pay"),
				new CustomerSegment(8, null, null));
		server.assertRequest("GET", PATH + "segments?id_type=email");
	}

	@Test
	void findsTheMessagesToAPerson() {
		server.answer(200, """
				{"messages":[{"id":"a","type":"email","msg_template_id":"12","metrics":{"sent":1790000000,
				"delivered":1790000001}}],"next":"MDox"}""");
		MessagePage page = this.customers.messages(PERSON, PersonId.Type.EMAIL,
				TimeWindow.between(START, START.plusSeconds(60)), new Paging("MDow", 2));
		assertThat(page.next()).isEqualTo("MDox");
		Message message = page.items().get(0);
		assertThat(message.messageTemplateId()).isEqualTo(12);
		assertThat(message.metrics().delivered()).isEqualTo(START.plusSeconds(1));
		server.assertRequest("GET",
				PATH + "messages?id_type=email&start_ts=1790000000&end_ts=1790000060&start=MDow&limit=2");
	}

	@Test
	void streamsTheMessagesToAPersonUntilAPageNamesNoOther() {
		server.answer(200, "{\"messages\":[{\"id\":\"a\"}]}");
		assertThat(this.customers.messagesAll(PERSON, TimeWindow.any())).extracting(Message::id).containsExactly("a");
		server.assertRequest("GET", PATH + "messages?id_type=email");
	}

	@Test
	void findsTheActivitiesOfAPerson() {
		server.answer(200, "{\"activities\":[{\"id\":\"1\",\"type\":\"event\"}]}");
		ActivityPage page = this.customers.activities(PERSON, PersonId.Type.EMAIL, ActivityKind.of("event", "a&b"),
				Paging.of(3));
		assertThat(page.items()).extracting(Activity::type).containsExactly("event");
		server.assertRequest("GET", PATH + "activities?id_type=email&type=event&name=a%26b&limit=3");
	}

	@Test
	void streamsTheActivitiesOfAPerson() {
		server.answer(200, "{\"activities\":[{\"id\":\"1\"}]}");
		assertThat(this.customers.activitiesAll(PERSON, ActivityKind.of("page"))).hasSize(1);
		server.assertRequest("GET", PATH + "activities?id_type=email&type=page&limit=100");
	}

	@Test
	void findsTheObjectsOfAPerson() {
		server.answer(200, server.fixture("customer-relationships.json"));
		CustomerRelationshipPage page = this.customers.relationships(PERSON, PersonId.Type.EMAIL, Paging.of(2));
		CustomerRelationship first = page.items().get(0);
		assertThat(first.objectTypeId()).isEqualTo("1");
		assertThat(first.identifiers().objectId("1")).isEqualTo(ObjectId.of("1", "acme"));
		assertThat(first.text("role")).contains("boss");
		assertThat(first.timestamps()).isEqualTo(Map.of("role", START));
		assertThat(page.items().get(1).attributes()).isEmpty();
		assertThat(page.next()).isEqualTo("MDox");
		server.assertRequest("GET", PATH + "relationships?id_type=email&limit=2");
	}

	@Test
	void streamsTheObjectsOfAPerson() {
		server.answer(200, "{\"cio_relationships\":[{\"object_type_id\":1}],\"next\":\"\"}");
		assertThat(this.customers.relationshipsAll(PERSON)).hasSize(1);
		server.assertRequest("GET", PATH + "relationships?id_type=email");
	}

	@Test
	void findsWhatAPersonWantsToHearAbout() {
		server.answer(200, server.fixture("subscription-preferences.json"));
		assertThat(this.customers.subscriptionPreferences(PERSON, PersonId.Type.EMAIL, "fr"))
			.isEqualTo(new SubscriptionPreferences("42", new Customer("42", "ada@example.com", "a3000001"),
					List.of(new SubscriptionPreferences.Topic(1, "Actualités", "Une fois par mois", true),
							new SubscriptionPreferences.Topic(2, "Offres", null, false)),
					true, new SubscriptionPreferences.Header("Abonnements", "Choisissez")));
		server.assertRequest("GET", PATH + "subscription_preferences?id_type=email&language=fr");
	}

	@Test
	void asksForTheLanguageOfTheWorkspace() {
		server.answer(200, "{\"customer\":{}}");
		assertThat(this.customers.subscriptionPreferences(PERSON).topics()).isEmpty();
		server.assertRequest("GET", PATH + "subscription_preferences?id_type=email");
	}

	@Test
	void findsTheSendersThatAPersonDoesNotWant() {
		server.answer(200, "{\"optouts\":[{\"from\":\"+15550000000\",\"channel\":\"sms\"}]}");
		assertThat(this.customers.optOuts(PERSON)).containsExactly(new OptOut("+15550000000", OptOutChannel.SMS));
		server.assertRequest("GET", PATH + "optouts?id_type=email");
	}

	@Test
	void changesTheSendersThatAPersonWants() {
		server.answer(204, "");
		this.customers.updateOptOuts(PERSON, OptOutChange.out("+15550000000", OptOutChannel.SMS),
				OptOutChange.in("77", OptOutChannel.WHATSAPP));
		server.assertRequest("PUT", PATH + "optouts?id_type=email", """
				{"optouts":[{"from":"+15550000000","optout":true,"channel":"sms"},
				{"from":"77","optout":false,"channel":"whatsapp"}]}""");
	}

	@Test
	void refusesWhatCannotBe() {
		assertThatIllegalArgumentException().isThrownBy(() -> OptOutChange.out("77", OptOutChannel.UNKNOWN));
		assertThatIllegalArgumentException().isThrownBy(() -> OptOutChange.out(" ", OptOutChannel.SMS));
		assertThatIllegalArgumentException().isThrownBy(() -> TimeWindow.between(START, START.minusSeconds(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.customers.updateOptOuts(PERSON))
			.withMessage("optouts must be 1 to 1000, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> new CustomerIds(Collections.nCopies(101, "42")))
			.withMessage("ids must be 1 to 100, not 101");
		assertThat(server.requests()).isEmpty();
	}

}
