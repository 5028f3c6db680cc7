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

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.workspace.CustomerioWorkspaces;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tests put in the place of clients.
 */
@SpringBootTest(properties = { "customerio.track.site-id=site", "customerio.track.api-key=key",
		"customerio.workspaces.providers.track.site-id=site", "customerio.workspaces.providers.track.api-key=key" })
class WorkspaceMockTests {

	@MockitoBean
	private CustomerioV2Client client;

	@MockitoBean
	@Qualifier("providers")
	private CustomerioV2Client providers;

	@Test
	void workspacesHaveTheMocks(@Autowired CustomerioWorkspaces workspaces) {
		assertThat(Mockito.mockingDetails(this.client).isMock()).isTrue();
		assertThat(workspaces.get("default").v2()).isSameAs(this.client);
		assertThat(workspaces.get("providers").v2()).isSameAs(this.providers).isNotSameAs(this.client);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class })
	static class Application {

	}

}
