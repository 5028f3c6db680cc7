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

package io.github.customeriospring.publisher.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where dead letters are in their topic. A later record with the same key takes the place
 * of an earlier one, or forgets it if it has no value.
 */
final class DeadLetterIndex {

	private final Map<String, Place> places = new LinkedHashMap<>();

	void add(ConsumerRecord<byte[], byte[]> record) {
		String id = id(record);
		Place before = this.places.remove(id);
		if (record.value() != null) {
			this.places.put(id, new Place(Position.of(record), true));
		}
		else if (before != null) {
			// Whoever goes on after it still finds where that is
			this.places.put(id, new Place(before.position, false));
		}
	}

	static String id(ConsumerRecord<byte[], byte[]> record) {
		return (record.key() != null) ? new String(record.key(), StandardCharsets.UTF_8)
				: "%d-%d".formatted(record.partition(), record.offset());
	}

	long count() {
		return this.places.values().stream().filter(Place::isThere).count();
	}

	/**
	 * Return where the oldest ones are.
	 * @param after the id of the last one before them, or {@code null} to begin
	 */
	NavigableSet<Position> positions(int limit, @Nullable String after) {
		Place last = (after != null) ? this.places.get(after) : null;
		return this.places.values()
			.stream()
			.filter((place) -> place.isThere && (last == null || place.position.compareTo(last.position) > 0))
			.map(Place::position)
			.sorted()
			.limit(limit)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	NavigableSet<Position> positions(Collection<String> ids) {
		return ids.stream()
			.map(this.places::get)
			.filter((place) -> place != null && place.isThere)
			.map(Place::position)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Leave out the ids of those that are not there.
	 */
	List<String> existing(Collection<String> ids) {
		return ids.stream().distinct().filter((id) -> {
			Place place = this.places.get(id);
			return place != null && place.isThere;
		}).toList();
	}

	private record Place(Position position, boolean isThere) {
	}

}
