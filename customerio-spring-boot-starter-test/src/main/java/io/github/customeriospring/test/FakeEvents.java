package io.github.customeriospring.test;

import java.util.List;

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.workspace.EventSnapshot;

/**
 * The events that the fake accepted, also anonymous ones and those of people who have
 * been deleted since.
 *
 * @since 0.1.0
 */
public final class FakeEvents {

	private final FakeWorkspace workspace;

	FakeEvents(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * All events, page views and screen views.
	 * @return the events, in the order of their arrival
	 */
	public List<EventSnapshot> all() {
		return this.workspace.events();
	}

	/**
	 * The events, page views and screen views of a name.
	 * @param name the name of the event, page or screen
	 * @return the events, in the order of their arrival
	 */
	public List<EventSnapshot> named(String name) {
		return all().stream().filter((event) -> event.name().equals(name)).toList();
	}

}
