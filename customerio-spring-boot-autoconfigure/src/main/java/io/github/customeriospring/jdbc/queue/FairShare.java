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

package io.github.customeriospring.jdbc.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How many parts of a queue an instance should have, so that all instances have about as
 * many.
 *
 * @param most how many it may have
 * @param ask parts of others to ask for
 * @since 0.1.0
 */
public record FairShare(int most, List<Integer> ask) {

	/**
	 * Calculate the share of an instance. The instances are those that have parts or ask
	 * for some.
	 * @param rows all parts
	 * @param instance the instance
	 * @return its share
	 */
	public static FairShare of(List<LeaseRow> rows, String instance) {
		Map<String, List<LeaseRow>> parts = new HashMap<>();
		Set<String> instances = new HashSet<>(Set.of(instance));
		int coming = 0;
		for (LeaseRow row : rows) {
			if (row.wantedBy() != null) {
				instances.add(row.wantedBy());
			}
			if (row.owner() != null) {
				instances.add(row.owner());
				parts.computeIfAbsent(row.owner(), (owner) -> new ArrayList<>()).add(row);
			}
			if (row.isFreeFor(instance) || instance.equals(row.wantedBy())) {
				coming++;
			}
		}
		int least = rows.size() / instances.size();
		int most = (rows.size() + instances.size() - 1) / instances.size();
		parts.remove(instance);
		return new FairShare(most, ask(parts, least, least - coming));
	}

	/**
	 * Choose from whoever has more than the share, evenly.
	 */
	private static List<Integer> ask(Map<String, List<LeaseRow>> parts, int least, int count) {
		List<Integer> ask = new ArrayList<>();
		parts.values().forEach(Collections::shuffle);
		Map<String, Integer> left = new HashMap<>();
		parts.forEach((owner, rows) -> left.put(owner,
				(int) rows.stream().filter((row) -> row.wantedBy() == null).count() - least));
		while (ask.size() < count && !left.isEmpty()) {
			String richest = Collections.max(left.entrySet(), Map.Entry.comparingByValue()).getKey();
			if (Objects.requireNonNull(left.get(richest)) <= 0) {
				break;
			}
			List<LeaseRow> rows = Objects.requireNonNull(parts.get(richest));
			rows.removeIf((row) -> row.wantedBy() != null);
			ask.add(rows.remove(0).part());
			left.merge(richest, -1, Integer::sum);
		}
		return ask;
	}

}
