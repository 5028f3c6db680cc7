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

package io.github.customeriospring.test.assertj;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.example.shop.Order;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.v1.livenotifications.UpdateLiveNotification;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.transactional.SendEmail;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CustomerioRepresentationTests {

	private static final EntityOperation OPERATION = Person.id("42").identify(Map.of("plan", "pro"));

	private static final String SHOWN = "Identify[person=PersonId[type=ID, value=\"42\"], attributes={\"plan\"=\"pro\"}";

	@Test
	void showsWhatAssertionsCompare() {
		assertThat(OPERATION).hasToString("person identify");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(OPERATION).isEqualTo(Person.id("43").identify()))
			.withMessageContaining(SHOWN)
			.withMessageContaining("value=\"43\"");
	}

	static Stream<Object> holders() {
		return Stream.of(List.of(OPERATION), new EntityOperation[] { OPERATION }, Map.of("key", OPERATION),
				Map.entry("key", OPERATION), Optional.of(OPERATION), List.of(List.of(Map.of(1, List.of(OPERATION)))),
				new Order(17, OPERATION), List.of(new Order(17, OPERATION)), Arrays.asList(null, OPERATION));
	}

	@ParameterizedTest
	@MethodSource("holders")
	void showsOurTypesInsideOthers(Object holder) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(holder).isEqualTo("other"))
			.withMessageContaining(SHOWN);
	}

	@Test
	void showsWhatARecursiveComparisonFinds() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(new Order(17, OPERATION)).usingRecursiveComparison()
				.isEqualTo(new Order(17, Person.id("42").identify(Map.of("plan", "free")))))
			.withMessageContaining(SHOWN)
			.withMessageContaining("\"free\"");
	}

	@Test
	void showsTheElementsOfACollection() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(List.of(new Customer("42", "a@example.com", "a3000001")))
				.contains(new Customer("43", "b@example.com", "a3000002")))
			.withMessageContaining("a@example.com")
			.withMessageContaining("b@example.com");
	}

	@Test
	void showsRequestsAndMessagesOfTheFake() {
		try (FakeCustomerio customerio = FakeCustomerio.start()) {
			new Http(customerio).app("POST", "/v1/send/email", Http.json("'to':'a@example.com','attachments':{'a.txt':"
					+ "'QQ=='},'transactional_message_id':1,'identifiers':{'id':'42'}"));
			assertThat(new CustomerioRepresentation().toStringOf(customerio.messages().all()))
				.contains("\"a@example.com\"")
				.contains("name=\"a.txt\"");
			assertThat(new CustomerioRepresentation().toStringOf(customerio.requests().all()))
				.contains("POST /v1/send/email -> 200 /v1/send/email {\"to\":\"a@example.com\"");
		}
	}

	@Test
	void showsRequestsThatAreYetToBeSent() {
		SendEmail email = SendEmail.create()
			.template("shipped")
			.person(PersonId.id("42"))
			.to("a@example.com")
			.data("order", Map.of("id", 17))
			.data(new Order(18, null));
		assertThat(email).hasToString("SendEmail[template shipped]");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(email).isNull())
			.withMessageContaining("person=PersonId[type=ID, value=\"42\"]")
			.withMessageContaining("to=\"a@example.com\"")
			.withMessageContaining("\"order\"={\"id\"=17}")
			.withMessageContaining("18");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(UpdateLiveNotification.of("i1").alert("Order 17", "On its way"))
				.usingRecursiveComparison()
				.isEqualTo(UpdateLiveNotification.of("i2").alert("Order 17", "Arrived")))
			.withMessageContaining("\"i2\"")
			.withMessageContaining("\"Arrived\"");
	}

	static Stream<Object> others() {
		return Stream.of("text", 42, List.of(1), Map.of("a", 1), new Object(), new int[] { 1 }, Optional.of(1),
				new Order(17, null), new IllegalStateException("x"), Thread.State.NEW);
	}

	@ParameterizedTest
	@MethodSource("others")
	void leavesOtherValuesToOthers(Object value) {
		assertThat(new CustomerioRepresentation().toStringOf(value)).isNull();
		assertThat(new CustomerioRepresentation().unambiguousToStringOf(value)).isNull();
	}

	@Test
	void asksTheOthersForWhatStandsBesideOurTypes() {
		DataRepresentation representation = new DataRepresentation(
				() -> (object) -> (object instanceof Order) ? "registered" : String.valueOf(object));
		assertThat(representation.toStringOf(List.of(new Order(17, null), PersonId.id("42"))))
			.isEqualTo("[registered, PersonId[type=ID, value=42]]");
	}

	@Test
	void isAskedLast() {
		assertThat(new CustomerioRepresentation().getPriority()).isEqualTo(Integer.MIN_VALUE);
		assertThat(new CustomerioRepresentation().toStringOf(null)).isNull();
	}

}
