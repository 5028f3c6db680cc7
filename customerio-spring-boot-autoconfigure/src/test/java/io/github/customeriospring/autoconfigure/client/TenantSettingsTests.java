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

import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioPermissionException;
import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.CustomerioRestClientCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioV2ClientCustomizer;
import io.github.customeriospring.autoconfigure.health.CustomerioHealthAutoConfiguration;
import io.github.customeriospring.autoconfigure.metrics.CustomerioObservationAutoConfiguration;
import io.github.customeriospring.autoconfigure.metrics.CustomerioRateLimitMetricsAutoConfiguration;
import io.github.customeriospring.autoconfigure.ratelimit.CustomerioRateLimitAutoConfiguration;
import io.github.customeriospring.autoconfigure.workspace.MetersInMemory;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.workspace.CustomerioWorkspace;
import io.github.customeriospring.workspace.CustomerioWorkspaces;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What tenants share with each other and with configured workspaces, and what not.
 */
class TenantSettingsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final TenantSource source = new TenantSource();

	private final ApplicationContextRunner context = TenantSource.application();

	private final ApplicationContextRunner tenants = this.source.applicationWithTenants();

	private final ApplicationContextRunner limited = this.tenants
		.withConfiguration(AutoConfigurations.of(CustomerioRateLimitAutoConfiguration.class))
		.withPropertyValues("customerio.rate-limit.track.limit=1", "customerio.rate-limit.track.period=1h",
				"customerio.rate-limit.max-wait=0s");

	@Test
	void exceptionsNameTheSource() {
		this.source.with("acme", "acme-key", server.baseUrl());
		this.tenants.run((context) -> {
			CustomerioWorkspace acme = context.getBean(CustomerioWorkspaces.class).get("acme");
			server.answer(401, "{}");
			assertThatExceptionOfType(CustomerioAuthenticationException.class)
				.isThrownBy(() -> acme.v2().entity(Person.id("1").delete()))
				.withMessageContaining("Check the credential of the Track API that the CustomerioWorkspaceSource "
						+ "returned, and that the region that the CustomerioWorkspaceSource returned is the region of")
				.withMessageNotContainingAny("customerio.", "acme");
			server.answer(403, "{}");
			assertThatExceptionOfType(CustomerioPermissionException.class).isThrownBy(() -> acme.v1().segments().list())
				.withMessageContaining("The key in the credential of the App API that the CustomerioWorkspaceSource")
				.withMessageNotContainingAny("customerio.", "acme");
			server.answer(301, "{}");
			assertThatExceptionOfType(CustomerioResponseException.class)
				.isThrownBy(() -> acme.pipelines().track(PipelinesUser.id("1"), "viewed", Map.of()))
				.withMessageContaining("set the region that the CustomerioWorkspaceSource returned (us or eu)");
			assertThat(acme).asString().doesNotContain("acme");
		});
	}

	@Test
	void customizersWithoutQualifierAreForTenants() {
		server.answer(200, "{}");
		this.source.with("acme", "key", server.baseUrl());
		this.tenants.withUserConfiguration(Customizers.class)
			.withPropertyValues("customerio.workspaces.providers.region=eu")
			.run((context) -> context.getBean(CustomerioWorkspaces.class)
				.get("acme")
				.v2()
				.entity(Person.id("1").delete()));
		assertThat(server.onlyRequest().header("X-Test").values()).containsExactly("rest", "common");
	}

	@Test
	void settingsAreTheCommonOnes() {
		server.answer(503, "");
		this.source.with("acme", "key", server.baseUrl());
		this.tenants
			.withPropertyValues("customerio.retry.max-retries=2", "customerio.retry.delay=1ms",
					"customerio.pipelines.strict-mode=false")
			.run((context) -> {
				CustomerioWorkspace acme = context.getBean(CustomerioWorkspaces.class).get("acme");
				assertThatExceptionOfType(CustomerioServerException.class)
					.isThrownBy(() -> acme.pipelines().track(PipelinesUser.id("1"), "viewed", Map.of()));
			});
		assertThat(server.requests()).hasSize(3)
			.allSatisfy((request) -> assertThat(request.containsHeader("X-Strict-Mode")).isFalse());
	}

	@Test
	void healthAndMetersDoNotNameTenants() {
		server.answer(200, "{}");
		this.source.with("acme", "key", server.baseUrl()).with("globex", "key", server.baseUrl());
		this.tenants
			.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class,
					CustomerioObservationAutoConfiguration.class, CustomerioRateLimitMetricsAutoConfiguration.class,
					CustomerioRateLimitAutoConfiguration.class, CustomerioHealthAutoConfiguration.class))
			.withUserConfiguration(MetersInMemory.class)
			.withPropertyValues("customerio.workspaces.providers.app.api-key=key")
			.run((context) -> {
				for (String name : List.of("acme", "globex")) {
					context.getBean(CustomerioWorkspaces.class).get(name).v2().entity(Person.id("1").delete());
				}
				MeterRegistry registry = context.getBean(MeterRegistry.class);
				assertThat(registry.get("customerio.calls").tag("workspace", "dynamic").timer().count()).isEqualTo(2);
				assertThat(registry.get("customerio.rate-limit.waits")
					.tag("workspace", "dynamic")
					.tag("bucket", "track")
					.timer()
					.count()).isZero();
				assertThat(registry.getMeters())
					.noneMatch((meter) -> meter.getId().toString().matches(".*(acme|globex).*"));
				assertThat(context.getBean(CompositeHealthContributor.class).stream()).extracting("name")
					.containsExactly("providers");
			});
	}

	@Test
	void rateLimitsAreThoseOfOneTenant() {
		server.answer(200, "{}");
		this.source.with("acme", "key", server.baseUrl()).with("globex", "key", server.baseUrl());
		this.limited.run((context) -> {
			CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
			CustomerioV2Client kept = workspaces.get("acme").v2();
			kept.entity(Person.id("1").delete());
			workspaces.get("globex").v2().entity(Person.id("1").delete());
			workspaces.invalidate("acme");
			assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
				.isThrownBy(() -> workspaces.get("acme").v2().entity(Person.id("1").delete()));
			assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
				.isThrownBy(() -> workspaces.get("acme").trackV1().people().delete(PersonId.id("1")));
		});
	}

	@Test
	void rateLimitsCanBeSwitchedOff() {
		server.answer(200, "{}");
		this.source.with("acme", "key", server.baseUrl());
		this.limited.withPropertyValues("customerio.rate-limit.enabled=false").run((context) -> {
			CustomerioV2Client acme = context.getBean(CustomerioWorkspaces.class).get("acme").v2();
			acme.entity(Person.id("1").delete());
			acme.entity(Person.id("1").delete());
		});
		assertThat(server.requests()).hasSize(2);
	}

	@Test
	void takesTimesOfAnyLength() {
		server.answer(200, "{}");
		this.source.with("acme", "key", server.baseUrl());
		this.limited
			.withPropertyValues("customerio.tenants.idle-timeout=9223372036854775807s",
					"customerio.rate-limit.track.period=9223372036854775807s")
			.run((context) -> context.getBean(CustomerioWorkspaces.class)
				.get("acme")
				.v2()
				.entity(Person.id("1").delete()));
		assertThat(server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0s", "-1s", "${unset}" })
	void refusesIdleTimeouts(String timeout) {
		this.context.withPropertyValues("customerio.tenants.idle-timeout=" + timeout)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageMatching("(?s).*customerio.tenants.idle-timeout must be longer than zero.*|.*unset.*"));
	}

	@Test
	void reservesTheNameOfTheTag() {
		this.context.withPropertyValues("customerio.workspaces.dynamic.region=eu")
			.run((context) -> assertThat(context).getFailure()
				.hasMessageContaining("has the key 'dynamic', which is a reserved name"));
	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		CustomerioRestClientCustomizer rest() {
			return (rest) -> rest.defaultHeaders((headers) -> headers.add("X-Test", "rest"));
		}

		@Bean
		CustomerioV2ClientCustomizer common() {
			return header("common");
		}

		@Bean
		@Qualifier("providers")
		CustomerioV2ClientCustomizer ofProviders() {
			return header("providers");
		}

		@Bean
		@Qualifier("default")
		CustomerioV2ClientCustomizer ofDefault() {
			return header("default");
		}

		private static CustomerioV2ClientCustomizer header(String value) {
			return (builder) -> builder
				.customize((rest) -> rest.defaultHeaders((headers) -> headers.add("X-Test", value)));
		}

	}

}
