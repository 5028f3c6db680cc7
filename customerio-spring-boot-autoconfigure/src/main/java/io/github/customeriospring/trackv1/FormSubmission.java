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

package io.github.customeriospring.trackv1;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;

/**
 * What was filled into a form.
 * <p>
 * {@link #toString()} leaves the fields out.
 *
 * @param data the fields, by default names of attributes. Exactly one of {@code id} and
 * {@code email}, or a field that is mapped to one of them in Customer.io, tells who
 * filled in the form
 * @since 0.1.0
 */
public record FormSubmission(Map<String, String> data) {

	private static final Set<String> IDENTIFYING = Set.of("id", "email");

	public FormSubmission {
		data = Arguments.mapOf(data, "data");
		for (Map.Entry<String, String> field : data.entrySet()) {
			Arguments.notNull(field.getValue(), "A field of a form");
			if (IDENTIFYING.contains(field.getKey())) {
				Arguments.identifier(field.getValue(), "A person's " + field.getKey());
			}
		}
		if (data.isEmpty()) {
			throw new IllegalArgumentException("data must hold a field that tells who filled in the form");
		}
		if (data.containsKey("id") && data.containsKey("email")) {
			throw new IllegalArgumentException("data must hold either id or email, not both");
		}
	}

	/**
	 * A form that a person filled in.
	 * @param person the person; by id or email
	 * @param fields the further fields
	 * @return the submission
	 */
	public static FormSubmission of(PersonId person, Map<String, String> fields) {
		Arguments.notNull(person, "person");
		Arguments.notNull(fields, "fields");
		if (person.type() != PersonId.Type.ID && person.type() != PersonId.Type.EMAIL) {
			throw new IllegalArgumentException("A form takes a person by id or email only");
		}
		Map<String, String> data = new LinkedHashMap<>(person.toIdentifiers());
		data.putAll(fields);
		if (!person.value().equals(data.get(person.type().wireName()))) {
			throw new IllegalArgumentException(
					"fields has another %s than the person".formatted(person.type().wireName()));
		}
		return new FormSubmission(data);
	}

	@Override
	public String toString() {
		return "FormSubmission[..]";
	}

}
