package io.github.customeriospring.trackv1;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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

	public FormSubmission {
		if (data.isEmpty()) {
			throw new IllegalArgumentException("data must hold a field that tells who filled in the form");
		}
		if (data.containsKey("id") && data.containsKey("email")) {
			throw new IllegalArgumentException("data must hold either id or email, not both");
		}
		data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
	}

	/**
	 * A form that a person filled in.
	 * @param person the person; by id or email
	 * @param fields the further fields
	 * @return the submission
	 */
	public static FormSubmission of(PersonId person, Map<String, String> fields) {
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
