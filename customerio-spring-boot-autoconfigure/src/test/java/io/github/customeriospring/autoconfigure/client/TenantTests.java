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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.workspace.TwoWorkspaces;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.workspace.CustomerioWorkspace;
import io.github.customeriospring.workspace.CustomerioWorkspaces;
import io.github.customeriospring.workspace.WorkspaceCredentialException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Workspaces by name: configured ones, and tenants of the application.
 */
class TenantTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final TenantSource source = new TenantSource();

	private final ApplicationContextRunner context = TenantSource.application();

	private final ApplicationContextRunner tenants = this.source.applicationWithTenants();

	@Test
	void eachTenantHasItsCredentials() {
		server.answer(200, "{\"results\": []}");
		this.source.with("acme", "acme-key", server.baseUrl()).with("globex", "globex-key", server.baseUrl());
		this.tenants.run((context) -> {
			CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
			for (String name : List.of("acme", "globex", "acme")) {
				workspaces.get(name).v2().entity(Person.id("1").delete());
				workspaces.get(name).v1().customers().findByEmail("ada@example.com");
				workspaces.get(name).trackV1().people().delete(PersonId.id("1"));
				workspaces.get(name).pipelines().track(PipelinesUser.id("1"), "viewed", Map.of());
			}
			assertThat(workspaces.get("acme")).isSameAs(workspaces.get("acme"));
			assertThat(workspaces.get("acme").v1()).isSameAs(workspaces.get("acme").v1());
			assertThat(workspaces.names()).isEmpty();
		});
		assertThat(authorizations()).containsExactly(basic("site:acme-key"), "Bearer acme-key", basic("site:acme-key"),
				basic("acme-key:"), basic("site:globex-key"), "Bearer globex-key", basic("site:globex-key"),
				basic("globex-key:"), basic("site:acme-key"), "Bearer acme-key", basic("site:acme-key"),
				basic("acme-key:"));
		assertThat(this.source.asked()).containsExactly("acme", "globex");
	}

	@Test
	void aReplacedKeyTakesEffectAfterInvalidation() {
		server.answer(200, "{}");
		this.source.with("acme", "old", server.baseUrl());
		this.tenants.run((context) -> {
			CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
			CustomerioWorkspace kept = workspaces.get("acme");
			kept.v2().entity(Person.id("1").delete());
			this.source.with("acme", "new", server.baseUrl());
			workspaces.get("acme").v2().entity(Person.id("1").delete());
			workspaces.invalidate("acme");
			workspaces.get("acme").v2().entity(Person.id("1").delete());
			kept.v2().entity(Person.id("1").delete());
		});
		assertThat(authorizations()).containsExactly(basic("site:old"), basic("site:old"), basic("site:new"),
				basic("site:old"));
	}

	@Test
	void configuredWorkspacesAreBeans() {
		this.tenants.withUserConfiguration(TwoWorkspaces.OwnForProviders.class)
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.workspaces.providers.track.site-id=site",
					"customerio.workspaces.providers.track.api-key=key", "customerio.workspaces.staff.region=eu")
			.run((context) -> {
				CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
				assertThat(workspaces.names()).containsExactly("default", "providers", "staff");
				assertThat(workspaces.get("default").v2()).isSameAs(context.getBean(CustomerioV2Client.class));
				assertThat(workspaces.get("providers").v2()).isSameAs(TwoWorkspaces.OwnForProviders.CLIENT);
				assertThat(workspaces.get("providers").trackV1())
					.isSameAs(context.getBean("providersCustomerioTrackV1Client"));
				workspaces.invalidate("providers");
				assertThat(workspaces.get("providers")).isSameAs(workspaces.get("providers"));
				assertThatExceptionOfType(WorkspaceCredentialException.class)
					.isThrownBy(workspaces.get("providers")::v1)
					.withMessage("The workspace 'providers' has no credential of Customer.io's App API. "
							+ "Set customerio.workspaces.providers.app.api-key.");
				assertThatExceptionOfType(WorkspaceCredentialException.class)
					.isThrownBy(workspaces.get("default")::pipelines)
					.withMessageContaining("Set customerio.pipelines.api-key.");
				assertThatExceptionOfType(WorkspaceCredentialException.class).isThrownBy(workspaces.get("staff")::v2)
					.withMessageContaining("customerio.workspaces.staff.track.site-id");
			});
		assertThat(this.source.asked()).isEmpty();
	}

	@Test
	void theDefaultWorkspaceIsTheApplicationsClient() {
		CustomerioV2Client own = CustomerioV2Client.builder().siteId("a").apiKey("b").build();
		this.context.withBean("own", CustomerioV2Client.class, () -> own).run((context) -> {
			CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
			assertThat(workspaces.get("default").v2()).isSameAs(own);
			assertThat(workspaces.names()).containsExactly("default");
		});
	}

	@Test
	void theApplicationMayBringItsOwn() {
		this.tenants.withUserConfiguration(OwnWorkspaces.class).run((context) -> {
			assertThat(context).hasSingleBean(CustomerioWorkspaces.class);
			assertThat(context.getBean(CustomerioWorkspaces.class).names()).containsExactly("own");
		});
	}

	private static List<String> authorizations() {
		return server.requests().stream().map((request) -> request.getHeader("Authorization")).toList();
	}

	private static String basic(String pair) {
		return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnWorkspaces {

		@Bean
		CustomerioWorkspaces ownWorkspaces() {
			return new CustomerioWorkspaces() {

				@Override
				public CustomerioWorkspace get(String name) {
					throw new UnsupportedOperationException();
				}

				@Override
				public void invalidate(String name) {
				}

				@Override
				public Set<String> names() {
					return Set.of("own");
				}

			};
		}

	}

}
