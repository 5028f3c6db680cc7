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

package io.github.customeriospring.autoconfigure.transport;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioClientBuilderConfigurer;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.http.RawServer;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CustomerioHttpPropertiesTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
				CustomerioAppAutoConfiguration.class, HttpClientAutoConfiguration.class))
		.withPropertyValues("customerio.app.api-key=key", "customerio.retry.max-retries=0");

	@Test
	void describesEveryKeyAndOffersNoRedirects() throws IOException {
		List<String> keys = new ArrayList<>();
		try (InputStream metadata = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			for (JsonNode property : JsonMapper.shared().readTree(metadata).get("properties")) {
				String name = property.get("name").asString();
				if (name.startsWith("customerio.http.")) {
					keys.add(name.substring("customerio.http.".length()));
					assertThat(property.path("description").asString("")).as(name).isNotEmpty();
				}
			}
		}
		assertThat(keys).containsExactlyInAnyOrder("factory", "connect-timeout", "read-timeout", "attempt-timeout",
				"max-connections", "max-response-size", "ssl.bundle");
	}

	@ParameterizedTest
	@CsvSource({ "connect-timeout, 0", "connect-timeout, -1s", "read-timeout, 0s", "read-timeout, 400d",
			"attempt-timeout, -1s", "attempt-timeout, 0", "max-connections, 0", "max-connections, -1",
			"max-response-size, 0", "max-response-size, 3GB" })
	void refusesWhatCannotBeRight(String key, String value) {
		this.context.withPropertyValues("customerio.http." + key + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageStartingWith("customerio.http." + key + " must be "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-components", "jdk", "jetty", "reactor", "simple" })
	void namesTheTimeoutOfAnAttempt(String factory) throws IOException {
		try (RawServer silent = new RawServer("", false)) {
			at(silent).withPropertyValues("customerio.http.factory=" + factory, "customerio.http.attempt-timeout=400ms")
				.run((context) -> assertThatExceptionOfType(CustomerioTransportException.class)
					.isThrownBy(() -> context.getBean(CustomerioV1Client.class).workspaces().list())
					.withMessageContaining("customerio.http.attempt-timeout")
					.satisfies((failure) -> assertThat(failure.isTransient()).isTrue()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-components", "jdk", "jetty", "reactor", "simple" })
	void namesTheSizeThatIsTooLarge(String factory) throws IOException {
		String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2002\r\n\r\n\"%s\""
			.formatted("x".repeat(2000));
		try (RawServer large = new RawServer(answer, true)) {
			at(large).withPropertyValues("customerio.http.factory=" + factory, "customerio.http.max-response-size=2KB")
				.run((context) -> assertThatExceptionOfType(CustomerioException.class)
					.isThrownBy(() -> context.getBean(CustomerioV1Client.class).workspaces().list())
					.withMessageNotContaining("max-response-size"));
			at(large)
				.withPropertyValues("customerio.http.factory=" + factory, "customerio.http.max-response-size=2001B",
						"customerio.retry.max-retries=3")
				.run((context) -> assertThatExceptionOfType(CustomerioTransportException.class)
					.isThrownBy(() -> context.getBean(CustomerioV1Client.class).workspaces().list())
					.withMessageContaining("customerio.http.max-response-size")
					.satisfies((failure) -> assertThat(failure.isTransient()).isFalse()));
			large.assertRequests(2);
		}
	}

	@Test
	void boundsTheConnections() throws IOException {
		try (RawServer silent = new RawServer("", false)) {
			at(silent).withPropertyValues("customerio.http.max-connections=2")
				.run((context) -> assertConnections(context.getBean(CustomerioClientBuilderConfigurer.class), silent,
						2));
		}
	}

	@Test
	void leavesTheLastWordAboutConnectionsToTheApplication() throws IOException {
		try (RawServer silent = new RawServer("", false)) {
			at(silent).withPropertyValues("customerio.http.max-connections=20")
				.withUserConfiguration(SmallPool.class)
				.run((context) -> assertConnections(context.getBean(CustomerioClientBuilderConfigurer.class), silent,
						1));
		}
	}

	/**
	 * Assert that so many calls reach the server at once, and one more does not.
	 */
	private static void assertConnections(CustomerioClientBuilderConfigurer configurer, RawServer silent, int count) {
		List<CompletableFuture<?>> calls = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			calls.add(CompletableFuture.runAsync(() -> list(configurer, silent, Duration.ofSeconds(2)),
					(work) -> new Thread(work).start()));
		}
		silent.assertRequests(count);
		list(configurer, silent, Duration.ofMillis(300));
		assertThat(silent.requests()).hasSize(count);
		assertThat(CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)))
			.succeedsWithin(Duration.ofSeconds(20));
	}

	private static void list(CustomerioClientBuilderConfigurer configurer, RawServer silent, Duration timeout) {
		CustomerioV1Client client = configurer
			.configureProbe(CustomerioV1Client.builder().apiKey("key"), silent.baseUrl(), timeout, (probe) -> {
			})
			.build();
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> client.workspaces().list());
	}

	private ApplicationContextRunner at(RawServer server) {
		return this.context.withPropertyValues("customerio.app.base-url=" + server.baseUrl());
	}

	@Configuration(proxyBeanMethods = false)
	static class SmallPool {

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> smallPool() {
			return (builder) -> builder
				.withConnectionManagerCustomizer((manager) -> manager.setMaxConnTotal(1).setMaxConnPerRoute(1));
		}

	}

}
