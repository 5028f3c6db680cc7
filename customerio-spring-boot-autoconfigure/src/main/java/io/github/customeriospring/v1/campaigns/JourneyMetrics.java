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

import java.util.List;

/**
 * What became of the journeys of a campaign, by when they started: one number for each
 * step, the oldest first.
 *
 * @param started journeys that started
 * @param activated those whose people were not filtered out before an action
 * @param exitedEarly those whose people did not meet the conditions any longer
 * @param finished those that came to their end
 * @param converted those whose people did what the campaign was meant to achieve
 * @param neverActivated those whose people were filtered out before any action
 * @param messaged those whose people met at least one action that is no delay
 * @since 0.1.0
 */
public record JourneyMetrics(List<Long> started, List<Long> activated, List<Long> exitedEarly, List<Long> finished,
		List<Long> converted, List<Long> neverActivated, List<Long> messaged) {

	public JourneyMetrics {
		started = (started != null) ? List.copyOf(started) : List.of();
		activated = (activated != null) ? List.copyOf(activated) : List.of();
		exitedEarly = (exitedEarly != null) ? List.copyOf(exitedEarly) : List.of();
		finished = (finished != null) ? List.copyOf(finished) : List.of();
		converted = (converted != null) ? List.copyOf(converted) : List.of();
		neverActivated = (neverActivated != null) ? List.copyOf(neverActivated) : List.of();
		messaged = (messaged != null) ? List.copyOf(messaged) : List.of();
	}

}
