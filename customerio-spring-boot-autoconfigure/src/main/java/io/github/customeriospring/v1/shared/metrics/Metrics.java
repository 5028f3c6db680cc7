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

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What became of messages. Which window of time that is about is told only where a
 * {@link MetricsRange} was asked for.
 *
 * @param values the numbers
 * @param resolution how long each step is, or {@code null}
 * @param start when the first step begins, or {@code null}
 * @param end when the last step ends, or {@code null}
 * @param languageVariants the same for each language, as Customer.io tells it, by the
 * number of the action of the language; empty unless they are those of an action with
 * several languages
 * @since 0.1.0
 */
public record Metrics(@JsonProperty("metric") MetricValues values, @JsonProperty("res") @Nullable Resolution resolution,
		@Nullable Instant start, @Nullable Instant end, Map<String, Object> languageVariants) {

	public Metrics {
		values = (values != null) ? values : MetricValues.NONE;
		languageVariants = (languageVariants != null) ? languageVariants : Map.of();
	}

	/**
	 * Return the numbers of each step.
	 * @param metric what is counted
	 * @return the numbers, the oldest first, empty if there are none
	 */
	public List<Long> series(Metric metric) {
		return this.values.series(metric);
	}

	/**
	 * Return the sum of all steps.
	 * @param metric what is counted
	 * @return the sum, 0 if there are no numbers
	 */
	public long total(Metric metric) {
		return this.values.total(metric);
	}

	@Override
	public String toString() {
		return "Metrics[%s, resolution=%s, start=%s, end=%s]".formatted(this.values, this.resolution, this.start,
				this.end);
	}

}
