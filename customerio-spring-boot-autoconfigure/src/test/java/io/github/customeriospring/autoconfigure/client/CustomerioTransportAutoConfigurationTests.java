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

package io.github.customeriospring.autoconfigure.client;

import java.net.InetSocketAddress;
import java.net.ProxySelector;

import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that Boot's HTTP client settings reach the clients, whichever transport the
 * application uses.
 */
class CustomerioTransportAutoConfigurationTests {

	@RegisterExtension
	static final Wire server = new Wire(wireMockConfig().dynamicHttpsPort()
		.keystorePath("io/github/customeriospring/localhost.p12")
		.keystoreType("PKCS12")
		.keystorePassword("password")
		.keyManagerPassword("password"));

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class,
						RestClientAutoConfiguration.class, HttpClientAutoConfiguration.class,
						ImperativeHttpClientAutoConfiguration.class, SslAutoConfiguration.class))
		.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
				"customerio.track.base-url=http://127.0.0.1:" + server.getPort(), "customerio.retry.max-retries=0");

	@ParameterizedTest
	@ValueSource(strings = { "http-components", "jdk", "simple" })
	void neitherRepeatsNorRedirectsByItself(String factory) {
		String counted = "http://127.0.0.1:" + server.getPort() + "/" + factory;
		withFactory(factory).withPropertyValues("customerio.track.base-url=" + counted).run((context) -> {
			CustomerioV2Client client = context.getBean(CustomerioV2Client.class);
			server.answer(aResponse().withStatus(503));
			assertThatExceptionOfType(CustomerioServerException.class)
				.isThrownBy(() -> client.entity(Person.id("42").delete()));
			server.answer(aResponse().withStatus(307).withHeader("Location", "https://track-eu.customer.io/"));
			assertThatExceptionOfType(CustomerioResponseException.class)
				.isThrownBy(() -> client.entity(Person.id("42").delete()))
				.withMessageContaining("region eu");
		});
		assertThat(server.findAll(anyRequestedFor(urlEqualTo("/" + factory + "/api/v2/entity")))).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-components", "jdk" })
	void usesTheReadTimeout(String factory) {
		server.answer(aResponse().withStatus(200).withFixedDelay(6000));
		withFactory(factory).withPropertyValues("customerio.http.read-timeout=1s")
			.run((context) -> assertThatExceptionOfType(CustomerioTransportException.class)
				.isThrownBy(() -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()))
				.withMessageContaining("customerio.http.read-timeout"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-components", "jdk" })
	void fallsBackToTheSettingsOfAllHttpClients(String factory) {
		server.answer(aResponse().withStatus(200).withFixedDelay(1000));
		withFactory(factory).withPropertyValues("spring.http.clients.read-timeout=100ms")
			.run((context) -> assertThatExceptionOfType(CustomerioTransportException.class)
				.isThrownBy(() -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-components", "jdk" })
	void trustsAnSslBundle(String factory) {
		String https = "https://localhost:" + server.getHttpsPort();
		server.answer(200, "{}");
		withFactory(factory).withPropertyValues("customerio.track.base-url=" + https)
			.run((context) -> assertThatExceptionOfType(CustomerioTransportException.class)
				.isThrownBy(() -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()))
				.withMessageContaining("customerio.http.ssl.bundle"));
		withFactory(factory)
			.withPropertyValues("customerio.track.base-url=" + https, "customerio.http.ssl.bundle=wire",
					"spring.ssl.bundle.jks.wire.truststore.location=classpath:io/github/customeriospring/localhost.p12",
					"spring.ssl.bundle.jks.wire.truststore.password=password",
					"spring.ssl.bundle.jks.wire.truststore.type=PKCS12")
			.run((context) -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		assertThat(server.findAll(anyRequestedFor(urlEqualTo("/api/v2/entity")).withPort(server.getHttpsPort())))
			.hasSize(1);
	}

	@Test
	void keepsTheProxyOfTheApplicationsJdkClient() {
		server.answer(200, "{}");
		withFactory("jdk").withUserConfiguration(ThroughProxy.class)
			.withPropertyValues("customerio.track.base-url=http://track.example")
			.run((context) -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		assertThat(server.findAll(anyRequestedFor(anyUrl()).withHeader("Host", equalTo("track.example")))).hasSize(1);
	}

	private ApplicationContextRunner withFactory(String factory) {
		return this.context.withPropertyValues("spring.http.clients.imperative.factory=" + factory);
	}

	@Configuration(proxyBeanMethods = false)
	static class ThroughProxy {

		@Bean
		ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> proxy() {
			ProxySelector proxy = ProxySelector.of(new InetSocketAddress("127.0.0.1", server.getPort()));
			return (builder) -> builder.withHttpClientCustomizer((client) -> client.proxy(proxy));
		}

	}

}
