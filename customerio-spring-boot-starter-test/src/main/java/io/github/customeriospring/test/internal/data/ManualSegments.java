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

package io.github.customeriospring.test.internal.data;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The manual segments: those that were made, and those into which somebody was put
 * without that, which the fake takes for made. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ManualSegments {

	private final FakeWorkspace workspace;

	private final Map<Integer, ManualSegment> made = new TreeMap<>();

	private final Set<Integer> seen = new HashSet<>();

	ManualSegments(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Makes a segment.
	 * @param name the name
	 * @param description what it is for, {@code null} if nobody said
	 * @return the segment
	 */
	public synchronized ManualSegment create(String name, @Nullable String description) {
		this.seen.addAll(used().keySet());
		int id = this.seen.stream().max(Integer::compare).orElse(0) + 1;
		this.seen.add(id);
		ManualSegment segment = new ManualSegment(id, name, (description != null) ? description : "",
				this.workspace.now());
		this.made.put(id, segment);
		return segment;
	}

	/**
	 * Deletes a segment. The people in it stay.
	 * @param id the segment
	 * @return whether there was one
	 */
	public synchronized boolean delete(int id) {
		boolean known = find(id).isPresent();
		this.workspace.removeFromSegment(id,
				this.workspace.people()
					.stream()
					.map((person) -> new PersonRef(PersonRef.Kind.CIO_ID, person.identifiers().cioId()))
					.toList());
		this.made.remove(id);
		return known;
	}

	/**
	 * All segments.
	 * @return the segments, by their numbers
	 */
	public synchronized Collection<ManualSegment> all() {
		Map<Integer, ManualSegment> all = used();
		all.putAll(this.made);
		return all.values();
	}

	/**
	 * Finds a segment.
	 * @param id the segment
	 * @return the segment, if there is one
	 */
	public Optional<ManualSegment> find(int id) {
		return all().stream().filter((segment) -> segment.id() == id).findFirst();
	}

	/**
	 * The people in a segment.
	 * @param id the segment
	 * @return the people, in the order of their creation
	 */
	public Collection<PersonSnapshot> people(int id) {
		return this.workspace.people().stream().filter((person) -> person.segments().contains(id)).toList();
	}

	private Map<Integer, ManualSegment> used() {
		Map<Integer, ManualSegment> used = new TreeMap<>();
		this.workspace.people()
			.stream()
			.flatMap((person) -> person.segments().stream())
			.forEach((id) -> used.put(id, new ManualSegment(id, "Segment " + id, "", this.workspace.now())));
		return used;
	}

	synchronized void clear() {
		this.made.clear();
		this.seen.clear();
	}

	/**
	 * A manual segment.
	 *
	 * @param id the number
	 * @param name the name
	 * @param description what it is for
	 * @param createdAt when it was made
	 */
	public record ManualSegment(int id, String name, String description, Instant createdAt) {

	}

}
