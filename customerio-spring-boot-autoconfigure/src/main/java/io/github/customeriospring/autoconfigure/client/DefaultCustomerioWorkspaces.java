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

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.autoconfigure.tenants.CustomerioTenantsProperties;
import io.github.customeriospring.autoconfigure.tenants.TenantRateLimiters;
import io.github.customeriospring.autoconfigure.tenants.TenantRegistry;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.workspace.CustomerioWorkspace;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.CustomerioWorkspaces;
import io.github.customeriospring.workspace.UnknownWorkspaceException;
import io.github.customeriospring.workspace.WorkspaceCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The configured workspaces, and those of the application's source. Nothing is made for
 * the latter before one is asked for.
 */
final class DefaultCustomerioWorkspaces implements CustomerioWorkspaces {

	private final Map<String, ConfiguredWorkspace> configured = new LinkedHashMap<>();

	private final Workspace tenant;

	private final ObjectProvider<CustomerioWorkspaceSource> source;

	private final ObjectProvider<TenantRateLimiters> limiters;

	private final Duration idleTimeout;

	private final LongSupplier clock;

	private final AtomicReference<@Nullable TenantRegistry<CustomerioWorkspace>> tenants = new AtomicReference<>();

	/**
	 * Create workspaces.
	 * @param workspaces the configured ones
	 * @param source the application's source, if it has one
	 * @param limiters make the rate limiters of tenants
	 * @param properties the settings of tenants
	 * @param clock the time in nanoseconds
	 */
	DefaultCustomerioWorkspaces(Workspaces workspaces, ObjectProvider<CustomerioWorkspaceSource> source,
			ObjectProvider<TenantRateLimiters> limiters, CustomerioTenantsProperties properties, LongSupplier clock) {
		workspaces.all()
			.forEach((workspace) -> this.configured.put(workspace.name(), new ConfiguredWorkspace(workspace)));
		this.tenant = workspaces.dynamic();
		this.source = source;
		this.limiters = limiters;
		this.idleTimeout = properties.getIdleTimeout();
		this.clock = clock;
	}

	/**
	 * Return the tenants, or {@code null} without a source. They are made without a lock,
	 * since that makes beans too.
	 */
	private @Nullable TenantRegistry<CustomerioWorkspace> tenants() {
		TenantRegistry<CustomerioWorkspace> known = this.tenants.get();
		CustomerioWorkspaceSource source = (known != null) ? null : this.source.getIfAvailable();
		if (source != null) {
			this.tenants.compareAndSet(null, tenants(source));
		}
		return this.tenants.get();
	}

	private TenantRegistry<CustomerioWorkspace> tenants(CustomerioWorkspaceSource source) {
		CustomerioClientBuilderConfigurer configurer = WorkspaceClients.configurer(this.tenant);
		boolean strictMode = this.tenant.isEnabled("pipelines.strict-mode", true);
		return new TenantRegistry<>(
				(name, limiter) -> new Tenant(TenantConnections.of(credentials(source, name), configurer.isSending()),
						clients(configurer, limiter), strictMode),
				this.limiters.getIfAvailable(() -> TenantRateLimiters.NONE), this.idleTimeout, this.clock);
	}

	private CustomerioClients clients(CustomerioClientBuilderConfigurer configurer, RateLimiter limiter) {
		return new CustomerioClients(this.tenant, configurer.forTenant(limiter));
	}

	@SuppressWarnings("OptionalAssignedToNull")
	private static WorkspaceCredentials credentials(CustomerioWorkspaceSource source, String name) {
		Optional<WorkspaceCredentials> credentials = source.find(name);
		if (credentials == null) {
			throw new IllegalStateException("The CustomerioWorkspaceSource returned null. "
					+ "It has to return an empty Optional for a name that it does not know.");
		}
		return credentials.orElseThrow(() -> new UnknownWorkspaceException(
				"The workspace is not configured, and the CustomerioWorkspaceSource does not know it. "
						+ "Check the name, or add the workspace to what the source reads."));
	}

	@Override
	public CustomerioWorkspace get(String name) {
		Arguments.text(name, "name");
		CustomerioWorkspace workspace = this.configured.get(name);
		if (workspace != null) {
			return workspace;
		}
		TenantRegistry<CustomerioWorkspace> tenants = tenants();
		if (tenants == null) {
			throw new UnknownWorkspaceException(
					"The workspace is not configured. Check the name, set the properties of the workspace below "
							+ "customerio.workspaces, or add a CustomerioWorkspaceSource bean that knows it.");
		}
		return tenants.get(name);
	}

	@Override
	public void invalidate(String name) {
		Arguments.text(name, "name");
		TenantRegistry<CustomerioWorkspace> tenants = tenants();
		if (tenants != null) {
			tenants.invalidate(name);
		}
	}

	@Override
	public Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		this.configured.forEach((name, workspace) -> {
			if (!name.equals(Workspace.DEFAULT) || workspace.hasClient()) {
				names.add(name);
			}
		});
		return Collections.unmodifiableSet(names);
	}

	@Override
	public String toString() {
		return "CustomerioWorkspaces" + names();
	}

}
