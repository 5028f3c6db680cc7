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

import java.util.Map;
import java.util.Optional;

import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.mail.CustomerioMailAutoConfiguration;
import io.github.customeriospring.mail.CustomerioMailSender;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mail.javamail.JavaMailSender;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients of several workspaces in one application.
 */
class WorkspacesTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = TwoWorkspaces.application(server)
		.withConfiguration(AutoConfigurations.of(CustomerioMailAutoConfiguration.class));

	@Test
	void injectsTheDefaultByTypeAndOthersByName() {
		server.answer(200, "{}");
		this.context.withUserConfiguration(TwoWorkspaces.Injected.class).run((context) -> {
			TwoWorkspaces.Clients clients = context.getBean(TwoWorkspaces.Clients.class);
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
				TwoWorkspaces.ofWorkspace(context, CustomerioV2Client.class, "one").entity(Person.id("1").delete());
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
			.run((context) -> assertThat(TwoWorkspaces.ofWorkspace(context, CustomerioV2Client.class, "europe"))
				.isNotNull());
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

}
