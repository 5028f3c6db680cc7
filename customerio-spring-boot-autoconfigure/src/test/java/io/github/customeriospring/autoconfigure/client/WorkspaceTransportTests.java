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

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.workspace.TwoWorkspaces;
import io.github.customeriospring.http.transport.ExchangeLimits;
import io.github.customeriospring.http.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What carries the requests of each workspace.
 */
class WorkspaceTransportTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = TwoWorkspaces.application(server);

	@Test
	void oneTransportServesAllWorkspacesWithTheSameConnections() {
		this.context.withPropertyValues("customerio.workspaces.providers.http.attempt-timeout=3s")
			.run((context) -> assertThat(transportOfProviders(context)).isSameAs(context.getBean(Transport.class)));
		this.context.withPropertyValues("customerio.workspaces.providers.http.factory=jdk").run((context) -> {
			Transport own = transportOfProviders(context);
			assertThat(own).isNotSameAs(context.getBean(Transport.class)).hasToString("the JDK's client");
			context.getSourceApplicationContext().close();
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(
					() -> own
						.requestFactory(new ExchangeLimits(null, Duration.ofSeconds(1), DataSize.ofKilobytes(1)),
								new HttpHeaders())
						.createRequest(URI.create(server.baseUrl()), HttpMethod.GET)
						.execute())
				.havingRootCause()
				.withMessage("The transport is closed");
		});
	}

	@Test
	void transportsOfTheApplicationServeAllWorkspaces() {
		this.context.withBean(Transport.class, () -> Transport.of((uri, method) -> {
			throw new IOException("own");
		}))
			.withPropertyValues("customerio.workspaces.providers.http.factory=jdk")
			.run((context) -> assertThat(transportOfProviders(context)).isSameAs(context.getBean(Transport.class)));
	}

	private static Transport transportOfProviders(ApplicationContext context) {
		return TwoWorkspaces.ofWorkspace(context, CustomerioClientBuilderConfigurer.class, "providers").transport();
	}

}
