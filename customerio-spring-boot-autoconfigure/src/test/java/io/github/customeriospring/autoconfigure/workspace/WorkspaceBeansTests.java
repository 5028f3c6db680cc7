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

import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.CustomerioRestClientCustomizer;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.review.Starts;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beans of all kinds that an application has for one of its workspaces, and contexts of
 * all kinds.
 */
class WorkspaceBeansTests {

	private static final String[] PROPERTIES = { "customerio.track.site-id=site", "customerio.track.api-key=key",
			"customerio.workspaces.providers.track.site-id=p-site",
			"customerio.workspaces.providers.track.api-key=p-key" };

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class))
		.withPropertyValues(PROPERTIES)
		.withPropertyValues("customerio.track.base-url=" + server.baseUrl(),
				"customerio.workspaces.providers.track.base-url=" + server.baseUrl())
		.withUserConfiguration(TwoWorkspaces.Injected.class);

	@ParameterizedTest
	@ValueSource(
			classes = { PrototypeClient.class, FactoryBeanOfAClient.class, ScopedClient.class, PrimaryOfTwo.class })
	void clientsOfAllKindsReplaceTheOneOfTheirWorkspace(Class<?> kind) {
		server.answer(200, "{}");
		this.context.withUserConfiguration(kind).run((context) -> {
			assertThat(context).doesNotHaveBean("providersCustomerioV2Client");
			TwoWorkspaces.Clients clients = context.getBean(TwoWorkspaces.Clients.class);
			clients.providers().entity(Person.id("1").delete());
			clients.byType().entity(Person.id("1").delete());
		});
		assertThat(server.requests()).extracting((request) -> request.getHeader("Authorization"))
			.containsExactly("Basic b3duOmtleQ==", "Basic c2l0ZTprZXk=");
	}

	@Test
	void primaryClientsAreForTheDefaultWorkspaceOnly() {
		server.answer(200, "{}");
		this.context.withUserConfiguration(PrimaryWithoutQualifier.class).run((context) -> {
			TwoWorkspaces.Clients clients = context.getBean(TwoWorkspaces.Clients.class);
			clients.byType().entity(Person.id("1").delete());
			clients.providers().entity(Person.id("1").delete());
		});
		assertThat(server.requests()).extracting((request) -> request.getHeader("Authorization"))
			.containsExactly("Basic b3duOmtleQ==", "Basic cC1zaXRlOnAta2V5");
	}

	@Test
	void customizersInAScopeAreForTheirWorkspaceOnly() {
		server.answer(200, "{}");
		this.context.withUserConfiguration(ScopedCustomizer.class).run((context) -> {
			TwoWorkspaces.Clients clients = context.getBean(TwoWorkspaces.Clients.class);
			clients.byType().entity(Person.id("1").delete());
			clients.providers().entity(Person.id("1").delete());
		});
		assertThat(server.requests()).extracting((request) -> request.getHeader("X-Test"))
			.containsExactly(null, "providers");
	}

	@Test
	void clientsWithoutDefinitionsAreForTheDefaultWorkspace() {
		CustomerioV2Client own = client();
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class))
			.withPropertyValues(PROPERTIES)
			.withInitializer((context) -> context.getBeanFactory().registerSingleton("own", own))
			.run((context) -> {
				assertThat(context.getBean(CustomerioV2Client.class)).isSameAs(own);
				assertThat(context).hasBean("providersCustomerioV2Client");
			});
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void workWhetherOrNotDefinitionsMayBeOverridden(boolean overriding) {
		this.context.withAllowBeanDefinitionOverriding(overriding)
			.run((context) -> assertThat(context).hasBean("providersCustomerioV2Client"));
	}

	@Test
	void workWhenBeansAreMadeLazily() {
		server.answer(200, "{}");
		this.context
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> context.getBean(TwoWorkspaces.Clients.class).providers().entity(Person.id("1").delete()));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void childContextsUseTheClientsOfTheirParent() {
		for (Class<?> ofChild : new Class<?>[] { Starts.Application.class, Object.class }) {
			try (ConfigurableApplicationContext child = new SpringApplicationBuilder(Starts.Application.class)
				.web(WebApplicationType.NONE)
				.properties(PROPERTIES)
				.child(ofChild, TwoWorkspaces.Injected.class)
				.web(WebApplicationType.NONE)
				.properties(PROPERTIES)
				.run()) {
				assertThat(child.getBean(TwoWorkspaces.Clients.class).providers())
					.isSameAs(child.getParent().getBean("providersCustomerioV2Client"));
				assertThat(child.containsLocalBean("providersCustomerioV2Client")).isFalse();
			}
		}
	}

	private static CustomerioV2Client client() {
		return CustomerioV2Client.builder().siteId("own").apiKey("key").baseUrl(server.baseUrl()).build();
	}

	@Configuration(proxyBeanMethods = false)
	static class PrototypeClient {

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		@Scope("prototype")
		CustomerioV2Client own() {
			return client();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FactoryBeanOfAClient {

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		static FactoryBean<CustomerioV2Client> own() {
			return new FactoryBean<>() {

				@Override
				public CustomerioV2Client getObject() {
					return client();
				}

				@Override
				public Class<?> getObjectType() {
					return CustomerioV2Client.class;
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ScopedClient {

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		@Scope(scopeName = "singleton", proxyMode = ScopedProxyMode.INTERFACES)
		CustomerioV2Client own() {
			return client();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryOfTwo {

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		CustomerioV2Client other() {
			return CustomerioV2Client.builder().siteId("other").apiKey("key").build();
		}

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		@Primary
		CustomerioV2Client own() {
			return client();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryWithoutQualifier {

		@Bean
		@Primary
		@Qualifier("default")
		CustomerioV2Client own() {
			return client();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ScopedCustomizer {

		@Bean
		@Qualifier("providers")
		@Scope(scopeName = "singleton", proxyMode = ScopedProxyMode.INTERFACES)
		CustomerioRestClientCustomizer own() {
			return (rest) -> rest.defaultHeader("X-Test", "providers");
		}

	}

}
