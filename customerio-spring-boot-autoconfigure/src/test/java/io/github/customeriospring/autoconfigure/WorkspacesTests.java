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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.mail.CustomerioMailAutoConfiguration;
import io.github.customeriospring.autoconfigure.ratelimit.CustomerioRateLimitAutoConfiguration;
import io.github.customeriospring.mail.CustomerioMailSender;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mail.javamail.JavaMailSender;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients of several workspaces in one application.
 */
class WorkspacesTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioAppAutoConfiguration.class,
						CustomerioTrackAutoConfiguration.class, CustomerioPipelinesAutoConfiguration.class,
						CustomerioRateLimitAutoConfiguration.class, CustomerioMailAutoConfiguration.class))
		.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
				"customerio.track.base-url=" + server.baseUrl(), "customerio.workspaces.providers.track.site-id=p-site",
				"customerio.workspaces.providers.track.api-key=p-key",
				"customerio.workspaces.providers.track.base-url=" + server.baseUrl());

	@Test
	void injectsTheDefaultByTypeAndOthersByName() {
		server.answer(200, "{}");
		this.context.withUserConfiguration(Injected.class).run((context) -> {
			Clients clients = context.getBean(Clients.class);
			clients.byType().entity(Person.id("1").delete());
			clients.providers().entity(Person.id("2").delete());
			clients.ofDefault().entity(Person.id("3").delete());
			assertThat(clients.all()).containsExactly(clients.byType());
		});
		assertThat(server.requests()).extracting((request) -> request.getHeader("Authorization"))
			.containsExactly("Basic c2l0ZTprZXk=", "Basic cC1zaXRlOnAta2V5", "Basic c2l0ZTprZXk=");
	}

	@Test
	void namesBeansAfterTheWorkspace() {
		this.context
			.withPropertyValues("customerio.workspaces.providers.app.api-key=app-key",
					"customerio.workspaces.providers.pipelines.api-key=source",
					"customerio.workspaces.providers.mail.enabled=true")
			.withUserConfiguration(NothingByType.class)
			.run((context) -> {
				assertThat(context.getBean("providersCustomerioV1Client")).isInstanceOf(CustomerioV1Client.class);
				assertThat(context.getBean("providersCustomerioV2Client")).isInstanceOf(CustomerioV2Client.class);
				assertThat(context.getBean("providersCustomerioTrackV1Client"))
					.isInstanceOf(CustomerioTrackV1Client.class);
				assertThat(context.getBean("providersCustomerioPipelinesClient"))
					.isInstanceOf(CustomerioPipelinesClient.class);
				assertThat(context.getBean("providersCustomerioMailSender")).isInstanceOf(CustomerioMailSender.class);
				Optionals optionals = context.getBean(Optionals.class);
				assertThat(optionals.v1()).isEmpty();
				assertThat(optionals.mail()).isEmpty();
			});
	}

	@Test
	void makesOnlyClientsWhoseCredentialIsThere() {
		this.context.withPropertyValues("customerio.workspaces.providers.app.api-key=")
			.run((context) -> assertThat(context.getBeansOfType(CustomerioV1Client.class)).isEmpty());
		this.context.withPropertyValues("customerio.enabled=false")
			.run((context) -> assertThat(context.getBeansOfType(CustomerioV2Client.class)).isEmpty());
	}

	@Test
	void worksWithoutADefaultWorkspace() {
		server.answer(200, "{}");
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class))
			.withUserConfiguration(NothingByType.class)
			.withPropertyValues("customerio.workspaces.one.track.site-id=site",
					"customerio.workspaces.one.track.api-key=key",
					"customerio.workspaces.one.track.base-url=" + server.baseUrl())
			.run((context) -> {
				assertThat(context.getBean(Optionals.class).v2()).isEmpty();
				client(context, "one").entity(Person.id("1").delete());
			});
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void takesNamesFromEnvironmentVariables() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class))
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
						Map.of("CUSTOMERIO_WORKSPACES_EUROPE_TRACK_SITEID", "site",
								"CUSTOMERIO_WORKSPACES_EUROPE_TRACK_APIKEY", "key"))))
			.run((context) -> assertThat(client(context, "europe")).isNotNull());
	}

	@Test
	void anApplicationsBeanReplacesTheOneOfItsWorkspaceOnly() {
		this.context.withUserConfiguration(OwnForProviders.class).run((context) -> {
			assertThat(client(context, "providers")).isSameAs(OwnForProviders.CLIENT);
			assertThat(context.getBean(CustomerioV2Client.class)).isNotSameAs(OwnForProviders.CLIENT);
			assertThat(context.getBeansOfType(CustomerioV2Client.class)).hasSize(2);
		});
		this.context.withBean("own", CustomerioV2Client.class, () -> OwnForProviders.CLIENT).run((context) -> {
			assertThat(context.getBean(CustomerioV2Client.class)).isSameAs(OwnForProviders.CLIENT);
			assertThat(client(context, "providers")).isNotSameAs(OwnForProviders.CLIENT);
		});
	}

	@Test
	void connectionDetailsWithoutQualifierAreForAllWorkspaces() {
		server.answer(200, "{}");
		this.context.withUserConfiguration(CommonDetails.class).run((context) -> {
			context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
			client(context, "providers").entity(Person.id("2").delete());
		});
		assertThat(server.requests()).extracting((request) -> request.getHeader("Authorization"))
			.containsExactly("Basic Y29tbW9uOmtleQ==", "Basic Y29tbW9uOmtleQ==");
	}

	@Test
	void connectionDetailsWithAQualifierAreForTheirWorkspace() {
		server.answer(200, "{}");
		this.context.withUserConfiguration(DetailsForProviders.class).run((context) -> {
			context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
			client(context, "providers").entity(Person.id("2").delete());
		});
		assertThat(server.requests()).extracting((request) -> request.getHeader("Authorization"))
			.containsExactly("Basic c2l0ZTprZXk=", "Basic Y29tbW9uOmtleQ==");
	}

	@Test
	void customizersAreForAllWorkspacesOrForTheirs() {
		server.answer(200, "{}");
		this.context.withUserConfiguration(Customizers.class).run((context) -> {
			context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
			client(context, "providers").entity(Person.id("2").delete());
		});
		List<LoggedRequest> requests = server.requests();
		assertThat(requests.get(0).header("X-Test").values()).containsExactly("rest", "common", "default");
		assertThat(requests.get(1).header("X-Test").values()).containsExactly("rest", "rest-providers", "common",
				"providers");
	}

	private static CustomerioV2Client client(ApplicationContext context, String workspace) {
		return BeanFactoryAnnotationUtils.qualifiedBeanOfType(context.getAutowireCapableBeanFactory(),
				CustomerioV2Client.class, workspace);
	}

	record Clients(CustomerioV2Client byType, CustomerioV2Client providers, CustomerioV2Client ofDefault,
			List<CustomerioV2Client> all) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Injected {

		@Bean
		Clients clients(CustomerioV2Client byType, @Qualifier("providers") CustomerioV2Client providers,
				@Qualifier("default") CustomerioV2Client ofDefault, List<CustomerioV2Client> all) {
			return new Clients(byType, providers, ofDefault, all);
		}

	}

	record Optionals(Optional<CustomerioV1Client> v1, Optional<CustomerioV2Client> v2, Optional<JavaMailSender> mail) {

	}

	@Configuration(proxyBeanMethods = false)
	static class NothingByType {

		@Bean
		Optionals optionals(Optional<CustomerioV1Client> v1, Optional<CustomerioV2Client> v2,
				Optional<JavaMailSender> mail) {
			return new Optionals(v1, v2, mail);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnForProviders {

		static final CustomerioV2Client CLIENT = CustomerioV2Client.builder().siteId("a").apiKey("b").build();

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		CustomerioV2Client ownClient() {
			return CLIENT;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class CommonDetails {

		@Bean
		CustomerioTrackConnectionDetails commonDetails() {
			return new FixedTrackDetails();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class DetailsForProviders {

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		CustomerioTrackConnectionDetails providersDetails() {
			return new FixedTrackDetails();
		}

	}

	static final class FixedTrackDetails implements CustomerioTrackConnectionDetails {

		@Override
		public String getBaseUrl() {
			return server.baseUrl();
		}

		@Override
		public String getSiteId() {
			return "common";
		}

		@Override
		public String getApiKey() {
			return "key";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		CustomerioRestClientCustomizer rest() {
			return (rest) -> rest.defaultHeaders((headers) -> headers.add("X-Test", "rest"));
		}

		@Bean
		@Qualifier("providers")
		CustomerioRestClientCustomizer restOfProviders() {
			return (rest) -> rest.defaultHeaders((headers) -> headers.add("X-Test", "rest-providers"));
		}

		@Bean
		@Order(2)
		@Qualifier("providers")
		CustomerioV2ClientCustomizer providers() {
			return (builder) -> builder
				.customize((rest) -> rest.defaultHeaders((headers) -> headers.add("X-Test", "providers")));
		}

		@Bean
		@Order(2)
		@Qualifier("default")
		CustomerioV2ClientCustomizer ofDefault() {
			return (builder) -> builder
				.customize((rest) -> rest.defaultHeaders((headers) -> headers.add("X-Test", "default")));
		}

		@Bean
		@Order(1)
		CustomerioV2ClientCustomizer common() {
			return (builder) -> builder
				.customize((rest) -> rest.defaultHeaders((headers) -> headers.add("X-Test", "common")));
		}

	}

}
