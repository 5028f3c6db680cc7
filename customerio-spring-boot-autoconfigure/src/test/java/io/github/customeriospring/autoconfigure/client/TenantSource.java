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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.WorkspaceCredentials;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * A source of tenants in memory that remembers for which it was asked.
 */
final class TenantSource implements CustomerioWorkspaceSource {

	private final Map<String, WorkspaceCredentials> tenants = new ConcurrentHashMap<>();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	/**
	 * Return an application without a source.
	 */
	static ApplicationContextRunner application() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
					CustomerioAppAutoConfiguration.class, CustomerioTrackAutoConfiguration.class))
			.withPropertyValues("customerio.retry.max-retries=0");
	}

	/**
	 * Return an application with this source.
	 */
	ApplicationContextRunner applicationWithTenants() {
		return application().withBean(CustomerioWorkspaceSource.class, () -> this);
	}

	/**
	 * Add a tenant with credentials of all APIs, which the given key is the password of.
	 */
	TenantSource with(String name, String key, String baseUrl) {
		WorkspaceCredentials.Builder credentials = WorkspaceCredentials.builder(Region.EU)
			.app(key)
			.track("site", key)
			.pipelines(key);
		for (Api api : Api.values()) {
			credentials.baseUrl(api, baseUrl);
		}
		return with(name, credentials.build());
	}

	TenantSource with(String name, WorkspaceCredentials credentials) {
		this.tenants.put(name, credentials);
		return this;
	}

	List<String> asked() {
		return this.asked;
	}

	@Override
	public Optional<WorkspaceCredentials> find(String name) {
		this.asked.add(name);
		return Optional.ofNullable(this.tenants.get(name));
	}

}
