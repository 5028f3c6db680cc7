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
import java.time.ZoneId;
import java.time.ZoneOffset;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.QueryParameters;
import io.github.customeriospring.v1.shared.message.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a campaign are counted: those of a window of time, of all types or of
 * one.
 *
 * @param res how long each step is
 * @param start when the first step begins, in whole seconds
 * @param end when the last step ends, in whole seconds, at most 10 years later
 * @param tz the time zone whose days, weeks and months are meant, a region such as
 * {@code Europe/Berlin}; {@code null} for UTC
 * @param type the type, or {@code null} for all
 * @since 0.1.0
 */
public record MetricsRange(Resolution res, Instant start, Instant end, @Nullable ZoneId tz,
		@Nullable MessageType type) implements QueryParameters {

	private static final int MAX_YEARS = 10;

	public MetricsRange {
		requireRange(res, start, end);
		Arguments.knownOrNull(type, "type");
	}

	/**
	 * Check a window of time in steps.
	 * @param resolution how long each step is
	 * @param start when the first step begins
	 * @param end when the last step ends
	 * @throws IllegalArgumentException if something is {@code null}, the step is unknown,
	 * or the window ends before it begins or is longer than 10 years
	 */
	public static void requireRange(Resolution resolution, Instant start, Instant end) {
		Arguments.known(resolution, "resolution");
		Arguments.notNull(start, "start");
		if (Arguments.notNull(end, "end").isBefore(start)) {
			throw new IllegalArgumentException("end must not be before start");
		}
		if (end.atOffset(ZoneOffset.UTC).isAfter(start.atOffset(ZoneOffset.UTC).plusYears(MAX_YEARS))) {
			throw new IllegalArgumentException("end must not be more than %d years after start".formatted(MAX_YEARS));
		}
	}

	/**
	 * All messages of a window of time, by days, weeks and months in UTC.
	 * @param resolution how long each step is
	 * @param start when the first step begins, in whole seconds
	 * @param end when the last step ends, in whole seconds, at most 10 years later
	 * @return the query
	 */
	public static MetricsRange of(Resolution resolution, Instant start, Instant end) {
		return new MetricsRange(resolution, start, end, null, null);
	}

	/**
	 * Count by the days, weeks and months of a time zone.
	 * @param zone the time zone, a region such as {@code Europe/Berlin}
	 * @return the query
	 */
	public MetricsRange withZone(ZoneId zone) {
		return new MetricsRange(this.res, this.start, this.end, Arguments.notNull(zone, "zone"), this.type);
	}

	/**
	 * Only messages of a type.
	 * @param type the type
	 * @return the query
	 */
	public MetricsRange withType(MessageType type) {
		return new MetricsRange(this.res, this.start, this.end, this.tz, Arguments.notNull(type, "type"));
	}

}
