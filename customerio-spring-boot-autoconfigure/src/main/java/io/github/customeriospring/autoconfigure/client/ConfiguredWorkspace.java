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

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.workspace.ApiBeans;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.workspace.CustomerioWorkspace;
import io.github.customeriospring.workspace.WorkspaceCredentialException;

/**
 * A workspace whose clients are beans.
 */
final class ConfiguredWorkspace implements CustomerioWorkspace {

	private final Workspace workspace;

	private final Map<Class<?>, Object> clients = new ConcurrentHashMap<>();

	ConfiguredWorkspace(Workspace workspace) {
		this.workspace = workspace;
	}

	boolean hasClient() {
		return Stream.of(ApiBeans.values()).flatMap((beans) -> beans.clients().stream()).anyMatch(this::hasClient);
	}

	private boolean hasClient(Class<?> type) {
		return this.workspace.hasOwnBean(type) || (isDefault() && this.workspace.hasCommonBean(type));
	}

	private boolean isDefault() {
		return this.workspace.name().equals(Workspace.DEFAULT);
	}

	@Override
	public CustomerioV1Client v1() {
		return client(CustomerioV1Client.class);
	}

	@Override
	public CustomerioV2Client v2() {
		return client(CustomerioV2Client.class);
	}

	@Override
	public CustomerioTrackV1Client trackV1() {
		return client(CustomerioTrackV1Client.class);
	}

	@Override
	public CustomerioPipelinesClient pipelines() {
		return client(CustomerioPipelinesClient.class);
	}

	/**
	 * Return a client. One without qualifier is that of the default workspace.
	 */
	private <T> T client(Class<T> type) {
		Object known = this.clients.get(type);
		if (known != null) {
			return type.cast(known);
		}
		T client = isDefault() ? this.workspace.bean(type) : this.workspace.ownBean(type);
		if (client == null) {
			Api api = Objects.requireNonNull(ApiBeans.apiOf(type));
			throw new WorkspaceCredentialException(
					"The workspace '%s' has no credential of Customer.io's %s. Set %s.".formatted(this.workspace.name(),
							api.displayName(), String.join(" and ", api.credentialKeys(this.workspace.prefix()))));
		}
		this.clients.put(type, client);
		return client;
	}

	@Override
	public String toString() {
		return "CustomerioWorkspace[%s]".formatted(this.workspace.name());
	}

}
