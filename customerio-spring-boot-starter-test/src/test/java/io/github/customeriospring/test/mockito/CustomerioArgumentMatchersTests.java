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

package io.github.customeriospring.test.mockito;

import java.time.Instant;
import java.util.Map;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.trackv1.PeopleOperations;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.mockito.CustomerioArgumentMatchers.equalTo;
import static io.github.customeriospring.test.mockito.CustomerioArgumentMatchers.identifies;
import static io.github.customeriospring.test.mockito.CustomerioArgumentMatchers.personWithId;
import static io.github.customeriospring.test.mockito.CustomerioArgumentMatchers.tracks;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class CustomerioArgumentMatchersTests {

	private final CustomerioV2Client v2 = mock();

	private final PeopleOperations people = mock();

	@Test
	void matchesOperations() {
		this.v2.entity(Person.id("42").identify(Map.of("plan", "pro", "seats", 3)));
		this.v2.entity(Person.id("42").event("viewed", Map.of("sku", "A1")));
		verify(this.v2).entity(identifies("42"));
		verify(this.v2).entity(identifies("42", Map.of("seats", 3L)));
		verify(this.v2).entity(tracks("42", "viewed"));
		verify(this.v2).entity(tracks("42", "viewed", Map.of("sku", "A1")));
		verify(this.v2, never()).entity(identifies("43"));
		verify(this.v2, never()).entity(identifies("42", Map.of("plan", "free")));
		verify(this.v2, never()).entity(tracks("42", "bought"));
		verify(this.v2, never()).entity(tracks("42", "viewed", Map.of("sku", "B2")));
	}

	@Test
	void matchesAttributesOfObjects() {
		this.v2.entity(Person.id("42").identify(new Plan("pro", Instant.EPOCH)).updateOnly());
		this.v2.entity(Person.id("42").event("viewed", new Plan("free", Instant.EPOCH)));
		verify(this.v2).entity(identifies("42", Map.of("planName", "pro", "_update", true)));
		verify(this.v2).entity(tracks("42", "viewed", Map.of("planName", "free", "since", Instant.EPOCH)));
		verify(this.v2, never()).entity(tracks("42", "viewed", Map.of("planName", "pro")));
	}

	@Test
	void matchesByEquality() {
		this.people.delete(PersonId.id("42"));
		verify(this.people).delete(personWithId("42"));
		verify(this.people).delete(equalTo(PersonId.id("42")));
		verify(this.people, never()).delete(equalTo(PersonId.email("42@example.com")));
	}

	@Test
	void tellsWhatTheArgumentsWere() {
		this.v2.entity(Person.id("42").identify(Map.of("plan", "free")));
		this.v2.entity(Person.id("43").delete());
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> verify(this.v2).entity(identifies("42", Map.of("plan", "pro"))))
			.withMessageContaining("identify 42 with {plan=pro}")
			.withMessageContaining("attributes={\"plan\"=\"free\"}")
			.withMessageContaining(
					"PlainOperation[type=\"person\", identifiers=PersonId[type=ID, value=\"43\"], action=\"delete\"");
		this.people.delete(PersonId.id("42"));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> verify(this.people).delete(personWithId("43")))
			.withMessageContaining("PersonId[type=ID, value=\"43\"]")
			.withMessageContaining("PersonId[type=ID, value=\"42\"]");
	}

	@Test
	void stubs() {
		EntityOperation other = Person.id("43").identify();
		willThrow(new IllegalStateException("stubbed")).given(this.v2).entity(identifies("42"));
		this.v2.entity(other);
		assertThatIllegalStateException().isThrownBy(() -> this.v2.entity(Person.id("42").identify()));
	}

	/**
	 * An application's record.
	 *
	 * @param planName the name of the plan
	 * @param since when it began
	 */
	record Plan(String planName, Instant since) {

	}

}
