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

import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.workspace.TwoWorkspaces;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the line at start tells of several workspaces.
 */
@ExtendWith(OutputCaptureExtension.class)
class WorkspaceStartLineTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = TwoWorkspaces.application(server);

	@Test
	void theStartLineNamesAllWorkspaces(CapturedOutput output) {
		this.context
			.withPropertyValues("customerio.workspaces.providers.region=eu",
					"customerio.workspaces.providers.app.api-key=app-key", "customerio.workspaces.empty.region=eu",
					"customerio.workspaces.providers.http.factory=jdk")
			.run((context) -> assertThat(output.getOut()).containsOnlyOnce("Customer.io: ")
				.contains("Customer.io: region us, Track API (custom base URL), over HttpComponents, mode live; "
						+ "workspace providers: region eu, App API, Track API (custom base URL), over the JDK's client, mode live; "
						+ "workspace empty: no credential"));
	}

	@Test
	void theStartLineNamesClientsOfTheApplication(CapturedOutput output) {
		this.context
			.withBean("ownClient", CustomerioV2Client.class,
					() -> CustomerioV2Client.builder().siteId("a").apiKey("b").build())
			.run((context) -> assertThat(output.getOut()).contains(
					"Track API (custom base URL, its CustomerioV2Client is the application's bean 'ownClient'), over HttpComponents, mode live; "
							+ "workspace providers: region us, Track API (custom base URL), over"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "customerioV2Client", "own" })
	void theStartLineNamesClientsOfTheApplicationByWhateverName(String name, CapturedOutput output) {
		this.context
			.withBean(name, CustomerioV2Client.class,
					() -> CustomerioV2Client.builder().siteId("a").apiKey("b").build(),
					(definition) -> ((AbstractBeanDefinition) definition).addQualifier(
							new AutowireCandidateQualifier(Qualifier.class, name.equals("own") ? "default" : "none")))
			.run((context) -> assertThat(output.getOut())
				.contains("its CustomerioV2Client is the application's bean '%s'".formatted(name)));
	}

}
