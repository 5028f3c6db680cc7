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
import java.util.Objects;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioProperties;
import io.github.customeriospring.autoconfigure.CustomerioProperties.WorkspaceProperties;
import io.github.customeriospring.autoconfigure.CustomerioRetryProperties;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.transport.CustomerioHttpProperties;
import io.github.customeriospring.autoconfigure.transport.CustomerioTransports;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.http.transport.Transport;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;

/**
 * Registers the connection details and the clients of a workspace with a name.
 */
final class WorkspaceClients {

	private final Workspace workspace;

	private WorkspaceClients(Workspace workspace) {
		this.workspace = workspace;
	}

	static void register(Workspace workspace, WorkspaceProperties properties) {
		WorkspaceClients clients = new WorkspaceClients(workspace);
		workspace.register(CustomerioClientBuilderConfigurer.class, () -> configurer(workspace));
		clients.registerApp(properties.getApp());
		clients.registerTrack(properties.getTrack());
		clients.registerPipelines(properties.getPipelines());
	}

	private void registerApp(CustomerioProperties.App app) {
		Class<CustomerioAppConnectionDetails> details = CustomerioAppConnectionDetails.class;
		if (isConnected(Api.APP, details, () -> new PropertiesCustomerioAppConnectionDetails(this.workspace.prefix(),
				app, this.workspace.region()))) {
			this.workspace.register(CustomerioV1Client.class, () -> clients().v1(require(details)));
		}
	}

	private void registerTrack(CustomerioProperties.Track track) {
		Class<CustomerioTrackConnectionDetails> details = CustomerioTrackConnectionDetails.class;
		if (isConnected(Api.TRACK, details,
				() -> new PropertiesCustomerioTrackConnectionDetails(this.workspace.prefix(), track,
						this.workspace.region()))) {
			this.workspace.register(CustomerioV2Client.class, () -> clients().v2(require(details)));
			this.workspace.register(CustomerioTrackV1Client.class, () -> clients().trackV1(require(details)));
		}
	}

	private void registerPipelines(CustomerioProperties.Pipelines pipelines) {
		Class<CustomerioPipelinesConnectionDetails> details = CustomerioPipelinesConnectionDetails.class;
		if (isConnected(Api.PIPELINES, details,
				() -> new PropertiesCustomerioPipelinesConnectionDetails(this.workspace.prefix(), pipelines,
						this.workspace.region()))) {
			this.workspace.register(CustomerioPipelinesClient.class, () -> clients().pipelines(require(details),
					this.workspace.isEnabled("pipelines.strict-mode", true)));
		}
	}

	/**
	 * Register connection details from the properties, unless the application has its
	 * own.
	 * @return whether there are any
	 */
	private <D> boolean isConnected(Api api, Class<D> type, Supplier<D> own) {
		if (this.workspace.hasOwnBean(type) || this.workspace.hasCommonBean(type)) {
			return true;
		}
		List<String> keys = api.credentialKeys("");
		if (!this.workspace.mode().isSending() || this.workspace.hasAny(keys)) {
			this.workspace.register(type, own);
			return true;
		}
		return false;
	}

	private CustomerioClients clients() {
		return CustomerioClients.of(this.workspace);
	}

	/**
	 * Create what configures the clients of a workspace that is not the default one.
	 */
	static CustomerioClientBuilderConfigurer configurer(Workspace workspace) {
		CustomerioHttpProperties http = workspace.bind("http", new CustomerioHttpProperties());
		return CustomerioClientBuilderConfigurer.of(workspace, () -> transport(workspace, http), http,
				workspace.bind("retry", new CustomerioRetryProperties()).toSettings(workspace::property),
				workspace.ownBean(RateLimiter.class));
	}

	private static Transport transport(Workspace workspace, CustomerioHttpProperties http) {
		Transport own = workspace.ownBean(Transport.class);
		if (own != null) {
			return own;
		}
		CustomerioTransports transports = workspace.bean(CustomerioTransports.class);
		return (transports != null) ? transports.get(http, workspace::property)
				: Objects.requireNonNull(workspace.bean(Transport.class));
	}

	private <T> T require(Class<T> type) {
		return Objects.requireNonNull(this.workspace.bean(type));
	}

}
