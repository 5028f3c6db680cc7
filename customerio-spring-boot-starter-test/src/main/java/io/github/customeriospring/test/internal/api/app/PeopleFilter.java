package io.github.customeriospring.test.internal.api.app;

import java.util.Map;
import java.util.function.Predicate;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.workspace.PersonSnapshot;

/**
 * Conditions on people: attributes and segments.
 */
final class PeopleFilter {

	private static final FilterReader<PersonSnapshot> READER = new FilterReader<>(
			Map.of("attribute", (condition) -> FilterReader.attribute(condition, PersonSnapshot::attributes), "segment",
					PeopleFilter::inSegment));

	private PeopleFilter() {
	}

	static Predicate<PersonSnapshot> read(JsonFields filter) {
		return READER.read(filter);
	}

	private static Predicate<PersonSnapshot> inSegment(JsonFields condition) {
		try {
			int segment = Integer.parseInt(condition.id("id"));
			return (person) -> person.segments().contains(segment);
		}
		catch (NumberFormatException ex) {
			throw JsonFields.invalid(condition.path() + ".id", condition.path() + ".id must be an integer");
		}
	}

}
