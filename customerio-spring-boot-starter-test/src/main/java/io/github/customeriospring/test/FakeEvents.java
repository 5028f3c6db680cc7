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
