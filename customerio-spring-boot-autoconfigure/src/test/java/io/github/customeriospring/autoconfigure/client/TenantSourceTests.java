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

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Region;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.workspace.CustomerioWorkspace;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.CustomerioWorkspaces;
import io.github.customeriospring.workspace.UnknownWorkspaceException;
import io.github.customeriospring.workspace.WorkspaceCredentialException;
import io.github.customeriospring.workspace.WorkspaceCredentials;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the source of tenants is asked, and what it may answer.
 */
class TenantSourceTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final TenantSource source = new TenantSource();

	private final ApplicationContextRunner context = TenantSource.application();

	private final ApplicationContextRunner tenants = this.source.applicationWithTenants();

	@Test
	void anUnknownNameIsNeitherShownNorRemembered() {
		this.tenants.run((context) -> {
			CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
			for (int i = 0; i < 2; i++) {
				assertThatExceptionOfType(UnknownWorkspaceException.class).isThrownBy(() -> workspaces.get("acme"))
					.withMessageContaining("the CustomerioWorkspaceSource does not know it")
					.withMessageNotContaining("acme")
					.matches((ex) -> !ex.isTransient() && !ex.mayHaveBeenProcessed());
			}
			assertThat(this.source.asked()).hasSize(2);
			this.source.with("acme", "key", server.baseUrl());
			assertThat(workspaces.get("acme").v2()).isNotNull();
		});
		this.context.run((context) -> {
			CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
			assertThatExceptionOfType(UnknownWorkspaceException.class).isThrownBy(() -> workspaces.get("acme"))
				.withMessageContaining("add a CustomerioWorkspaceSource bean")
				.withMessageNotContaining("acme");
			workspaces.invalidate("acme");
		});
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  ", "\uD83D" })
	void namesAreTexts(String name) {
		this.tenants.run((context) -> {
			CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
			assertThatIllegalArgumentException().isThrownBy(() -> workspaces.get(name));
			assertThatIllegalArgumentException().isThrownBy(() -> workspaces.invalidate(name));
		});
		assertThat(this.source.asked()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Acme", "acme/eu", "a:b", "100%", "dynamic", "app", " acme ", "ümläut", "\uD83D\uDE00",
			"a\nb", "${acme}" })
	void anyTextIsAName(String name) {
		server.answer(200, "{}");
		this.source.with(name, "key", server.baseUrl());
		this.tenants.run((
				context) -> context.getBean(CustomerioWorkspaces.class).get(name).v2().entity(Person.id("1").delete()));
		assertThat(this.source.asked()).containsExactly(name);
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void aSourceThatFailsIsAskedAgain() {
		RuntimeException down = new IllegalStateException("down");
		CustomerioWorkspaceSource failing = (name) -> {
			throw down;
		};
		this.context.withBean(CustomerioWorkspaceSource.class, () -> failing).run((context) -> {
			CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
			assertThatIllegalStateException().isThrownBy(() -> workspaces.get("acme")).isSameAs(down);
			assertThatIllegalStateException().isThrownBy(() -> workspaces.get("acme")).isSameAs(down);
		});
	}

	@Test
	void aSourceThatReturnsNullIsTold() {
		CustomerioWorkspaceSource careless = Mockito.mock(CustomerioWorkspaceSource.class, (call) -> null);
		this.context.withBean(CustomerioWorkspaceSource.class, () -> careless)
			.run((context) -> assertThatIllegalStateException()
				.isThrownBy(() -> context.getBean(CustomerioWorkspaces.class).get("acme"))
				.withMessageContaining("The CustomerioWorkspaceSource returned null"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", textBlock = """
			a b  | null | null  | null   | null     | whose app.api-key contains a space
			null | site | null  | null   | null     | whose track.api-key is missing or empty
			null | null | key   | null   | null     | whose track.site-id is missing or empty
			null | a:b  | key   | null   | null     | whose track.site-id contains a colon
			null | null | null  | 'p
			q'   | null     | whose pipelines.api-key contains a line break
			${k} | null | null  | null   | null     | whose app.api-key contains a placeholder
			key  | null | null  | null   | ftp://x  | whose app.base-url must begin with https:// or http://
			key  | null | null  | null   | ${url}   | whose app.base-url contains a placeholder
			key  | null | null  | null   | http://api.customer.io | whose app.base-url must begin with https://
			""")
	void refusesWhatCannotBeACredential(String app, String site, String track, String pipelines, String url,
			String problem) {
		this.source.with("acme",
				WorkspaceCredentials.builder(Region.US)
					.app(app)
					.track(site, track)
					.pipelines(pipelines)
					.baseUrl(Api.APP, url)
					.build());
		this.tenants.run((context) -> {
			CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
			for (int i = 0; i < 2; i++) {
				assertThatExceptionOfType(WorkspaceCredentialException.class).isThrownBy(() -> workspaces.get("acme"))
					.withMessageStartingWith("The CustomerioWorkspaceSource returned credentials " + problem)
					.withMessageNotContainingAny("acme", "a b", "a:b", "${", "ftp");
			}
		});
		assertThat(this.source.asked()).hasSize(2);
	}

	@Test
	void logModeNeedsNoCredential() {
		this.source.with("acme",
				WorkspaceCredentials.builder(Region.US)
					.track("site", null)
					.baseUrl(Api.APP, server.baseUrl())
					.baseUrl(Api.TRACK, server.baseUrl())
					.build());
		this.tenants.withPropertyValues("customerio.mode=log").run((context) -> {
			CustomerioWorkspace acme = context.getBean(CustomerioWorkspaces.class).get("acme");
			acme.v2().entity(Person.id("1").delete());
			assertThat(acme.v1().segments().list()).isEmpty();
		});
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void redirectModeHoldsForTenants() {
		this.source.with("acme", "key", server.baseUrl());
		this.tenants.withPropertyValues("customerio.mode=redirect")
			.run((context) -> assertThatExceptionOfType(CustomerioModeException.class)
				.isThrownBy(() -> context.getBean(CustomerioWorkspaces.class)
					.get("acme")
					.v1()
					.transactional()
					.sendEmail((email) -> email.template("welcome").to("ada@example.com").person(PersonId.id("1"))))
				.withMessageContaining("customerio.redirect.person is missing"));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void saysWhatTheSourceLacks() {
		this.source.with("acme", WorkspaceCredentials.builder(Region.US).app(" ").track(null, "").build());
		this.tenants.run((context) -> {
			CustomerioWorkspace acme = context.getBean(CustomerioWorkspaces.class).get("acme");
			for (ThrowingCallable client : List.<ThrowingCallable>of(acme::v1, acme::v2, acme::trackV1,
					acme::pipelines)) {
				assertThatExceptionOfType(WorkspaceCredentialException.class).isThrownBy(client)
					.withMessageContaining("The CustomerioWorkspaceSource returned no credential of Customer.io's")
					.withMessageContaining("invalidate(..)");
			}
		});
	}

}
