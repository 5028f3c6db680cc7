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

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How often a link was followed: {@link Metric#CLICKED}, {@link Metric#HUMAN_CLICKED} and
 * {@link Metric#MACHINE_CLICKED}.
 *
 * @param link the link, or {@code null}
 * @param values the numbers
 * @since 0.1.0
 */
public record LinkMetrics(@Nullable Link link, @JsonProperty("metric") MetricValues values) {

	public LinkMetrics {
		values = (values != null) ? values : MetricValues.NONE;
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

	/**
	 * A link.
	 * <p>
	 * {@link #toString()} leaves out where it leads.
	 *
	 * @param id the number of the link
	 * @param href where it leads, or {@code null}
	 */
	public record Link(long id, @Nullable String href) {

		@Override
		public String toString() {
			return "Link[" + this.id + "]";
		}

	}

}
