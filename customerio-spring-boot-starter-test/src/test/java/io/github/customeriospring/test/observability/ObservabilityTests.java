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

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.CustomerioProperties;
import io.github.customeriospring.test.observability.ObservabilityDocument.Row;
import io.github.customeriospring.test.observability.ObservedSpans.Span;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application that runs tells of itself: the meters, tags and spans that are in
 * {@code docs/observability.md}, and nowhere a key, an identifier or a body.
 */
@ExtendWith(OutputCaptureExtension.class)
class ObservabilityTests {

	private static final ObservabilityDocument DOCUMENT = ObservabilityDocument.read();

	private static ObservedRun inMemory;

	private static ObservedRun inDatabase;

	private static String log;

	@BeforeAll
	static void run(CapturedOutput output) {
		inMemory = ObservedRun.inMemory();
		inDatabase = ObservedRun.inDatabase();
		log = output.getAll();
	}

	@AfterAll
	static void stop() {
		runs().filter(Objects::nonNull).forEach(ObservedRun::close);
	}

	static Stream<ObservedRun> runs() {
		return Stream.of(inMemory, inDatabase);
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("runs")
	void metersAreThoseOfTheDocument(ObservedRun run) {
		assertThat(run.meters().stream().map(ObservabilityDocument::describe).distinct())
			.containsExactlyInAnyOrderElementsOf(DOCUMENT.meters());
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
		assertThat(values("customerio.calls", "outcome")).isEqualTo(DOCUMENT.values("outcome", "customerio.calls"))
			.containsAll(values("customerio.publisher.batch", "outcome"));
		assertThat(values("customerio.webhook.requests", "outcome"))
			.isEqualTo(DOCUMENT.values("outcome", "customerio.webhook.requests"));
		assertThat(values("customerio.webhook.requests", "verified")).isEqualTo(DOCUMENT.values("verified"));
		assertThat(values("customerio.publisher.oldest", "state"))
			.isEqualTo(DOCUMENT.values("state", "customerio.publisher.oldest"));
		assertThat(values("customerio.webhook.oldest", "state"))
			.isEqualTo(DOCUMENT.values("state", "customerio.webhook.oldest"));
		assertThat(values("customerio.rate-limit.waits", "bucket")).isEqualTo(DOCUMENT.values("bucket"));
		assertThat(values("customerio.calls", "workspace")).containsOnly("default", "dynamic")
			.containsAll(DOCUMENT.values("workspace"));
		assertThat(values("customerio.calls", "operation")).containsAll(DOCUMENT.values("operation"));
		assertThat(values("customerio.calls", "error")).containsAll(DOCUMENT.values("error"));
	}

	@Test
	void valuesAreThoseOfTheCode() {
		assertThat(DOCUMENT.values("api")).isEqualTo(names(Api.values()))
			.isEqualTo(values("customerio.calls", "api"))
			.containsAll(values("customerio.publisher.queued", "api"));
		assertThat(DOCUMENT.values("mode")).isEqualTo(names(CustomerioProperties.Mode.values()))
			.containsAll(values("customerio.calls", "mode"));
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("runs")
	void noExceptionTellsKeysOrData(ObservedRun run) {
		assertThat(run.failures()).hasSizeGreaterThan(50)
			.allSatisfy((failure) -> assertDiscreet(Throwables.getStackTrace(failure)));
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("runs")
	void noMeterAndNoSpanTellsKeysOrData(ObservedRun run) {
		List<Meter> meters = run.bean(MeterRegistry.class).getMeters();
		assertThat(meters).hasSizeGreaterThan(100)
			.flatMap((meter) -> meter.getId().getTags())
			.extracting(Tag::getValue)
			.allSatisfy(ObservabilityTests::assertDiscreet);
		assertThat(run.spans()).hasSizeGreaterThan(100)
			.flatMap((span) -> Stream.concat(span.tags().stream(), span.details().stream()).toList())
			.extracting(KeyValue::getValue)
			.allSatisfy(ObservabilityTests::assertDiscreet);
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("runs")
	void noAnswerOfActuatorTellsKeysOrData(ObservedRun run) {
		List<String> paths = new JsonMapper().readTree(run.get("/actuator"))
			.path("_links")
			.valueStream()
			.filter((link) -> !link.path("templated").asBoolean())
			.map((link) -> URI.create(link.path("href").asString()).getPath())
			.collect(Collectors.toCollection(ArrayList::new));
		assertThat(paths).contains("/actuator/beans", "/actuator/conditions", "/actuator/configprops",
				"/actuator/customerio", "/actuator/customeriopublisher", "/actuator/customeriowebhook", "/actuator/env",
				"/actuator/health", "/actuator/metrics");
		paths.addAll(List.of("/actuator/configprops/customerio", "/actuator/customeriopublisher/default/track",
				"/actuator/customeriopublisher/default/pipelines", "/actuator/customeriowebhook/default",
				"/actuator/env/customerio.app.api-key", "/actuator/env/customerio.webhook.signing-keys",
				"/actuator/health/customerio", "/actuator/metrics/customerio.calls",
				"/actuator/metrics/http.client.requests"));
		assertThat(paths.stream().collect(Collectors.toMap(Function.identity(), run::get)))
			.allSatisfy((path, answer) -> assertDiscreet(answer));
	}

	@Test
	void noLineOfTheLogTellsKeysOrData() {
		assertThat(log.lines()).hasSizeGreaterThan(100).allSatisfy(ObservabilityTests::assertDiscreet);
	}

	private static Set<String> names(Enum<?>[] constants) {
		return Arrays.stream(constants)
			.map((constant) -> constant.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	private static Set<String> values(String meter, String tag) {
		return runs().flatMap((run) -> run.meters().stream())
			.filter((each) -> each.getId().getName().equals(meter))
			.map((each) -> Objects.requireNonNull(each.getId().getTag(tag)))
			.collect(Collectors.toSet());
	}

	private static void assertDiscreet(String text) {
		assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(Planted.WORD);
		assertThat(text).doesNotContain(Planted.ENCODED);
	}

}
