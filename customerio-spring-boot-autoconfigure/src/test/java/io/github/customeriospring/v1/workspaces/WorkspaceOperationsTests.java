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

package io.github.customeriospring.v1.workspaces;

import io.github.customeriospring.CustomerioPermissionException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkspaceOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private WorkspaceOperations workspaces;

	@BeforeEach
	void createClient() {
		this.workspaces = CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().workspaces();
	}

	@Test
	void lists() {
		server.answer(200, server.fixture("workspaces.json"));
		assertThat(this.workspaces.list()).containsExactly(
				new Workspace(41, "Production", 3_000_000_000L, 2, 17, 1200, 1100),
				new Workspace(42, "Test", 0, 0, 0, 0, 0));
		server.assertRequest("GET", "/v1/workspaces");
	}

	@Test
	void saysThatTheKeyLacksThePermission() {
		server.answer(403, "{\"errors\":[{\"detail\":\"forbidden\",\"status\":\"403\"}]}");
		assertThatExceptionOfType(CustomerioPermissionException.class).isThrownBy(this.workspaces::list)
			.withMessage("App API workspaces.list failed with status 403: forbidden. The key in customerio.app.api-key "
					+ "lacks the permission, or the feature is not enabled in the workspace");
	}

}
