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

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;

/**
 * Asks for the profiles of any number of people, as many in one call as Customer.io
 * allows. One call names people by one type of identifier.
 */
final class ProfileReader extends Spliterators.AbstractSpliterator<CustomerProfile> {

	private final CustomerOperations customers;

	private final Iterator<PersonId> people;

	private Iterator<CustomerProfile> profiles = Collections.emptyIterator();

	ProfileReader(CustomerOperations customers, Iterator<PersonId> people) {
		super(Long.MAX_VALUE, Spliterator.NONNULL);
		this.customers = customers;
		this.people = people;
	}

	@Override
	public boolean tryAdvance(Consumer<? super CustomerProfile> action) {
		while (!this.profiles.hasNext()) {
			if (!this.people.hasNext()) {
				return false;
			}
			this.profiles = next().iterator();
		}
		action.accept(this.profiles.next());
		return true;
	}

	private List<CustomerProfile> next() {
		Map<PersonId.Type, List<String>> ids = new EnumMap<>(PersonId.Type.class);
		for (int i = 0; i < CustomerIds.MAX && this.people.hasNext(); i++) {
			PersonId person = Arguments.notNull(this.people.next(), "person");
			ids.computeIfAbsent(person.type(), (type) -> new ArrayList<>()).add(person.value());
		}
		return ids.entrySet()
			.stream()
			.flatMap((entry) -> this.customers.lookup(entry.getKey(), new CustomerIds(entry.getValue())).stream())
			.map(CustomerEntry::customer)
			.filter(Objects::nonNull)
			.toList();
	}

}
