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
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * Looks for keys, identifiers and bodies in all that an application tells of itself.
 */
@ExtendWith(OutputCaptureExtension.class)
class DisclosureTests {

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
		inMemory.close();
		inDatabase.close();
	}

	static Stream<ObservedRun> runs() {
		return Stream.of(inMemory, inDatabase);
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("runs")
	void noExceptionTellsThem(ObservedRun run) {
		assertThat(run.failures()).hasSizeGreaterThan(50)
			.allSatisfy((failure) -> assertDiscreet(Throwables.getStackTrace(failure)));
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("runs")
	void noMeterAndNoSpanTellsThem(ObservedRun run) {
		List<Meter> meters = run.bean(MeterRegistry.class).getMeters();
		assertThat(meters).hasSizeGreaterThan(100)
			.flatMap((meter) -> meter.getId().getTags())
			.extracting(Tag::getValue)
			.allSatisfy(DisclosureTests::assertDiscreet);
		assertThat(run.spans()).hasSizeGreaterThan(100)
			.flatMap((span) -> Stream.concat(span.tags().stream(), span.details().stream()).toList())
			.extracting(KeyValue::getValue)
			.allSatisfy(DisclosureTests::assertDiscreet);
	}

	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("runs")
	void noAnswerOfActuatorTellsThem(ObservedRun run) {
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
	void noLineOfTheLogTellsThem() {
		assertThat(log.lines()).hasSizeGreaterThan(100).allSatisfy(DisclosureTests::assertDiscreet);
	}

	private static void assertDiscreet(String text) {
		assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(Planted.WORD);
		assertThat(text).doesNotContain(Planted.ENCODED);
	}

}
