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

package io.github.customeriospring.test;

import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.WorkspaceCredentials;

/**
 * Where a fake is and what opens it, as the clients want to know it.
 */
final class FakeConnections {

	private FakeConnections() {
	}

	static CustomerioAppConnectionDetails app(FakeCustomerio customerio) {
		return FakeCustomerioConnection.to(customerio).app();
	}

	static CustomerioPipelinesConnectionDetails pipelines(FakeCustomerio customerio) {
		return FakeCustomerioConnection.to(customerio).pipelines();
	}

	static CustomerioTrackConnectionDetails track(FakeCustomerio customerio) {
		return FakeCustomerioConnection.to(customerio).track();
	}

	/**
	 * Connects the workspaces that a source knows.
	 */
	static CustomerioWorkspaceSource source(CustomerioWorkspaceSource source, Supplier<FakeCustomerio> customerio) {
		return (name) -> source.find(name).map((credentials) -> credentials(customerio.get()));
	}

	private static WorkspaceCredentials credentials(FakeCustomerio customerio) {
		return WorkspaceCredentials.builder(Region.US)
			.app(customerio.appApiKey())
			.track(customerio.siteId(), customerio.trackApiKey())
			.pipelines(customerio.pipelinesApiKey())
			.baseUrl(Api.APP, customerio.baseUrl())
			.baseUrl(Api.TRACK, customerio.baseUrl())
			.baseUrl(Api.PIPELINES, customerio.pipelinesBaseUrl())
			.build();
	}

}
