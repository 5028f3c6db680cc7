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

package io.github.customeriospring.test.workspaces;

import java.util.Map;
import java.util.Optional;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.client.CustomerioClientBuilderConfigurer;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.CustomerioWorkspaces;
import io.github.customeriospring.workspace.UnknownWorkspaceException;
import io.github.customeriospring.workspace.WorkspaceCredentials;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An application that is configured for two workspaces and brings connection details of
 * its own, all for Customer.io itself, against a single fake.
 */
@SpringBootTest(properties = { "customerio.region=eu", "customerio.app.api-key=key", "customerio.track.site-id=site",
		"customerio.track.api-key=key", "customerio.workspaces.providers.app.api-key=key",
		"customerio.workspaces.providers.app.base-url=https://api.customer.io",
		"customerio.workspaces.providers.track.site-id=site", "customerio.workspaces.providers.track.api-key=key",
		"customerio.workspaces.providers.pipelines.api-key=key", "customerio.workspaces.partners.region=us" })
@EnableFakeCustomerio
class OneFakeForAllWorkspacesTests {

	@Autowired
	private FakeCustomerio customerio;

	@Test
	void servesAllWorkspaces(@Autowired CustomerioV2Client v2,
			@Autowired @Qualifier("providers") CustomerioV2Client ofProviders,
			@Autowired @Qualifier("partners") CustomerioV2Client ofPartners) {
		v2.entity(Person.id("1").identify(Map.of()));
		ofProviders.entity(Person.id("2").identify(Map.of()));
		ofPartners.entity(Person.id("3").identify(Map.of()));
		assertThat(this.customerio).people().hasSize(3);
	}

	@Test
	void servesAllApis(@Autowired @Qualifier("providers") CustomerioV1Client v1,
			@Autowired @Qualifier("providers") CustomerioTrackV1Client trackV1,
			@Autowired @Qualifier("providers") CustomerioPipelinesClient pipelines) {
		assertThat(v1.workspaces().list()).hasSize(1);
		assertThat(trackV1.region().environmentId()).isEqualTo(1);
		pipelines.group(PipelinesUser.id("1"), "acme", Map.of());
		assertThat(this.customerio).receivedRequests(3);
	}

	@Test
	void servesWorkspacesOfTheApplicationsSource(@Autowired CustomerioWorkspaces workspaces) {
		workspaces.get("acme").v2().entity(Person.id("1").identify(Map.of("plan", "pro")));
		assertThat(workspaces.get("acme").v1().workspaces().list()).hasSize(1);
		workspaces.get("acme").pipelines().group(PipelinesUser.id("1"), "acme", Map.of());
		assertThat(this.customerio).receivedRequests(3).person("1").hasAttribute("plan", "pro");
		assertThatExceptionOfType(UnknownWorkspaceException.class).isThrownBy(() -> workspaces.get("unknown").v2());
	}

	@Test
	void servesHealthOfAllWorkspaces(@Autowired HealthEndpoint health) {
		CompositeHealthDescriptor descriptor = (CompositeHealthDescriptor) health.healthForPath("customerio");
		assertThat(descriptor.getComponents()).containsOnlyKeys("app", "track", "publisher", "pipelinesPublisher",
				"providers", "partners");
		assertThat(descriptor.getStatus()).isEqualTo(Status.UP);
		assertThat(this.customerio).receivedRequests(6);
	}

	@Test
	void stopsClientsThatWouldCallCustomerio(@Autowired CustomerioClientBuilderConfigurer configurer,
			@Autowired @Qualifier("partners") CustomerioClientBuilderConfigurer ofPartners) {
		CustomerioV1Client client = configurer
			.configure(CustomerioV1Client.builder().apiKey("key"), Region.EU.baseUrl(Api.APP))
			.build();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> client.workspaces().list())
			.withMessageContaining("is about to call api-eu.customer.io");
		CustomerioV2Client other = ofPartners
			.configure(CustomerioV2Client.builder().siteId("site").apiKey("key"), Region.US.baseUrl(Api.TRACK))
			.build();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> other.entity(Person.id("1").delete()))
			.withMessageContaining("is about to call track.customer.io");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class DetailsOfTheApplication {

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		CustomerioTrackConnectionDetails detailsOfProviders() {
			return details();
		}

		@Bean(defaultCandidate = false)
		@Qualifier("partners")
		CustomerioTrackConnectionDetails detailsOfPartners() {
			return details();
		}

		@Bean
		@Qualifier("default")
		CustomerioAppConnectionDetails detailsOfDefault() {
			return new CustomerioAppConnectionDetails() {

				@Override
				public String getBaseUrl() {
					return "https://api.customer.io";
				}

				@Override
				public String getApiKey() {
					return "key";
				}

			};
		}

		@Bean
		CustomerioWorkspaceSource source() {
			return (name) -> name.equals("acme")
					? Optional.of(WorkspaceCredentials.builder(Region.EU).app("key").track("site", "key").build())
					: Optional.empty();
		}

		private static CustomerioTrackConnectionDetails details() {
			return new CustomerioTrackConnectionDetails() {

				@Override
				public String getBaseUrl() {
					return "https://track.customer.io";
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
