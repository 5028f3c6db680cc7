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

package io.github.customeriospring.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.health.CustomerioHealthAutoConfiguration;
import io.github.customeriospring.autoconfigure.metrics.CustomerioObservationAutoConfiguration;
import io.github.customeriospring.autoconfigure.metrics.CustomerioRateLimitMetricsAutoConfiguration;
import io.github.customeriospring.autoconfigure.ratelimit.CustomerioRateLimitAutoConfiguration;
import io.github.customeriospring.http.transport.ExchangeLimits;
import io.github.customeriospring.http.transport.Transport;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What each of several workspaces has of its own, and what falls back to what is common.
 */
@ExtendWith(OutputCaptureExtension.class)
class WorkspaceSettingsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioAppAutoConfiguration.class,
						CustomerioTrackAutoConfiguration.class, CustomerioRateLimitAutoConfiguration.class))
		.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
				"customerio.track.base-url=" + server.baseUrl(), "customerio.workspaces.providers.track.site-id=p-site",
				"customerio.workspaces.providers.track.api-key=p-key",
				"customerio.workspaces.providers.track.base-url=" + server.baseUrl(), "customerio.retry.delay=1ms",
				"customerio.retry.max-delay=2ms");

	@Test
	void retriesFallBackOneByOne() {
		server.answer(503, "");
		this.context
			.withPropertyValues("customerio.retry.max-retries=1", "customerio.workspaces.providers.retry.max-retries=2")
			.run((context) -> {
				assertThatExceptionOfType(CustomerioServerException.class)
					.isThrownBy(() -> context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete()));
				assertThat(server.requests()).hasSize(2);
				server.resetRequests();
				assertThatExceptionOfType(CustomerioServerException.class)
					.isThrownBy(() -> providers(context).entity(Person.id("1").delete()));
				assertThat(server.requests()).hasSize(3);
			});
	}

	@Test
	void regionsFallBack() {
		ApplicationContextRunner regions = this.context.withPropertyValues("customerio.region=eu",
				"customerio.workspaces.providers.track.base-url=");
		regions.run((context) -> assertThat(trackOfProviders(context).getBaseUrl())
			.isEqualTo("https://track-eu.customer.io"));
		regions.withPropertyValues("customerio.workspaces.providers.region=us")
			.run((context) -> assertThat(trackOfProviders(context).getBaseUrl())
				.isEqualTo("https://track.customer.io"));
	}

	@Test
	void oneTransportServesAllWorkspacesWithTheSameConnections() {
		this.context.withPropertyValues("customerio.workspaces.providers.http.attempt-timeout=3s")
			.run((context) -> assertThat(transportOfProviders(context)).isSameAs(context.getBean(Transport.class)));
		this.context.withPropertyValues("customerio.workspaces.providers.http.factory=jdk").run((context) -> {
			Transport own = transportOfProviders(context);
			assertThat(own).isNotSameAs(context.getBean(Transport.class)).hasToString("the JDK's client");
			context.getSourceApplicationContext().close();
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(
					() -> own
						.requestFactory(new ExchangeLimits(null, Duration.ofSeconds(1), DataSize.ofKilobytes(1)),
								new HttpHeaders())
						.createRequest(URI.create(server.baseUrl()), HttpMethod.GET)
						.execute())
				.havingRootCause()
				.withMessage("The transport is closed");
		});
	}

	@Test
	void transportsOfTheApplicationServeAllWorkspaces() {
		this.context.withBean(Transport.class, () -> Transport.of((uri, method) -> {
			throw new IOException("own");
		}))
			.withPropertyValues("customerio.workspaces.providers.http.factory=jdk")
			.run((context) -> assertThat(transportOfProviders(context)).isSameAs(context.getBean(Transport.class)));
	}

	@Test
	void rateLimitsAreThoseOfOneWorkspace() {
		server.answer(200, "{}");
		this.context
			.withPropertyValues("customerio.rate-limit.track.limit=1", "customerio.rate-limit.track.period=1h",
					"customerio.rate-limit.max-wait=0s", "customerio.workspaces.providers.rate-limit.track.limit=2")
			.run((context) -> {
				CustomerioV2Client common = context.getBean(CustomerioV2Client.class);
				common.entity(Person.id("1").delete());
				assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
					.isThrownBy(() -> common.entity(Person.id("1").delete()));
				providers(context).entity(Person.id("1").delete());
				providers(context).entity(Person.id("1").delete());
				assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
					.isThrownBy(() -> providers(context).entity(Person.id("1").delete()));
			});
	}

	@Test
	void rateLimitsCanBeSwitchedOffForOneWorkspace() {
		server.answer(200, "{}");
		this.context
			.withPropertyValues("customerio.rate-limit.track.limit=1", "customerio.rate-limit.track.period=1h",
					"customerio.rate-limit.max-wait=0s", "customerio.workspaces.providers.rate-limit.enabled=false")
			.run((context) -> {
				providers(context).entity(Person.id("1").delete());
				providers(context).entity(Person.id("1").delete());
			});
		assertThat(server.requests()).hasSize(2);
	}

	@Test
	void rateLimitsCanBeSwitchedOnForOneWorkspace() {
		server.answer(200, "{}");
		this.context.withConfiguration(AutoConfigurations.of(CustomerioRateLimitMetricsAutoConfiguration.class))
			.withUserConfiguration(Meters.class)
			.withPropertyValues("customerio.rate-limit.enabled=false", "customerio.rate-limit.track.limit=1",
					"customerio.rate-limit.track.period=1h", "customerio.rate-limit.max-wait=0s",
					"customerio.workspaces.providers.rate-limit.enabled=true")
			.run((context) -> {
				context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
				context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
				providers(context).entity(Person.id("1").delete());
				assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
					.isThrownBy(() -> providers(context).entity(Person.id("1").delete()));
				assertThat(context.getBean(MeterRegistry.class)
					.get("customerio.rate-limit.rejections")
					.tags("workspace", "providers", "bucket", "track")
					.counter()
					.count()).isEqualTo(1);
			});
	}

	@Test
	void metersBearTheName() {
		server.answer(200, "{}");
		this.context
			.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class,
					CustomerioObservationAutoConfiguration.class, CustomerioRateLimitMetricsAutoConfiguration.class))
			.withUserConfiguration(Meters.class)
			.run((context) -> {
				context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
				providers(context).entity(Person.id("1").delete());
				providers(context).entity(Person.id("1").delete());
				MeterRegistry registry = context.getBean(MeterRegistry.class);
				assertThat(registry.get("customerio.calls").tag("workspace", "default").timer().count()).isEqualTo(1);
				assertThat(registry.get("customerio.calls").tag("workspace", "providers").timer().count()).isEqualTo(2);
				assertThat(registry.get("customerio.rate-limit.waits")
					.tag("workspace", "providers")
					.tag("bucket", "track")
					.timer()
					.count()).isZero();
			});
	}

	@Test
	void healthHasAComponentForEachWorkspace() {
		server.answer(200, "{\"region\":\"us\"}");
		this.context.withConfiguration(AutoConfigurations.of(CustomerioHealthAutoConfiguration.class))
			.withPropertyValues("customerio.workspaces.providers.region=eu")
			.run((context) -> {
				CompositeHealthContributor health = context.getBean(CompositeHealthContributor.class);
				assertThat(health.stream()).extracting("name").containsExactly("track", "providers");
				CompositeHealthContributor providers = (CompositeHealthContributor) health.getContributor("providers");
				assertThat(providers.stream()).extracting("name").containsExactly("track");
				HealthIndicator track = (HealthIndicator) providers.getContributor("track");
				assertThat(track.health().getDetails().get("warning")).asString()
					.contains("but customerio.workspaces.providers.region is eu");
				await().untilAsserted(
						() -> assertThat(server.requests()).extracting((request) -> request.getHeader("Authorization"))
							.containsExactlyInAnyOrder("Basic c2l0ZTprZXk=", "Basic cC1zaXRlOnAta2V5"));
			});
	}

	@Test
	void healthKnowsApplicationsWithoutADefaultWorkspace() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
					CustomerioTrackAutoConfiguration.class, CustomerioHealthAutoConfiguration.class))
			.withPropertyValues("customerio.workspaces.one.track.site-id=site",
					"customerio.workspaces.one.track.api-key=key")
			.run((context) -> assertThat(context.getBean(CompositeHealthContributor.class).stream()).extracting("name")
				.containsExactly("one"));
	}

	@Test
	void exceptionsNameThePropertiesOfTheWorkspace() {
		server.answer(401, "{}");
		this.context.run((context) -> assertThatExceptionOfType(CustomerioAuthenticationException.class)
			.isThrownBy(() -> providers(context).entity(Person.id("1").delete()))
			.withMessageContaining("Check customerio.workspaces.providers.track.site-id and "
					+ "customerio.workspaces.providers.track.api-key, and that customerio.workspaces.providers.region "));
	}

	@Test
	void theStartLineNamesAllWorkspaces(CapturedOutput output) {
		this.context
			.withPropertyValues("customerio.workspaces.providers.region=eu",
					"customerio.workspaces.providers.app.api-key=app-key", "customerio.workspaces.empty.region=eu",
					"customerio.workspaces.providers.http.factory=jdk")
			.run((context) -> assertThat(output.getOut()).containsOnlyOnce("Customer.io: ")
				.contains("Customer.io: region us, Track API (custom base URL), over HttpComponents, mode live; "
						+ "workspace providers: region eu, App API, Track API (custom base URL), over the JDK's client, mode live; "
						+ "workspace empty: no credential"));
	}

	@Test
	void theStartLineNamesClientsOfTheApplication(CapturedOutput output) {
		this.context
			.withBean("ownClient", CustomerioV2Client.class,
					() -> CustomerioV2Client.builder().siteId("a").apiKey("b").build())
			.run((context) -> assertThat(output.getOut()).contains(
					"Track API (custom base URL, its CustomerioV2Client is the application's bean 'ownClient'), over HttpComponents, mode live; "
							+ "workspace providers: region us, Track API (custom base URL), over"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "customerioV2Client", "own" })
	void theStartLineNamesClientsOfTheApplicationByWhateverName(String name, CapturedOutput output) {
		this.context
			.withBean(name, CustomerioV2Client.class,
					() -> CustomerioV2Client.builder().siteId("a").apiKey("b").build(),
					(definition) -> ((AbstractBeanDefinition) definition).addQualifier(
							new AutowireCandidateQualifier(Qualifier.class, name.equals("own") ? "default" : "none")))
			.run((context) -> assertThat(output.getOut())
				.contains("its CustomerioV2Client is the application's bean '%s'".formatted(name)));
	}

	private static CustomerioV2Client providers(ApplicationContext context) {
		return bean(context, CustomerioV2Client.class);
	}

	private static CustomerioTrackConnectionDetails trackOfProviders(ApplicationContext context) {
		return bean(context, CustomerioTrackConnectionDetails.class);
	}

	private static Transport transportOfProviders(ApplicationContext context) {
		return bean(context, CustomerioClientBuilderConfigurer.class).transport();
	}

	private static <T> T bean(ApplicationContext context, Class<T> type) {
		return BeanFactoryAnnotationUtils.qualifiedBeanOfType(context.getAutowireCapableBeanFactory(), type,
				"providers");
	}

	@Configuration(proxyBeanMethods = false)
	static class Meters {

		@Bean
		MeterRegistry meters() {
			return new SimpleMeterRegistry();
		}

		@Bean
		ObservationRegistry observations(MeterRegistry meters) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
			return registry;
		}

	}

}
