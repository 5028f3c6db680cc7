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
import java.util.Optional;

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.workspace.PersonSnapshot;

/**
 * The people in the workspace of the fake.
 *
 * @since 0.1.0
 */
public final class FakePeople {

	private final FakeWorkspace workspace;

	FakePeople(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Everybody in the workspace.
	 * @return the people, in the order of their creation
	 */
	public List<PersonSnapshot> all() {
		return this.workspace.people();
	}

	/**
	 * Finds a person by their id.
	 * @param id the id
	 * @return the person, if there is one
	 */
	public Optional<PersonSnapshot> find(String id) {
		return find(PersonRef.Kind.ID, id);
	}

	/**
	 * Finds a person by their email address.
	 * @param email the address, in any case of letters
	 * @return the person, if there is one
	 */
	public Optional<PersonSnapshot> findByEmail(String email) {
		return find(PersonRef.Kind.EMAIL, email);
	}

	/**
	 * Finds a person by their phone number.
	 * @param phone the number
	 * @return the first person with that number, if there is one
	 */
	public Optional<PersonSnapshot> findByPhone(String phone) {
		return find(PersonRef.Kind.PHONE, phone);
	}

	/**
	 * Finds a person by the id that Customer.io gave.
	 * @param cioId the id, without prefix
	 * @return the person, if there is one
	 */
	public Optional<PersonSnapshot> findByCioId(String cioId) {
		return find(PersonRef.Kind.CIO_ID, cioId);
	}

	private Optional<PersonSnapshot> find(PersonRef.Kind kind, String value) {
		return this.workspace.person(new PersonRef(kind, value));
	}

}
