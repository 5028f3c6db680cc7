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

package io.github.customeriospring.test.internal.workspace;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Everybody in the workspace by their identifiers, and the identifiers that are
 * suppressed. A phone number is an attribute like others by which people can be found.
 */
final class StoredPeople {

	private final Set<StoredPerson> people = new LinkedHashSet<>();

	private final Map<PersonRef, StoredPerson> index = new HashMap<>();

	private final Map<PersonRef, Set<PersonRef>> suppressed = new HashMap<>();

	private int created;

	Collection<StoredPerson> all() {
		return Collections.unmodifiableSet(this.people);
	}

	@Nullable StoredPerson find(PersonRef key) {
		if (key.kind() != PersonRef.Kind.PHONE) {
			return this.index.get(key.canonical());
		}
		for (StoredPerson person : this.people) {
			if (key.value().equals(person.identifier(PersonRef.Kind.PHONE))) {
				return person;
			}
		}
		return null;
	}

	/**
	 * Finds a person to write to, or makes one.
	 * @return the person, or {@code null} if the identifier is suppressed or of the kind
	 * that only Customer.io gives
	 */
	@Nullable StoredPerson findOrCreate(PersonRef key, Instant at) {
		if (isSuppressed(key)) {
			return null;
		}
		StoredPerson found = find(key);
		if (found != null || key.kind() == PersonRef.Kind.CIO_ID) {
			return found;
		}
		StoredPerson person = new StoredPerson("a3%06x".formatted(++this.created), at);
		this.people.add(person);
		this.index.put(new PersonRef(PersonRef.Kind.CIO_ID, person.identifiers().cioId()), person);
		assign(person, key, at, false);
		return person;
	}

	/**
	 * Gives an identifier to a person. Nothing happens if it belongs to somebody else, is
	 * suppressed, or if the person has another one which is not to be replaced: the
	 * vendor accepts such a request too, and only logs a failure.
	 */
	void assign(StoredPerson person, PersonRef key, Instant at, boolean replace) {
		if (key.kind() == PersonRef.Kind.PHONE) {
			person.attributes.set(key.kind().attribute(), key.value(), at);
			return;
		}
		StoredPerson owner = find(key);
		String current = person.identifier(key.kind());
		if (isSuppressed(key) || (owner != null && owner != person) || (current != null && !replace)) {
			return;
		}
		if (person.attributes.set(key.kind().attribute(), key.value(), at)) {
			if (current != null) {
				this.index.remove(new PersonRef(key.kind(), current).canonical());
			}
			this.index.put(key.canonical(), person);
		}
	}

	void remove(StoredPerson person) {
		this.people.remove(person);
		this.index.keySet().removeAll(keysOf(person));
	}

	/**
	 * Blocks an identifier and the others of the same person. One that is blocked stays
	 * with those that were blocked together with it.
	 */
	void suppress(PersonRef key) {
		if (isSuppressed(key)) {
			return;
		}
		StoredPerson person = find(key);
		Set<PersonRef> keys = new LinkedHashSet<>(Set.of(key.canonical()));
		if (person != null) {
			keys.addAll(keysOf(person));
		}
		keys.forEach((each) -> this.suppressed.put(each, keys));
	}

	/**
	 * Frees an identifier and those that were suppressed together with it.
	 */
	void unsuppress(PersonRef key) {
		this.suppressed.keySet().removeAll(Set.copyOf(this.suppressed.getOrDefault(key.canonical(), Set.of())));
	}

	boolean isSuppressed(PersonRef key) {
		return this.suppressed.containsKey(key.canonical());
	}

	private static Set<PersonRef> keysOf(StoredPerson person) {
		Set<PersonRef> keys = new LinkedHashSet<>();
		for (PersonRef.Kind kind : PersonRef.Kind.values()) {
			String value = person.identifier(kind);
			if (value != null) {
				keys.add(new PersonRef(kind, value).canonical());
			}
		}
		return keys;
	}

}
