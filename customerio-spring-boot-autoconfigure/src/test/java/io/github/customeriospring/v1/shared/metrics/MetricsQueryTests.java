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
import java.time.temporal.ChronoUnit;

import io.github.customeriospring.v1.shared.message.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MetricsQueryTests {

	private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");

	private static final Instant END = START.plus(2, ChronoUnit.DAYS);

	@ParameterizedTest
	@CsvSource({ "HOURS, 24", "DAYS, 45", "WEEKS, 12", "MONTHS, 121", ", 121" })
	void goesAsFarBackAsCustomerioCounts(Resolution period, int steps) {
		assertThat(new Period(period, steps).steps()).isEqualTo(steps);
		assertThatIllegalArgumentException().isThrownBy(() -> new Period(period, steps + 1))
			.withMessage("steps must be 1 to %d, not %d", steps, steps + 1);
		assertThatIllegalArgumentException().isThrownBy(() -> new Period(period, 0));
	}

	@Test
	void namesPeriods() {
		assertThat(Period.hours(24)).isEqualTo(new Period(Resolution.HOURS, 24));
		assertThat(Period.days(45)).isEqualTo(new Period(Resolution.DAYS, 45));
		assertThat(Period.weeks(12)).isEqualTo(new Period(Resolution.WEEKS, 12));
		assertThat(Period.months(121)).isEqualTo(new Period(Resolution.MONTHS, 121));
		assertThat(Period.latest()).isEqualTo(new Period(null, null));
	}

	@Test
	void refusesConstantsThatStandForAnythingElse() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Period(Resolution.UNKNOWN, null))
			.withMessage("period must be one that Customer.io knows");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> MetricsQuery.of(Period.latest()).withType(MessageType.UNKNOWN))
			.withMessage("type must be one that Customer.io knows");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LinkMetricsQuery.of(Period.latest()).withType(MessageType.UNKNOWN));
		assertThatIllegalArgumentException().isThrownBy(() -> MetricsRange.of(Resolution.UNKNOWN, START, END));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> MetricsRange.of(Resolution.DAYS, START, END).withType(MessageType.UNKNOWN));
	}

	@Test
	void refusesAWindowThatEndsBeforeItBeginsOrIsTooLong() {
		assertThatIllegalArgumentException().isThrownBy(() -> MetricsRange.of(Resolution.DAYS, END, START))
			.withMessage("end must not be before start");
		Instant latest = Instant.parse("2036-09-01T00:00:00Z");
		assertThat(MetricsRange.of(Resolution.MONTHS, START, latest).end()).isEqualTo(latest);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> MetricsRange.of(Resolution.MONTHS, START, latest.plusSeconds(1)))
			.withMessage("end must not be more than 10 years after start");
	}

}
