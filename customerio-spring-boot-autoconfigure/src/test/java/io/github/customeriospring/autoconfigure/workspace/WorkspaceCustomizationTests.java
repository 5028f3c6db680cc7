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

import java.util.List;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.CustomerioRestClientCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioV2ClientCustomizer;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beans of the application that are for one workspace, or for all of them.
 */
class WorkspaceCustomizationTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = TwoWorkspaces.application(server);

	@Test
	void anApplicationsBeanReplacesTheOneOfItsWorkspaceOnly() {
		this.context.withUserConfiguration(TwoWorkspaces.OwnForProviders.class).run((context) -> {
			assertThat(TwoWorkspaces.providers(context)).isSameAs(TwoWorkspaces.OwnForProviders.CLIENT);
			assertThat(context.getBean(CustomerioV2Client.class)).isNotSameAs(TwoWorkspaces.OwnForProviders.CLIENT);
			assertThat(context.getBeansOfType(CustomerioV2Client.class)).hasSize(2);
		});
		this.context.withBean("own", CustomerioV2Client.class, () -> TwoWorkspaces.OwnForProviders.CLIENT)
			.run((context) -> {
				assertThat(context.getBean(CustomerioV2Client.class)).isSameAs(TwoWorkspaces.OwnForProviders.CLIENT);
				assertThat(TwoWorkspaces.providers(context)).isNotSameAs(TwoWorkspaces.OwnForProviders.CLIENT);
			});
	}

	@Test
	void connectionDetailsWithoutQualifierAreForAllWorkspaces() {
		server.answer(200, "{}");
		this.context.withUserConfiguration(CommonDetails.class).run((context) -> {
			context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
			TwoWorkspaces.providers(context).entity(Person.id("2").delete());
		});
		assertThat(server.requests()).extracting((request) -> request.getHeader("Authorization"))
			.containsExactly("Basic Y29tbW9uOmtleQ==", "Basic Y29tbW9uOmtleQ==");
	}

	@Test
	void connectionDetailsWithAQualifierAreForTheirWorkspace() {
		server.answer(200, "{}");
		this.context.withUserConfiguration(DetailsForProviders.class).run((context) -> {
			context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
			TwoWorkspaces.providers(context).entity(Person.id("2").delete());
		});
		assertThat(server.requests()).extracting((request) -> request.getHeader("Authorization"))
			.containsExactly("Basic c2l0ZTprZXk=", "Basic Y29tbW9uOmtleQ==");
	}

	@Test
	void customizersAreForAllWorkspacesOrForTheirs() {
		server.answer(200, "{}");
		this.context.withUserConfiguration(Customizers.class).run((context) -> {
			context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete());
			TwoWorkspaces.providers(context).entity(Person.id("2").delete());
		});
		List<LoggedRequest> requests = server.requests();
		assertThat(requests.get(0).header("X-Test").values()).containsExactly("rest", "common", "default");
		assertThat(requests.get(1).header("X-Test").values()).containsExactly("rest", "rest-providers", "common",
				"providers");
	}

	@Configuration(proxyBeanMethods = false)
	static class CommonDetails {

		@Bean
		CustomerioTrackConnectionDetails commonDetails() {
			return new FixedTrackDetails(server.baseUrl());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class DetailsForProviders {

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		CustomerioTrackConnectionDetails providersDetails() {
			return new FixedTrackDetails(server.baseUrl());
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
