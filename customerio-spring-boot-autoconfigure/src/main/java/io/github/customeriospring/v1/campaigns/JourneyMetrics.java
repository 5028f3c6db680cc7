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

import org.jspecify.annotations.Nullable;

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
		started = numbers(started);
		activated = numbers(activated);
		exitedEarly = numbers(exitedEarly);
		finished = numbers(finished);
		converted = numbers(converted);
		neverActivated = numbers(neverActivated);
		messaged = numbers(messaged);
	}

	/**
	 * A number that is not there keeps its place.
	 */
	private static List<Long> numbers(@Nullable List<Long> numbers) {
		return (numbers != null) ? numbers.stream().map((number) -> (number != null) ? number : 0L).toList()
				: List.of();
	}

}
