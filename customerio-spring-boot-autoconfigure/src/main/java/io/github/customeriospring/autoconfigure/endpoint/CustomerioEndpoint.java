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

package io.github.customeriospring.autoconfigure.endpoint;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.github.customeriospring.autoconfigure.client.CustomerioClients;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.WorkspaceConnection;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.http.RecentFailures;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * Endpoint that shows which workspaces of Customer.io the application talks to, over
 * what, what is left of their rate limits, and which operations failed lately. It shows
 * neither keys nor addresses nor data.
 *
 * @since 0.1.0
 */
@Endpoint(id = "customerio")
public class CustomerioEndpoint {

	private final Workspaces workspaces;

	private final RecentFailures failures;

	/**
	 * Create an endpoint.
	 * @param workspaces the workspaces
	 * @param failures what failed lately
	 */
	public CustomerioEndpoint(Workspaces workspaces, RecentFailures failures) {
		this.workspaces = workspaces;
		this.failures = failures;
	}

	/**
	 * Describe the workspaces.
	 * @return the description
	 */
	@ReadOperation
	public CustomerioDescriptor customerio() {
		Map<String, WorkspaceDescriptor> described = new LinkedHashMap<>();
		this.workspaces.all().forEach((workspace) -> {
			List<WorkspaceConnection> connections = WorkspaceConnection.allOf(workspace);
			if (!connections.isEmpty()) {
				described.put(workspace.name(), describe(workspace, connections));
			}
		});
		return new CustomerioDescriptor(described, this.failures.list());
	}

	private static WorkspaceDescriptor describe(Workspace workspace, List<WorkspaceConnection> connections) {
		Map<String, ApiDescriptor> apis = new LinkedHashMap<>();
		connections.forEach((connection) -> apis.put(connection.api().name().toLowerCase(Locale.ROOT),
				new ApiDescriptor(connection.hasCustomBaseUrl(), connection.applicationsBeans())));
		RateLimiter limiter = workspace.bean(RateLimiter.class);
		Map<String, LimitDescriptor> limits = new TreeMap<>();
		if (limiter != null) {
			limiter.use()
				.forEach((bucket, use) -> limits.put(bucket.key(),
						new LimitDescriptor(use.limit(), use.period(), use.left())));
		}
		return new WorkspaceDescriptor(workspace.region().name().toLowerCase(Locale.ROOT), workspace.mode().name(),
				CustomerioClients.of(workspace).transport(), apis, limits);
	}

	/**
	 * What the endpoint shows.
	 *
	 * @param workspaces the workspaces by name
	 * @param failures what failed lately, the latest first
	 */
	public record CustomerioDescriptor(Map<String, WorkspaceDescriptor> workspaces,
			List<RecentFailures.Failure> failures) {

	}

	/**
	 * A workspace.
	 *
	 * @param region where it is, as far as configured
	 * @param mode what becomes of calls
	 * @param transport what carries the requests
	 * @param apis the APIs whose credential is there
	 * @param limits the rate limits by bucket, as far as the limiter tells
	 */
	public record WorkspaceDescriptor(String region, String mode, String transport, Map<String, ApiDescriptor> apis,
			Map<String, LimitDescriptor> limits) {

	}

	/**
	 * An API.
	 *
	 * @param customBaseUrl whether it is asked at another address than Customer.io's
	 * @param applicationsBeans the clients that the application has brought itself, with
	 * the names of their beans
	 */
	public record ApiDescriptor(boolean customBaseUrl, Map<String, String> applicationsBeans) {

	}

	/**
	 * A rate limit.
	 *
	 * @param limit the number of calls in a period
	 * @param period the period
	 * @param left how many calls this instance would let leave now, as far as it knows
	 * without asking a store that instances share
	 */
	public record LimitDescriptor(long limit, Duration period, long left) {

	}

}
