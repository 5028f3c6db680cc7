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

package io.github.customeriospring.test.observability;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.CustomerioProperties;
import io.github.customeriospring.test.observability.ObservabilityDocument.Row;
import io.github.customeriospring.test.observability.ObservedSpans.Span;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the meters, tags and spans in {@code docs/observability.md} with those of an
 * application that runs.
 */
class MeterReferenceTests {

	private static final ObservabilityDocument DOCUMENT = ObservabilityDocument.read();

	private static ObservedRun inMemory;

	private static ObservedRun inDatabase;

	@BeforeAll
	static void run() {
		inMemory = ObservedRun.inMemory();
		inDatabase = ObservedRun.inDatabase();
	}

	@AfterAll
	static void stop() {
		inMemory.close();
		inDatabase.close();
	}

	static Stream<ObservedRun> runs() {
		return Stream.of(inMemory, inDatabase);
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("runs")
	void metersAreThoseOfTheDocument(ObservedRun run) {
		List<String> documented = DOCUMENT.rows("Meter")
			.stream()
			.map((row) -> meter(row.name(), row.cells().get(1), row.cells().get(2), row.code(3)))
			.toList();
		assertThat(run.meters().stream().map(MeterReferenceTests::meter).distinct())
			.containsExactlyInAnyOrderElementsOf(documented);
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("runs")
	void spansAreThoseOfTheDocument(ObservedRun run) {
		assertThat(run.spans().stream().map(Span::observation).distinct())
			.containsExactlyInAnyOrderElementsOf(DOCUMENT.rows("Observation").stream().map(Row::name).toList());
		assertThat(DOCUMENT.rows("Observation"))
			.allSatisfy((row) -> assertThat(run.spans()).filteredOn((span) -> span.observation().equals(row.name()))
				.isNotEmpty()
				.allSatisfy((span) -> {
					assertThat(span.name()).matches(row.code(1).iterator().next().replaceAll("<\\w+>", "[\\\\w.]+"));
					assertThat(Span.keys(span.tags())).isEqualTo(row.code(2));
					assertThat(Span.keys(span.details())).isEqualTo(row.code(3));
				}));
	}

	@Test
	void everyTagIsExplained() {
		Set<String> tags = DOCUMENT.rows("Meter")
			.stream()
			.filter((row) -> row.name().startsWith("customerio."))
			.flatMap((row) -> row.code(3).stream())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(DOCUMENT.rows("Tag").stream().map(Row::name).distinct()).containsExactlyInAnyOrderElementsOf(tags);
	}

	@Test
	void valuesAreThoseThatOccur() {
		assertThat(values("customerio.calls", "outcome")).isEqualTo(documented("outcome", "customerio.calls"))
			.containsAll(values("customerio.publisher.batch", "outcome"));
		assertThat(values("customerio.webhook.requests", "outcome"))
			.isEqualTo(documented("outcome", "customerio.webhook.requests"));
		assertThat(values("customerio.webhook.requests", "verified")).isEqualTo(documented("verified", ""));
		assertThat(values("customerio.publisher.oldest", "state"))
			.isEqualTo(documented("state", "customerio.publisher.oldest"));
		assertThat(values("customerio.webhook.oldest", "state"))
			.isEqualTo(documented("state", "customerio.webhook.oldest"));
		assertThat(values("customerio.rate-limit.waits", "bucket")).isEqualTo(documented("bucket", ""));
		assertThat(values("customerio.calls", "workspace")).containsOnly("default", "dynamic")
			.containsAll(documented("workspace", ""));
		assertThat(values("customerio.calls", "operation")).containsAll(documented("operation", ""));
		assertThat(values("customerio.calls", "error")).containsAll(documented("error", ""));
	}

	@Test
	void valuesAreThoseOfTheCode() {
		assertThat(documented("api", "")).isEqualTo(names(Api.values()))
			.isEqualTo(values("customerio.calls", "api"))
			.containsAll(values("customerio.publisher.queued", "api"));
		assertThat(documented("mode", "")).isEqualTo(names(CustomerioProperties.Mode.values()))
			.containsAll(values("customerio.calls", "mode"));
	}

	private static Set<String> names(Enum<?>[] constants) {
		return Arrays.stream(constants)
			.map((constant) -> constant.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	private static Set<String> documented(String tag, String meter) {
		return DOCUMENT.rows("Tag")
			.stream()
			.filter((row) -> row.name().equals(tag)
					&& (meter.isEmpty() ? row.cells().get(1).isEmpty() : row.code(1).contains(meter)))
			.flatMap((row) -> row.code(2).stream())
			.collect(Collectors.toSet());
	}

	private static Set<String> values(String meter, String tag) {
		return runs().flatMap((run) -> run.meters().stream())
			.filter((each) -> each.getId().getName().equals(meter))
			.map((each) -> Objects.requireNonNull(each.getId().getTag(tag)))
			.collect(Collectors.toSet());
	}

	private static String meter(Meter meter) {
		Meter.Id id = meter.getId();
		String type = (id.getType() == Meter.Type.DISTRIBUTION_SUMMARY) ? "summary"
				: id.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return meter(id.getName(), type, Objects.requireNonNullElse(id.getBaseUnit(), ""),
				id.getTags().stream().map(Tag::getKey).toList());
	}

	private static String meter(String name, String type, String unit, Iterable<String> tags) {
		Set<String> sorted = new TreeSet<>();
		tags.forEach(sorted::add);
		return "%s, a %s in '%s' by %s".formatted(name, type, unit, sorted);
	}

}
