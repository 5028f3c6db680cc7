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

package io.github.customeriospring.v1.newsletters;

import java.time.Instant;
import java.time.ZoneId;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * When to send a newsletter, and how.
 *
 * @since 0.1.0
 */
public final class ScheduleNewsletter extends PacedNewsletter<ScheduleNewsletter> {

	private final Instant scheduledAt;

	private final @Nullable String timezone;

	private @Nullable Boolean tzMatchEnabled;

	private ScheduleNewsletter(Instant scheduledAt, @Nullable String timezone) {
		this.scheduledAt = scheduledAt;
		this.timezone = timezone;
	}

	/**
	 * Create a schedule, to be completed.
	 * @param time when to send it, in whole seconds
	 * @param zone the time zone, a region such as {@code Europe/Berlin}
	 * @return the schedule
	 */
	public static ScheduleNewsletter at(Instant time, ZoneId zone) {
		return new ScheduleNewsletter(Arguments.notNull(time, "time"), Arguments.notNull(zone, "zone").getId());
	}

	/**
	 * Take back a schedule.
	 */
	static ScheduleNewsletter never() {
		return new ScheduleNewsletter(Instant.EPOCH, null);
	}

	/**
	 * Set whether people get it at that time in their own time zone. A rate limit must
	 * then be one of a minute or an hour.
	 * @param tzMatchEnabled whether they do
	 * @return this schedule
	 */
	public ScheduleNewsletter tzMatchEnabled(boolean tzMatchEnabled) {
		this.tzMatchEnabled = tzMatchEnabled;
		return this;
	}

	@Override
	public void validate() {
		if (this.timezone != null && this.scheduledAt.getEpochSecond() <= 0) {
			throw new IllegalArgumentException("scheduled_at must be after 1970");
		}
		if (Boolean.TRUE.equals(this.tzMatchEnabled) && ratePeriod() == RatePeriod.DAY) {
			throw new IllegalArgumentException(
					"rate_limit_time_period must not be a day when people get it in their own time zone");
		}
	}

}
