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

package io.github.customeriospring.autoconfigure.endpoint;

import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.RecentFailures;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.endpoint.jackson.EndpointJsonMapper;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CustomerioEndpointAutoConfigurationTests {

	private static final String EXPECTED = """
			{"workspaces": {
			    "default": {
			        "region": "us", "mode": "live", "transport": "HttpComponents",
			        "apis": {"app": {"customBaseUrl": true, "applicationsBeans": {}}},
			        "limits": {
			          "app": {"limit": 10, "period": "PT1H", "left": 8}, "broadcast": {"limit": 1, "period": "PT10S", "left": 1},
			          "pipelines": {"limit": 3000, "period": "PT3S", "left": 3000},
			          "send": {"limit": 3000, "period": "PT3S", "left": 3000},
			          "track": {"limit": 5, "period": "PT1H", "left": 5}}},
			    "providers": {
			        "region": "eu", "mode": "live", "transport": "HttpComponents",
			        "apis": {"track": {"customBaseUrl": true,
			            "applicationsBeans": {"CustomerioTrackV1Client": "own"}}},
			        "limits": {
			          "app": {"limit": 10, "period": "PT1H", "left": 10}, "broadcast": {"limit": 1, "period": "PT10S", "left": 1},
			          "pipelines": {"limit": 3000, "period": "PT3S", "left": 3000},
			          "send": {"limit": 3000, "period": "PT3S", "left": 3000},
			          "track": {"limit": 5, "period": "PT1H", "left": 4}}}},
			 "failures": [
			    {"workspace": "providers", "operation": "entity",
			        "type": "CustomerioTransportException", "count": 1, "last": "now"},
			    {"workspace": "default", "operation": "customers.profile", "status": 401,
			        "type": "CustomerioAuthenticationException", "count": 2, "last": "now"}]}
			""";

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(Application.class)
		.withPropertyValues("management.endpoints.web.exposure.include=customerio",
				"management.endpoints.jmx.exposure.include=", "customerio.app.api-key=secret-app",
				"customerio.app.base-url=" + server.baseUrl(), "customerio.retry.max-retries=0",
				"customerio.rate-limit.app.period=1h", "customerio.rate-limit.track.limit=5",
				"customerio.rate-limit.track.period=1h", "customerio.workspaces.providers.region=eu",
				"customerio.workspaces.providers.track.site-id=secret-site",
				"customerio.workspaces.providers.track.api-key=secret-track",
				"customerio.workspaces.providers.track.base-url=http://127.0.0.1:1");

	@Test
	void showsWhatIsConfiguredAndWhatFailed() {
		server.answer(401, "{\"meta\":{\"error\":\"jane@example.com\"}}");
		this.context.run((context) -> {
			CustomerioV1Client v1 = context.getBean(CustomerioV1Client.class);
			for (int i = 0; i < 2; i++) {
				assertThatExceptionOfType(CustomerioAuthenticationException.class)
					.isThrownBy(() -> v1.customers().profile(PersonId.email("jane@example.com")));
			}
			CustomerioV2Client providers = BeanFactoryAnnotationUtils
				.qualifiedBeanOfType(context.getAutowireCapableBeanFactory(), CustomerioV2Client.class, "providers");
			assertThatExceptionOfType(CustomerioTransportException.class)
				.isThrownBy(() -> providers.entity(Person.id("42").delete()));
			String shown = context.getBean(EndpointJsonMapper.class)
				.get()
				.writeValueAsString(context.getBean(CustomerioEndpoint.class).customerio());
			assertThat(shown).doesNotContain("secret", "jane", "127.0.0.1", "localhost");
			Wire.assertJson(shown.replaceAll("\"last\":\"[^\"]+\"", "\"last\":\"now\""), EXPECTED);
		});
	}

	@Test
	void isMadeOnlyWhereItIsExposed() {
		this.context.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context).doesNotHaveBean(CustomerioEndpoint.class)
				.doesNotHaveBean(RecentFailures.class));
		this.context.withPropertyValues("customerio.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(CustomerioEndpoint.class));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		CustomerioTrackV1Client own() {
			return CustomerioTrackV1Client.builder().siteId("secret-own").apiKey("secret-own").build();
		}

	}

}
