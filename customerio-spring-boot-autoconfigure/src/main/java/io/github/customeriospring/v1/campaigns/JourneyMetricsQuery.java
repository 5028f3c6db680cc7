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

package io.github.customeriospring.v1.campaigns;

import java.time.Instant;

import io.github.customeriospring.http.declared.QueryParameters;
import io.github.customeriospring.v1.shared.metrics.MetricsRange;
import io.github.customeriospring.v1.shared.metrics.Resolution;

/**
 * Which journeys are counted: those that started in a window of time.
 *
 * @param resolution how long each step is
 * @param start when the first step begins, in whole seconds
 * @param end when the last step ends, in whole seconds, at most 10 years later
 * @since 0.1.0
 */
public record JourneyMetricsQuery(Resolution resolution, Instant start, Instant end) implements QueryParameters {

	public JourneyMetricsQuery {
		MetricsRange.requireRange(resolution, start, end);
	}

}
