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

import java.time.Instant;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioRestClientCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioV2ClientCustomizer;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerioAutoConfigurationTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioAppAutoConfiguration.class,
					CustomerioTrackAutoConfiguration.class, CustomerioPipelinesAutoConfiguration.class,
					RestClientAutoConfiguration.class, HttpClientAutoConfiguration.class,
					ImperativeHttpClientAutoConfiguration.class, JacksonAutoConfiguration.class));

	@Test
	void createsNoClientWithoutCredentials() {
		this.context.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(CustomerioV1Client.class)
			.doesNotHaveBean(CustomerioV2Client.class)
			.doesNotHaveBean(CustomerioPipelinesClient.class)
			.doesNotHaveBean(CustomerioTrackV1Client.class));
	}

	@Test
	void takesEmptyCredentialsForNone() {
		this.context
			.withPropertyValues("customerio.app.api-key=", "customerio.track.site-id=", "customerio.track.api-key= ")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(CustomerioV1Client.class)
				.doesNotHaveBean(CustomerioV2Client.class));
	}

	@Test
	void createsOnlyTheClientsWhoseCredentialIsThere() {
		this.context.withPropertyValues("customerio.app.api-key=app-key")
			.run((context) -> assertThat(context).hasSingleBean(CustomerioV1Client.class)
				.doesNotHaveBean(CustomerioV2Client.class));
		this.context.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key")
			.run((context) -> assertThat(context).hasSingleBean(CustomerioV2Client.class)
				.hasSingleBean(CustomerioTrackV1Client.class)
				.doesNotHaveBean(CustomerioV1Client.class));
	}

	@Test
	void isSwitchedOff() {
		this.context.withPropertyValues("customerio.enabled=false", "customerio.app.api-key=app-key")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(CustomerioV1Client.class));
	}

	@Test
	void choosesTheHostsOfTheRegion() {
		this.context
			.withPropertyValues("customerio.region=eu", "customerio.app.api-key=app-key",
					"customerio.track.site-id=site", "customerio.track.api-key=key")
			.run((context) -> {
				assertThat(context.getBean(CustomerioAppConnectionDetails.class).getBaseUrl())
					.isEqualTo("https://api-eu.customer.io");
				assertThat(context.getBean(CustomerioTrackConnectionDetails.class).getBaseUrl())
					.isEqualTo("https://track-eu.customer.io");
			});
	}

	@Test
	void callsWithTheCredential() {
		server.answer(200, "{}");
		withTrack().run((context) -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		LoggedRequest request = server.onlyRequest();
		assertThat(request.getHeader("Authorization")).isEqualTo("Basic c2l0ZTprZXk=");
		assertThat(request.getUrl()).isEqualTo("/api/v2/entity");
	}

	@Test
	void callsPipelinesInStrictModeUnlessToldOtherwise() {
		server.answer(200, "{}");
		ApplicationContextRunner pipelines = this.context.withPropertyValues("customerio.pipelines.api-key=source",
				"customerio.pipelines.base-url=" + server.baseUrl());
		pipelines.run((context) -> context.getBean(CustomerioPipelinesClient.class).alias("anonymous", "42"));
		LoggedRequest request = server.onlyRequest();
		assertThat(request.getHeader("Authorization")).isEqualTo("Basic c291cmNlOg==");
		assertThat(request.getHeader("X-Strict-Mode")).isEqualTo("1");
		server.resetRequests();
		pipelines.withPropertyValues("customerio.pipelines.strict-mode=false")
			.run((context) -> context.getBean(CustomerioPipelinesClient.class).alias("anonymous", "42"));
		assertThat(server.onlyRequest().containsHeader("X-Strict-Mode")).isFalse();
	}

	@Test
	void ignoresTheJsonOfTheApplication() {
		server.answer(200, "{}");
		withTrack()
			.withPropertyValues("spring.jackson.property-naming-strategy=UPPER_CAMEL_CASE",
					"spring.jackson.default-property-inclusion=always",
					"spring.jackson.datatype.datetime.write-dates-as-timestamps=true")
			.run((context) -> context.getBean(CustomerioV2Client.class)
				.entity(Person.id("42").identify(Map.of("at", Instant.ofEpochSecond(1)))));
		Wire.assertJson(server.onlyRequest().getBodyAsString(),
				"{\"type\":\"person\",\"identifiers\":{\"id\":\"42\"},\"action\":\"identify\",\"attributes\":{\"at\":1}}");
	}

	@Test
	void connectionDetailsOfTheApplicationWinOverProperties() {
		this.context.withPropertyValues("customerio.app.api-key=app-key")
			.withUserConfiguration(OwnConnectionDetails.class)
			.run((context) -> {
				server.answer(200, "{\"workspaces\":[]}");
				assertThat(context).hasSingleBean(CustomerioAppConnectionDetails.class);
				context.getBean(CustomerioV1Client.class).workspaces().list();
				assertThat(server.onlyRequest().getHeader("Authorization")).isEqualTo("Bearer own-key");
			});
	}

	@Test
	void backsOffWhenTheApplicationDefinesClients() {
		CustomerioV2Client own = CustomerioV2Client.builder().siteId("a").apiKey("b").build();
		withTrack().withBean(CustomerioV2Client.class, () -> own)
			.run((context) -> assertThat(context).getBean(CustomerioV2Client.class).isSameAs(own));
	}

	@Test
	void appliesCustomizersLastAndInOrder() {
		server.answer(200, "{}");
		withTrack().withUserConfiguration(Customizers.class)
			.run((context) -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		LoggedRequest request = server.onlyRequest();
		assertThat(request.getHeader("X-Test")).isEqualTo("second");
		assertThat(request.getHeader("X-All")).isEqualTo("customerio");
	}

	@Test
	void nothingOfTheApplicationsRestClientsReachesCustomerio() {
		server.answer(200, "{}");
		withTrack().withBean(RestClientCustomizer.class,
				() -> (builder) -> builder.defaultHeader("X-Application", "here")
					.defaultCookie("session", "secret")
					.requestInterceptor((request, body, execution) -> {
						request.getHeaders().setBearerAuth("internal");
						return execution.execute(request, body);
					}))
			.run((context) -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		LoggedRequest request = server.onlyRequest();
		assertThat(request.containsHeader("X-Application")).isFalse();
		assertThat(request.containsHeader("Cookie")).isFalse();
		assertThat(request.header("Authorization").values()).containsExactly("Basic c2l0ZTprZXk=");
	}

	@Test
	void customizersForCustomerioSetNoOtherCredential() {
		server.answer(200, "{}");
		withTrack().withBean(CustomerioRestClientCustomizer.class,
				() -> (builder) -> builder.defaultHeader("X-Application", "here")
					.requestInitializer((request) -> request.getHeaders().setBearerAuth("internal"))
					.requestInterceptor((request, body, execution) -> {
						request.getHeaders().add("Authorization", "Bearer internal");
						request.getHeaders().set("baggage", "tenant=secret");
						request.getHeaders()
							.set("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
						return execution.execute(request, body);
					}))
			.run((context) -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		LoggedRequest request = server.onlyRequest();
		assertThat(request.getHeader("X-Application")).isEqualTo("here");
		assertThat(request.header("Authorization").values()).containsExactly("Basic c2l0ZTprZXk=");
		assertThat(request.containsHeader("traceparent")).isTrue();
		assertThat(request.containsHeader("baggage")).isFalse();
	}

	@Test
	void leavesTheRestClientsOfTheApplicationAlone() {
		server.answer(200, "{}");
		withTrack().run((context) -> {
			context.getBean(CustomerioV2Client.class);
			context.getBean(RestClient.Builder.class)
				.build()
				.get()
				.uri(server.baseUrl() + "/own")
				.retrieve()
				.toBodilessEntity();
		});
		LoggedRequest request = server.onlyRequest();
		assertThat(request.containsHeader("Authorization")).isFalse();
		assertThat(request.getUrl()).isEqualTo("/own");
	}

	@Test
	void worksWithoutTheBeansOfBootsHttpClients() {
		server.answer(200, "{}");
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class))
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.track.base-url=" + server.baseUrl())
			.run((context) -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		assertThat(server.onlyRequest().getUrl()).isEqualTo("/api/v2/entity");
	}

	private ApplicationContextRunner withTrack() {
		return this.context.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
				"customerio.track.base-url=" + server.baseUrl());
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnConnectionDetails {

		@Bean
		CustomerioAppConnectionDetails ownDetails() {
			return new CustomerioAppConnectionDetails() {

				@Override
				public String getBaseUrl() {
					return server.baseUrl();
				}

				@Override
				public String getApiKey() {
					return "own-key";
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		@Order(2)
		CustomerioV2ClientCustomizer second() {
			return (builder) -> builder
				.customize((rest) -> rest.defaultHeaders((headers) -> headers.set("X-Test", "second")));
		}

		@Bean
		@Order(1)
		CustomerioV2ClientCustomizer first() {
			return (builder) -> builder
				.customize((rest) -> rest.defaultHeaders((headers) -> headers.set("X-Test", "first")));
		}

		@Bean
		CustomerioRestClientCustomizer all() {
			return (rest) -> rest.defaultHeader("X-All", "customerio").defaultHeader("X-Test", "all");
		}

	}

}
