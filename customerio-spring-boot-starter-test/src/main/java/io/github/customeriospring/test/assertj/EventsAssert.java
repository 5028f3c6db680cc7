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
