package io.github.customeriospring.test.assertj;

import java.util.List;

import io.github.customeriospring.test.workspace.EventSnapshot;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;

/**
 * Assertions on the events in the fake, in the order of their arrival.
 *
 * @since 0.1.0
 */
public final class EventsAssert extends GroupAssert<EventsAssert, EventSnapshot, ObjectAssert<EventSnapshot>> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public EventsAssert(List<EventSnapshot> actual) {
		super(actual, EventsAssert.class, Assertions::assertThat, EventsAssert::new);
	}

	/**
	 * Verifies that an event has arrived, be it of a person or of an anonymous visitor.
	 * Page views and screen views are not meant.
	 * @param name the name
	 * @return this
	 */
	public EventsAssert include(String name) {
		List<String> names = this.actual.stream()
			.filter((event) -> event.kind() == EventSnapshot.Kind.EVENT)
			.map(EventSnapshot::name)
			.toList();
		if (!names.contains(name)) {
			throw failure("Expected event <%s> but there were only %s", name, names);
		}
		return this;
	}

}
