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

import java.util.function.Function;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.workspace.CustomerioWorkspace;
import io.github.customeriospring.workspace.WorkspaceCredentialException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * A workspace whose clients are made when they are first asked for.
 */
final class Tenant implements CustomerioWorkspace {

	private final Supplier<CustomerioV1Client> v1;

	private final Supplier<CustomerioV2Client> v2;

	private final Supplier<CustomerioTrackV1Client> trackV1;

	private final Supplier<CustomerioPipelinesClient> pipelines;

	Tenant(TenantConnections connections, CustomerioClients clients, boolean strictMode) {
		this.v1 = client(Api.APP, connections.app(), clients::v1);
		this.v2 = client(Api.TRACK, connections.track(), clients::v2);
		this.trackV1 = client(Api.TRACK, connections.track(), clients::trackV1);
		this.pipelines = client(Api.PIPELINES, connections.pipelines(),
				(details) -> clients.pipelines(details, strictMode));
	}

	private static <D, C> Supplier<C> client(Api api, @Nullable D details, Function<D, C> client) {
		if (details == null) {
			return () -> {
				throw new WorkspaceCredentialException("""
						The CustomerioWorkspaceSource returned no credential of Customer.io's %s for the workspace. \
						Add it to what it returns, and call invalidate(..) of CustomerioWorkspaces."""
					.formatted(api.displayName()));
			};
		}
		return SingletonSupplier.of(() -> client.apply(details));
	}

	@Override
	public CustomerioV1Client v1() {
		return this.v1.get();
	}

	@Override
	public CustomerioV2Client v2() {
		return this.v2.get();
	}

	@Override
	public CustomerioTrackV1Client trackV1() {
		return this.trackV1.get();
	}

	@Override
	public CustomerioPipelinesClient pipelines() {
		return this.pipelines.get();
	}

	@Override
	public String toString() {
		return "CustomerioWorkspace[%s]".formatted(Workspace.DYNAMIC);
	}

}
