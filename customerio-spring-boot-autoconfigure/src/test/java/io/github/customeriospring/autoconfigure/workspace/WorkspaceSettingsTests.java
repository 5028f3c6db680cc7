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

import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What each of several workspaces has of its own, and what falls back to what is common.
 */
class WorkspaceSettingsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = TwoWorkspaces.application(server);

	@Test
	void retriesFallBackOneByOne() {
		server.answer(503, "");
		this.context
			.withPropertyValues("customerio.retry.max-retries=1", "customerio.workspaces.providers.retry.max-retries=2")
			.run((context) -> {
				assertThatExceptionOfType(CustomerioServerException.class)
					.isThrownBy(() -> context.getBean(CustomerioV2Client.class).entity(Person.id("1").delete()));
				assertThat(server.requests()).hasSize(2);
				server.resetRequests();
				assertThatExceptionOfType(CustomerioServerException.class)
					.isThrownBy(() -> TwoWorkspaces.providers(context).entity(Person.id("1").delete()));
				assertThat(server.requests()).hasSize(3);
			});
	}

	@Test
	void regionsFallBack() {
		ApplicationContextRunner regions = this.context.withPropertyValues("customerio.region=eu",
				"customerio.workspaces.providers.track.base-url=");
		regions.run((context) -> assertThat(
				TwoWorkspaces.ofWorkspace(context, CustomerioTrackConnectionDetails.class, "providers").getBaseUrl())
			.isEqualTo("https://track-eu.customer.io"));
		regions.withPropertyValues("customerio.workspaces.providers.region=us")
			.run((context) -> assertThat(
					TwoWorkspaces.ofWorkspace(context, CustomerioTrackConnectionDetails.class, "providers")
						.getBaseUrl())
				.isEqualTo("https://track.customer.io"));
	}

	@Test
	void exceptionsNameThePropertiesOfTheWorkspace() {
		server.answer(401, "{}");
		this.context.run((context) -> assertThatExceptionOfType(CustomerioAuthenticationException.class)
			.isThrownBy(() -> TwoWorkspaces.providers(context).entity(Person.id("1").delete()))
			.withMessageContaining("Check customerio.workspaces.providers.track.site-id and "
					+ "customerio.workspaces.providers.track.api-key, and that customerio.workspaces.providers.region "));
	}

}
