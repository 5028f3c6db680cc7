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

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.customeriospring.test.workspace.PersonSnapshot;

/**
 * Assertions on the people in the fake.
 *
 * @since 0.1.0
 */
public final class PeopleAssert extends GroupAssert<PeopleAssert, PersonSnapshot, PersonAssert> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public PeopleAssert(List<PersonSnapshot> actual) {
		super(actual, PeopleAssert.class, PersonAssert::new, PeopleAssert::new);
	}

	/**
	 * Verifies that there is a person, and goes on with them.
	 * @param id the id of the person
	 * @return assertions on the person
	 */
	public PersonAssert withId(String id) {
		return with("person " + id, hasId(id));
	}

	/**
	 * Verifies that there is a person, and goes on with them.
	 * @param email the email address of the person, in any case of letters
	 * @return assertions on the person
	 */
	public PersonAssert withEmail(String email) {
		return with("person " + email, hasEmail(email));
	}

	/**
	 * Verifies that there is no such person.
	 * @param id the id
	 * @return this
	 */
	public PeopleAssert hasNoneWithId(String id) {
		return hasNone("person " + id, hasId(id));
	}

	/**
	 * Verifies that there is no such person.
	 * @param email the email address, in any case of letters
	 * @return this
	 */
	public PeopleAssert hasNoneWithEmail(String email) {
		return hasNone("person " + email, hasEmail(email));
	}

	private PersonAssert with(String description, Predicate<PersonSnapshot> condition) {
		return new PersonAssert(find(condition)
			.orElseThrow(() -> failure("Expected %s to exist but there are only %s", description, attributes())))
			.as(description);
	}

	private PeopleAssert hasNone(String description, Predicate<PersonSnapshot> condition) {
		find(condition).ifPresent((found) -> {
			throw failure("Expected %s not to exist but found %s", description, found.attributes());
		});
		return this;
	}

	private Optional<? extends PersonSnapshot> find(Predicate<PersonSnapshot> condition) {
		return this.actual.stream().filter(condition).findFirst();
	}

	private List<?> attributes() {
		return this.actual.stream().map(PersonSnapshot::attributes).toList();
	}

	private static Predicate<PersonSnapshot> hasId(String id) {
		return (person) -> id.equals(person.identifiers().id());
	}

	private static Predicate<PersonSnapshot> hasEmail(String email) {
		return (person) -> email.equalsIgnoreCase(person.identifiers().email());
	}

}
