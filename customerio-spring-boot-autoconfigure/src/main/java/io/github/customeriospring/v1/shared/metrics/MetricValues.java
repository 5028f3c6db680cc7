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

package io.github.customeriospring.v1.shared.metrics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.message.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in steps of time, the oldest first.
 *
 * @param type what they are about, or {@code null} if that is everything
 * @param series the numbers by Customer.io's names of what is counted, also of what this
 * version does not know
 * @since 0.1.0
 */
public record MetricValues(@Nullable MessageType type, Map<String, List<Long>> series) {

	static final MetricValues NONE = new MetricValues(null, Map.of());

	public MetricValues {
		series = (series != null) ? copy(series) : Map.of();
	}

	private static Map<String, List<Long>> copy(Map<String, List<Long>> series) {
		Map<String, List<Long>> copy = new LinkedHashMap<>();
		series.forEach((name, numbers) -> copy.put(name, (numbers != null)
				? numbers.stream().map((number) -> Objects.requireNonNullElse(number, 0L)).toList() : List.of()));
		return Collections.unmodifiableMap(copy);
	}

	/**
	 * Return the numbers of each step.
	 * @param metric what is counted
	 * @return the numbers, the oldest first, empty if there are none
	 */
	public List<Long> series(Metric metric) {
		return this.series.getOrDefault(Arguments.notNull(metric, "metric").wireName(), List.of());
	}

	/**
	 * Return the sum of all steps.
	 * @param metric what is counted
	 * @return the sum, 0 if there are no numbers
	 */
	public long total(Metric metric) {
		return series(metric).stream().mapToLong(Long::longValue).sum();
	}

}
