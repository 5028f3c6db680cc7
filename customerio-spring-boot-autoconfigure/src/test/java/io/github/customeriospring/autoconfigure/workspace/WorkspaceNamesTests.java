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

package io.github.customeriospring.autoconfigure.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the properties of a workspace can be written down.
 */
class WorkspaceNamesTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
				CustomerioAppAutoConfiguration.class, CustomerioTrackAutoConfiguration.class));

	@ParameterizedTest
	@ValueSource(strings = { """
			customerio:
			  workspaces:
			    providers:
			      track: { site-id: site, api-key: key }
			""", """
			customerio.workspaces.providers:
			  track.siteId: site
			  track.API_KEY: key
			""", """
			customerio:
			  workspaces:
			    'providers':
			      track:
			        site_id: site
			        apiKey: key
			""", """
			customerio:
			  workspaces:
			    "[providers]":
			      track: { site-id: site, api-key: key }
			""" })
	void isRelaxedAsForAllProperties(String yaml) {
		this.context.withInitializer(yaml(yaml)).run((context) -> {
			CustomerioTrackConnectionDetails details = context.getBean("providersCustomerioTrackConnectionDetails",
					CustomerioTrackConnectionDetails.class);
			assertThat(details.getSiteId()).isEqualTo("site");
			assertThat(details.getApiKey()).isEqualTo("key");
			assertThat(context).hasBean("providersCustomerioV2Client");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "http.factory", "http.attempt-timeout", "rate-limit.enabled", "mail.enabled", "other",
			"app.api-key" })
	void anyPropertyMakesAWorkspace(String key) {
		this.context.withPropertyValues("customerio.workspaces.providers." + key + "=")
			.run((context) -> assertThat(context.getBean(Workspaces.class).named()).extracting(Workspace::name)
				.containsExactly("providers"));
	}

	@Test
	void aWorkspaceCanBeConfiguredByBeansAlone() {
		this.context.withPropertyValues("customerio.workspaces.providers.retry.max-retries=1")
			.withUserConfiguration(Details.class)
			.run((context) -> assertThat(context).hasBean("providersCustomerioV2Client"));
	}

	@Test
	void profilesChangeOneProperty() {
		this.context.withInitializer(yaml("""
				customerio.workspaces.providers:
				  region: us
				  track: { site-id: site, api-key: key }
				""")).withInitializer(yaml("""
				customerio.workspaces.providers.region: eu
				""")).run((context) -> {
			assertThat(context.getBean(Workspaces.class).named()).singleElement()
				.extracting(Workspace::region)
				.isEqualTo(Region.EU);
			assertThat(context).hasBean("providersCustomerioV2Client");
		});
	}

	@Test
	void environmentVariablesChangeAndCompleteIt() {
		this.context.withInitializer(yaml("""
				customerio.workspaces.providers:
				  region: us
				  track: { site-id: site }
				"""))
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
						Map.of("CUSTOMERIO_WORKSPACES_PROVIDERS_TRACK_APIKEY", "key",
								"CUSTOMERIO_WORKSPACES_PROVIDERS_REGION", "eu"))))
			.run((context) -> {
				assertThat(context.getBean(Workspaces.class).named()).hasSize(1);
				assertThat(context
					.getBean("providersCustomerioTrackConnectionDetails", CustomerioTrackConnectionDetails.class)
					.getBaseUrl()).isEqualTo("https://track-eu.customer.io");
			});
	}

	@Test
	void placeholdersAreResolved() {
		this.context
			.withPropertyValues("customerio.workspaces.one.app.api-key=${ONE}",
					"customerio.workspaces.two.app.api-key=${TWO:two-key}",
					"customerio.workspaces.three.app.api-key=${THREE:}", "customerio.workspaces.three.region=${R:}")
			.run((context) -> assertThat(context.getBeansOfType(CustomerioV1Client.class))
				.containsOnlyKeys("twoCustomerioV1Client"));
	}

	@Test
	void fiftyWorkspacesAreNoneTooMany() {
		ApplicationContextRunner runner = this.context;
		for (int i = 0; i < 50; i++) {
			runner = runner.withPropertyValues("customerio.workspaces.w%d.track.site-id=site".formatted(i),
					"customerio.workspaces.w%d.track.api-key=key".formatted(i));
		}
		runner.run((context) -> assertThat(context.getBeansOfType(CustomerioV2Client.class)).hasSize(50));
	}

	private static ApplicationContextInitializer<ConfigurableApplicationContext> yaml(String text) {
		ByteArrayResource resource = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
		return (context) -> {
			try {
				new YamlPropertySourceLoader().load(text, resource)
					.forEach(context.getEnvironment().getPropertySources()::addFirst);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
	}

	@Configuration(proxyBeanMethods = false)
	static class Details {

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		CustomerioTrackConnectionDetails details() {
			return new CustomerioTrackConnectionDetails() {

				@Override
				public String getBaseUrl() {
					return "http://localhost";
				}

				@Override
				public String getSiteId() {
					return "site";
				}

				@Override
				public String getApiKey() {
					return "key";
				}

			};
		}

	}

}
