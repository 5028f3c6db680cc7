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

import java.util.Map;

import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.http.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests which transport is chosen, whatever else is on the class path: Jetty's client and
 * Reactor Netty are there in all tests.
 */
class TransportChoiceTests {

	private static final String HTTP_COMPONENTS = "org.apache.hc.client5";

	private final ApplicationContextRunner context = prepared(new ApplicationContextRunner());

	@Test
	void takesHttpComponentsInEveryKindOfApplication() {
		for (AbstractApplicationContextRunner<?, ?, ?> kind : applications()) {
			kind.run((context) -> assertThat(context.getBean(Transport.class)).hasToString("HttpComponents"));
		}
	}

	@Test
	void takesTheJdksClientInEveryKindOfApplicationWithoutHttpComponents() {
		for (AbstractApplicationContextRunner<?, ?, ?> kind : applications()) {
			kind.withClassLoader(new FilteredClassLoader(HTTP_COMPONENTS))
				.run((context) -> assertThat(context.getBean(Transport.class)).hasToString("the JDK's client"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "http-components, HttpComponents", "jdk, the JDK's client", "jetty, Jetty", "reactor, Reactor",
			"simple, Simple" })
	void takesTheOneThatIsNamed(String value, String transport) {
		this.context.withPropertyValues("customerio.http.factory=" + value)
			.run((context) -> assertThat(context.getBean(Transport.class)).hasToString(transport));
		for (AbstractApplicationContextRunner<?, ?, ?> kind : applications()) {
			kind.withPropertyValues("spring.http.clients.imperative.factory=" + value)
				.run((context) -> assertThat(context.getBean(Transport.class)).hasToString(transport));
		}
	}

	@Test
	void takesTheNameForCustomerioBeforeTheNameForAllBeforeTheOwnBuilder() {
		ApplicationContextRunner own = this.context.withUserConfiguration(OwnBuilder.class);
		own.run((context) -> assertThat(context.getBean(Transport.class)).hasToString("Simple"));
		ApplicationContextRunner all = own.withPropertyValues("spring.http.clients.imperative.factory=jdk");
		all.run((context) -> assertThat(context.getBean(Transport.class)).hasToString("the JDK's client"));
		all.withPropertyValues("customerio.http.factory=http-components")
			.run((context) -> assertThat(context.getBean(Transport.class)).hasToString("HttpComponents"));
	}

	@Test
	void takesTheOwnBuilderOfAParentContext() {
		new ApplicationContextRunner().withUserConfiguration(OwnBuilder.class)
			.run((parent) -> this.context.withParent(parent)
				.run((context) -> assertThat(context.getBean(Transport.class)).hasToString("Simple")));
	}

	@Test
	void tellsBootsBuilderByItsDefinitionAheadOfTimeToo() {
		RootBeanDefinition generated = new RootBeanDefinition(ClientHttpRequestFactoryBuilder.class,
				ClientHttpRequestFactoryBuilder::simple);
		generated.setFactoryBeanName(ImperativeHttpClientAutoConfiguration.class.getName());
		this.context
			.withInitializer((context) -> ((BeanDefinitionRegistry) context.getBeanFactory())
				.registerBeanDefinition("clientHttpRequestFactoryBuilder", generated))
			.run((context) -> assertThat(context.getBean(Transport.class)).hasToString("HttpComponents"));
	}

	@Test
	void isOverruledByATransportOfTheApplication() {
		Transport own = Transport.of(new SimpleClientHttpRequestFactory());
		this.context.withBean(Transport.class, () -> own)
			.run((context) -> assertThat(context).getBean(Transport.class).isSameAs(own));
	}

	@ParameterizedTest
	@ValueSource(strings = { "customerio.http.factory", "spring.http.clients.imperative.factory" })
	void saysWhichLibraryIsMissing(String property) {
		Map<String, String> libraries = Map.of("http-components", "org.apache.httpcomponents.client5:httpclient5",
				"jetty", "org.eclipse.jetty:jetty-client", "reactor", "io.projectreactor.netty:reactor-netty-http");
		libraries.forEach((value, dependency) -> prepared(new ReactiveWebApplicationContextRunner())
			.withPropertyValues(property + "=" + value)
			.withClassLoader(new FilteredClassLoader(HTTP_COMPONENTS, "org.eclipse.jetty", "reactor.netty"))
			.run((context) -> {
				assertThat(context).hasFailed();
				FailureAnalysis analysis = new MissingHttpClientFailureAnalyzer().analyze(context.getStartupFailure());
				assertThat(analysis).isNotNull();
				assertThat(analysis.getDescription()).contains(property, value);
				assertThat(analysis.getAction()).contains(dependency, property);
			}));
	}

	@Test
	void makesNoTransportWithoutAClient() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioAppAutoConfiguration.class))
			.run((context) -> assertThat(context.getBeanFactory().containsSingleton("customerioTransport")).isFalse());
	}

	private static AbstractApplicationContextRunner<?, ?, ?>[] applications() {
		return new AbstractApplicationContextRunner<?, ?, ?>[] { prepared(new ApplicationContextRunner()),
				prepared(new ReactiveWebApplicationContextRunner()) };
	}

	private static <R extends AbstractApplicationContextRunner<R, ?, ?>> R prepared(R runner) {
		return runner
			.withConfiguration(
					AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioAppAutoConfiguration.class,
							HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class))
			.withPropertyValues("customerio.app.api-key=key");
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBuilder {

		@Bean
		ClientHttpRequestFactoryBuilder<?> own() {
			return ClientHttpRequestFactoryBuilder.simple();
		}

	}

}
