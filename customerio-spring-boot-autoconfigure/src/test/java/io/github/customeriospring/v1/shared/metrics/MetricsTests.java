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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.github.customeriospring.Wire;
import io.github.customeriospring.json.WireJson;
import io.github.customeriospring.v1.shared.message.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final WireJson json = new WireJson();

	@ParameterizedTest
	@EnumSource
	void readsEverySeries(Metric metric) {
		Metrics metrics = read(server.fixture("metrics.json"));
		long first = metric.ordinal() + 1;
		assertThat(metrics.series(metric)).containsExactly(first, 0L);
		assertThat(metrics.total(metric)).isEqualTo(first);
	}

	@Test
	void keepsASeriesThatThisVersionDoesNotKnow() {
		Metrics metrics = read(server.fixture("metrics.json"));
		assertThat(metrics.values().series()).hasSize(Metric.values().length + 1)
			.containsEntry("applauded", List.of(7L));
		assertThat(metrics.values().type()).isEqualTo(MessageType.EMAIL);
	}

	@Test
	void readsWhatIsNotThereAsNothing() {
		for (String answer : List.of("{}", "{\"metric\":null}", "{\"metric\":{}}", "{\"metric\":{\"series\":null}}",
				"{\"metric\":{\"series\":{\"sent\":null}}}")) {
			Metrics metrics = read(answer);
			assertThat(metrics.series(Metric.SENT)).as(answer).isEmpty();
			assertThat(metrics.total(Metric.SENT)).isZero();
			assertThat(metrics.resolution()).isNull();
			assertThat(metrics.languageVariants()).isEmpty();
		}
	}

	@Test
	void keepsThePlaceOfANumberThatIsNotThere() {
		assertThat(read("{\"metric\":{\"series\":{\"sent\":[1,null,3]}}}").series(Metric.SENT)).containsExactly(1L, 0L,
				3L);
	}

	@ParameterizedTest
	@CsvSource({ "hours, HOURS", "hourly, HOURS", "days, DAYS", "daily, DAYS", "weeks, WEEKS", "weekly, WEEKS",
			"months, MONTHS", "monthly, MONTHS", "quarters, UNKNOWN" })
	void readsBothNamesOfAResolution(String name, Resolution resolution) {
		assertThat(read("{\"res\":\"%s\"}".formatted(name)).resolution()).isEqualTo(resolution);
	}

	@ParameterizedTest
	@CsvSource({ "\"2026-09-01T00:00:00Z\"", "\"2026-09-01T02:00:00+02:00\"", "\"2026-09-01T00:00:00\"", "1788220800",
			"\"2026-09-01T00:00:00.000Z\"", "\"2026-09-01T02:00:00+0200\"", "\"2026-09-01\"", "\"1788220800\"" })
	void readsTimesAsTextAndAsNumbers(String start) {
		assertThat(read("{\"start\":%s}".formatted(start)).start()).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
	}

	private Metrics read(String answer) {
		return this.json.read(answer.getBytes(StandardCharsets.UTF_8), Metrics.class);
	}

}
