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

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * The time up to now, in steps that begin at midnight in New York.
 *
 * @param period how long each step is, or {@code null} for what Customer.io gives without
 * it
 * @param steps how many: at most 24 hours, 45 days, 12 weeks or 121 months; {@code null}
 * for all that there are, 12 of months
 * @since 0.1.0
 */
public record Period(@Nullable Resolution period, @Nullable Integer steps) implements QueryParameters {

	private static final Period LATEST = new Period(null, null);

	public Period {
		Arguments.knownOrNull(period, "period");
		int maxSteps = ((period != null) ? period : Resolution.MONTHS).maxSteps();
		if (steps != null && (steps < 1 || steps > maxSteps)) {
			throw new IllegalArgumentException("steps must be 1 to %d, not %d".formatted(maxSteps, steps));
		}
	}

	/**
	 * What Customer.io gives without anything said.
	 * @return the period
	 */
	public static Period latest() {
		return LATEST;
	}

	/**
	 * The last hours.
	 * @param steps how many, 1 to 24
	 * @return the period
	 */
	public static Period hours(int steps) {
		return new Period(Resolution.HOURS, steps);
	}

	/**
	 * The last days.
	 * @param steps how many, 1 to 45
	 * @return the period
	 */
	public static Period days(int steps) {
		return new Period(Resolution.DAYS, steps);
	}

	/**
	 * The last weeks.
	 * @param steps how many, 1 to 12
	 * @return the period
	 */
	public static Period weeks(int steps) {
		return new Period(Resolution.WEEKS, steps);
	}

	/**
	 * The last months.
	 * @param steps how many, 1 to 121
	 * @return the period
	 */
	public static Period months(int steps) {
		return new Period(Resolution.MONTHS, steps);
	}

}
