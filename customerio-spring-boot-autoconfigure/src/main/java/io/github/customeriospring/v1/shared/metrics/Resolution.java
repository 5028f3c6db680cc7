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

import java.util.Arrays;

import io.github.customeriospring.WireValue;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * How long each step of a series of numbers is.
 *
 * @since 0.1.0
 */
@JsonDeserialize(using = ResolutionDeserializer.class)
public enum Resolution implements WireValue {

	/**
	 * Hours.
	 */
	HOURS("hours", "hourly", 24),

	/**
	 * Days.
	 */
	DAYS("days", "daily", 45),

	/**
	 * Weeks, from Sunday.
	 */
	WEEKS("weeks", "weekly", 12),

	/**
	 * Months.
	 */
	MONTHS("months", "monthly", 121),

	/**
	 * A length that this version does not know.
	 */
	UNKNOWN("unknown", "unknown", 0);

	private final String wireName;

	private final String otherName;

	private final int maxSteps;

	Resolution(String wireName, String otherName, int maxSteps) {
		this.wireName = wireName;
		this.otherName = otherName;
		this.maxSteps = maxSteps;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

	/**
	 * Return how many steps before now Customer.io tells about.
	 */
	int maxSteps() {
		return this.maxSteps;
	}

	/**
	 * Return the resolution that Customer.io calls by the given name, of which each has
	 * two.
	 */
	static Resolution of(String name) {
		return Arrays.stream(values())
			.filter((resolution) -> resolution.wireName.equals(name) || resolution.otherName.equals(name))
			.findFirst()
			.orElse(UNKNOWN);
	}

}
