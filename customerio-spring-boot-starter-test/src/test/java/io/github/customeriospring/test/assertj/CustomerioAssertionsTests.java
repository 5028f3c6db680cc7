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

import java.util.Map;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CustomerioAssertionsTests {

	private static final FakeCustomerio customerio = FakeCustomerio.start();

	@BeforeAll
	static void fill() {
		Http http = new Http(customerio);
		http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'identify',"
				+ "'attributes':{'email':'ada@example.com','plan':'pro','seats':5}"));
		http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'event','name':'viewed',"
				+ "'attributes':{'sku':'A1','price':1.50}"));
		http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'add_relationships',"
				+ "'cio_relationships':[{'identifiers':{'object_type_id':'1','object_id':'acme'},"
				+ "'relationship_attributes':{'role':'admin'}}]"));
	}

	@AfterAll
	static void stop() {
		customerio.close();
	}

	@Test
	void passesWhatIsTrue() {
		assertThat(customerio).person("42")
			.hasAttribute("plan", "pro")
			.hasAttribute("seats", 5L)
			.hasNoAttribute("city")
			.hasEvent("viewed")
			.hasEvent("viewed", Map.of("price", 1.5))
			.hasEventTimes("viewed", 1)
			.hasNoEvent("bought")
			.isRelatedTo("1", "acme", Map.of("role", "admin"))
			.isNotRelatedTo("2", "acme");
		assertThat(customerio).people().withEmail("ADA@example.com").hasAttribute("id", "42");
		assertThat(customerio).object("1", "acme").isRelatedToPerson("42").hasNoAttribute("name");
		assertThat(customerio).people().hasNoneWithId("43").hasNoneWithEmail("bob@example.com").hasSize(1);
		assertThat(customerio).objects().hasNoneWithId("2", "acme").hasSize(1);
		assertThat(customerio).events().include("viewed").hasSize(1);
		assertThat(customerio).receivedRequests(3).requests().element(2).wasAnsweredWith(200);
	}

	@Test
	void explainsWhatIsNotTrueOfTheWorkspace() {
		fails(() -> assertThat(customerio).person("43"), "Expected person 43 to exist but there are only "
				+ "[{cio_id=a3000001, id=42, email=ada@example.com, plan=pro, seats=5}]");
		fails(() -> assertThat(customerio).people().withEmail("b@c.d"), "Expected person b@c.d to exist but");
		fails(() -> assertThat(customerio).people().hasNoneWithId("42"),
				"Expected person 42 not to exist but found {cio_id=a3000001, id=42,");
		fails(() -> assertThat(customerio).people().hasNoneWithEmail("ada@example.com"),
				"Expected person ada@example.com not to exist but found {");
		fails(() -> assertThat(customerio).people().hasSize(2), "[people]");
		fails(() -> assertThat(customerio).object("1", "other"),
				"Expected object 1/other to exist but there are only [1/acme]");
		fails(() -> assertThat(customerio).objects().hasNoneWithId("1", "acme"),
				"Expected object 1/acme not to exist but found");
		fails(() -> assertThat(customerio).events().include("bought"),
				"Expected event <bought> but there were only [viewed]");
		fails(() -> assertThat(customerio).hasDeliveryMetric("d1", "opened"),
				"Expected <opened> to be reported of delivery d1 but there was only []");
		fails(() -> assertThat(customerio).receivedRequests(2),
				"[POST /api/v2/entity -> 200, " + "POST /api/v2/entity -> 200, POST /api/v2/entity -> 200]");
	}

	@Test
	void explainsWhatIsNotTrueOfAPerson() {
		PersonAssert person = assertThat(customerio).person("42");
		fails(() -> person.hasAttribute("city"), "[person 42] Expected attribute <city> but there are only {cio_id=");
		fails(() -> person.hasAttribute("plan", "free"),
				"[person 42] Expected attribute <plan> to be <free> but it is <pro>");
		fails(() -> person.hasAttribute("seats", 6), "[person 42] Expected attribute <seats> to be <6> but it is <5>");
		fails(() -> person.hasNoAttribute("plan"), "[person 42] Expected no attribute <plan> but it is <pro>");
		fails(() -> person.hasEvent("bought"), "[person 42] Expected EVENT <bought> but there were only "
				+ "[EventSnapshot[kind=EVENT, name=viewed, attributes=2]]");
		fails(() -> person.hasEvent("viewed", Map.of("sku", "B2")),
				"[person 42] Expected event <viewed> with {sku=B2} but it came only with [{sku=A1, price=1.5}]");
		fails(() -> person.hasEventTimes("viewed", 2),
				"[person 42] Expected event <viewed> 2 times but it came 1 times, among [EventSnapshot[");
		fails(() -> person.hasPageView("/"), "[person 42] Expected PAGE </> but there were only [");
		fails(() -> person.hasScreenView("/"), "[person 42] Expected SCREEN </> but there were only [");
		fails(() -> person.hasDevice("t"), "[person 42] Expected device <t> but there are only []");
		fails(() -> person.isRelatedTo("1", "other"),
				"[person 42] Expected a relationship to object 1/other but there are only [1/acme]");
		fails(() -> person.isRelatedTo("1", "acme", Map.of("role", "guest")),
				"[person 42] Expected the relationship to object 1/acme to have {role=guest} but it has only {role=admin}");
		fails(() -> person.isNotRelatedTo("1", "acme"),
				"[person 42] Expected no relationship to object 1/acme but there is one");
		fails(() -> person.isInSegment(7), "[person 42] Expected to be in segment 7 but is only in []");
	}

	@Test
	void explainsWhatIsNotTrueOfAnObject() {
		ObjectAssert object = assertThat(customerio).object("1", "acme");
		fails(() -> object.hasAttribute("name", "Acme"),
				"[object 1/acme] Expected attribute <name> to be <Acme> but it is <null>, among {}");
		fails(() -> object.isRelatedToPerson("43"),
				"[object 1/acme] Expected a relationship to person 43 but there are only [42]");
		fails(() -> object.isNotRelatedToPerson("42"),
				"[object 1/acme] Expected no relationship to person 42 but there is one");
	}

	private static void fails(ThrowingCallable assertion, String message) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessageContaining(message);
	}

}
