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

package io.github.customeriospring.transportproof;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What the clients of a Spring Boot application stand on every transport that they may be
 * given.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractConfiguredTests {

	private final Set<Configured> ways;

	private final Set<Hostility> hostilities;

	AbstractConfiguredTests(Set<Configured> ways, Set<Hostility> hostilities) {
		this.ways = ways;
		this.hostilities = hostilities;
	}

	Stream<Arguments> cells() {
		return this.ways.stream()
			.flatMap((way) -> this.hostilities.stream().map((hostility) -> arguments(way, hostility)));
	}

	/** The first call over some transports takes longer than an attempt may. */
	@BeforeAll
	void warmUp() throws IOException {
		try (HostileServer server = new HostileServer(Hostility.UNAVAILABLE)) {
			for (Configured way : this.ways) {
				context(way, server).run((context) -> assertThatExceptionOfType(CustomerioServerException.class)
					.isThrownBy(() -> context.getBean(CustomerioV1Client.class).workspaces().list()));
			}
		}
	}

	@ParameterizedTest(name = "{0} × {1}")
	@MethodSource("cells")
	void sendsNothingTwice(Configured way, Hostility hostility) throws IOException {
		try (HostileServer server = new HostileServer(hostility)) {
			impatient(way, server).run((context) -> TransportProof
				.assertSentOnce(context.getBean(CustomerioV1Client.class), server, hostility, way.name(), false));
		}
	}

	static ApplicationContextRunner impatient(Configured way, HostileServer server) {
		return context(way, server).withPropertyValues(
				"customerio.http.attempt-timeout=" + TransportProof.ATTEMPT_TIMEOUT,
				"customerio.http.max-response-size=1MB");
	}

	private static ApplicationContextRunner context(Configured way, HostileServer server) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
					CustomerioAppAutoConfiguration.class, RestClientAutoConfiguration.class,
					HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class))
			.withUserConfiguration(way.configurations())
			.withPropertyValues(way.properties())
			.withPropertyValues("customerio.app.api-key=key", "customerio.app.base-url=" + server.baseUrl(),
					"customerio.retry.max-retries=0");
	}

}
