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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.test.workspace.EventSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The events of the workspace, without repeats, and who the anonymous ones turned out to
 * be.
 */
final class EventLog {

	private final List<EventSnapshot> events = new ArrayList<>();

	private final Set<String> ids = new HashSet<>();

	private final Map<String, List<EventSnapshot>> waiting = new HashMap<>();

	private final Map<String, StoredPerson> owners = new HashMap<>();

	List<EventSnapshot> all() {
		return List.copyOf(this.events);
	}

	/**
	 * Files an event unless its id was seen before.
	 * @param person who did it, {@code null} if that is known at most by an anonymous id
	 * @param event the event
	 */
	void add(@Nullable StoredPerson person, EventSnapshot event) {
		if (event.id() != null && !this.ids.add(event.id().toUpperCase(Locale.ROOT))) {
			return;
		}
		this.events.add(event);
		String anonymousId = event.anonymousId();
		StoredPerson owner = (person == null && anonymousId != null) ? this.owners.get(anonymousId) : person;
		if (owner != null) {
			owner.events.add(event);
		}
		else if (anonymousId != null) {
			this.waiting.computeIfAbsent(anonymousId, (key) -> new ArrayList<>()).add(event);
		}
	}

	/**
	 * Gives what an anonymous visitor did, and will do, to a person.
	 */
	void associate(String anonymousId, StoredPerson person) {
		if (this.owners.putIfAbsent(anonymousId, person) == null) {
			person.events.addAll(this.waiting.getOrDefault(anonymousId, List.of()));
			this.waiting.remove(anonymousId);
		}
	}

	void move(StoredPerson from, StoredPerson to) {
		to.events.addAll(from.events);
		this.owners.replaceAll((anonymousId, owner) -> (owner == from) ? to : owner);
	}

	void forget(StoredPerson person) {
		this.owners.values().removeIf((owner) -> owner == person);
	}

}
