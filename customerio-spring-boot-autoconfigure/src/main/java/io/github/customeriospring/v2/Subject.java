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

package io.github.customeriospring.v2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what an operation is about, as a key: operations with an equal subject have to
 * be sent in their order. Two identifiers of one person, such as an id and an email
 * address, are two subjects; only Customer.io knows that they are one person.
 * <p>
 * {@link #toString()} leaves the key out, which holds identifiers.
 *
 * @param type {@code person}, {@code object} or {@code delivery}
 * @param key the identifiers with their names; an email address is in lower case, since
 * Customer.io compares it so
 * @since 0.1.0
 */
public record Subject(String type, String key) implements Comparable<Subject> {

	private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::type).thenComparing(Subject::key);

	private static final String CIO_ID = PersonId.Type.CIO_ID.wireName();

	private static final String EMAIL = PersonId.Type.EMAIL.wireName();

	public Subject {
		Arguments.notNull(type, "type");
		Arguments.notNull(key, "key");
	}

	/**
	 * Return the subject that a person is.
	 */
	static List<Subject> of(String type, PersonId person) {
		return List.of(new Subject(type, keyOf(person)));
	}

	private static String keyOf(PersonId person) {
		String name = person.type().wireName();
		return name + "=" + comparable(name, person.value());
	}

	/**
	 * Return the subjects that the given identifiers name.
	 * @param type the type of the entity
	 * @param identifiers what names them: a {@link PersonId}, an {@link ObjectId} or a
	 * map of identifiers; everything else names nobody
	 * @return the subjects, without repeats
	 */
	static List<Subject> of(@Nullable Object type, @Nullable Object... identifiers) {
		List<Subject> subjects = new ArrayList<>();
		for (Object identifier : identifiers) {
			String key = keyOf(identifier);
			if (type instanceof String name && !key.isEmpty()) {
				subjects.add(new Subject(name, key));
			}
		}
		return subjects.stream().distinct().toList();
	}

	private static String keyOf(@Nullable Object identifiers) {
		if (identifiers instanceof PersonId person) {
			return keyOf(person);
		}
		if (identifiers instanceof ObjectId object) {
			return keyOf(object.toIdentifiers());
		}
		Map<String, String> values = new TreeMap<>();
		if (identifiers instanceof Map<?, ?> map) {
			map.forEach((name, value) -> {
				if (value instanceof String || value instanceof Number) {
					values.put(String.valueOf(name), comparable(String.valueOf(name), value.toString()));
				}
			});
		}
		return String.join(",", values.entrySet().stream().map(Map.Entry::toString).toList());
	}

	private static String comparable(String name, String value) {
		if (name.equals(EMAIL)) {
			return value.toLowerCase(Locale.ROOT);
		}
		return name.equals(CIO_ID) ? new PersonId(PersonId.Type.CIO_ID, value).value() : value;
	}

	@Override
	public int compareTo(Subject other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return "Subject[" + this.type + "]";
	}

}
