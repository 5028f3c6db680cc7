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

package io.github.customeriospring.http;

import java.io.IOException;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.ThingOperations.Thing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallLogTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.customeriospring.calls");

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
		this.logger.setLevel(Level.DEBUG);
	}

	@AfterEach
	void stop() {
		this.logger.detachAppender(this.lines);
		this.logger.setLevel(null);
	}

	@Test
	void tellsOfACall() {
		server.answer(201, "{\"name\":\"Jane\"}");
		things().create(new Thing("Jane"));
		assertThat(lines()).singleElement()
			.asString()
			.matches("DEBUG App API thing\\.create: status 201 after \\d+ ms, attempts: 1");
	}

	@Test
	void tellsOfRepetitions() {
		server.stubFor(any(anyUrl()).inScenario("log")
			.whenScenarioStateIs("Started")
			.willReturn(aResponse().withStatus(503).withBody("{\"meta\":{\"error\":\"Jane\"}}"))
			.willSetStateTo("well"));
		server.stubFor(
				any(anyUrl()).inScenario("log").whenScenarioStateIs("well").willReturn(okJson("{\"name\":\"Jane\"}")));
		things().get("Jane");
		assertThat(lines()).hasSize(2);
		assertThat(lines().get(0)).matches("DEBUG App API thing\\.get: attempt 2 after \\d+ ms, since the last one "
				+ "failed: CustomerioServerException, status 503");
		assertThat(lines().get(1)).matches("DEBUG App API thing\\.get: status 200 after \\d+ ms, attempts: 2");
	}

	@Test
	void tellsOfFailures() throws IOException {
		server.answer(500, "{}");
		assertThatExceptionOfType(CustomerioException.class).isThrownBy(() -> things().create(new Thing("Jane")));
		ThingOperations nowhere = ThingOperations.builder().baseUrl(Wire.NOWHERE).retry(RetrySettings.none()).build();
		assertThatExceptionOfType(CustomerioException.class).isThrownBy(() -> nowhere.get("Jane"));
		assertThat(lines()).hasSize(2);
		assertThat(lines().get(0)).startsWith(
				"DEBUG App API thing.create: outcome unknown, CustomerioServerException, " + "status 500 after ");
		assertThat(lines().get(1)).startsWith("DEBUG App API thing.get: CustomerioTransportException after ");
	}

	@Test
	void saysNothingUnlessItIsAsked() {
		this.logger.setLevel(Level.INFO);
		server.answer(503, "{}");
		assertThatExceptionOfType(CustomerioException.class).isThrownBy(() -> things().get("Jane"));
		assertThat(lines()).isEmpty();
	}

	private List<String> lines() {
		List<String> lines = this.lines.list.stream()
			.map((line) -> line.getLevel() + " " + line.getFormattedMessage())
			.toList();
		assertThat(lines.toString()).doesNotContain("Jane", ThingOperations.Builder.KEY);
		return lines;
	}

	private static ThingOperations things() {
		return ThingOperations.builder(server).build();
	}

}
