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

import io.github.customeriospring.autoconfigure.CustomerioProperties;
import io.github.customeriospring.autoconfigure.aot.CustomerioRuntimeHints;
import io.github.customeriospring.autoconfigure.tenants.TenantRateLimiters;
import io.github.customeriospring.autoconfigure.transport.CustomerioHttpProperties;
import io.github.customeriospring.autoconfigure.transport.CustomerioTransportConfiguration;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.WorkspaceContributor;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.http.transport.Transport;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.CustomerioWorkspaces;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of what all Customer.io clients
 * share.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ImperativeHttpClientAutoConfiguration.class)
@ConditionalOnClass({ RestClient.class, HttpClientSettings.class })
@ConditionalOnBooleanProperty(name = "customerio.enabled", matchIfMissing = true)
@EnableConfigurationProperties(CustomerioProperties.class)
@Import(CustomerioTransportConfiguration.class)
@ImportRuntimeHints(CustomerioRuntimeHints.class)
public final class CustomerioAutoConfiguration {

	@Bean
	static Workspaces customerioWorkspaceRegistrar(Environment environment) {
		return new Workspaces(environment);
	}

	@Bean
	@Lazy
	static WorkspaceContributor customerioClientsWorkspaceContributor(Workspaces workspaces) {
		return (workspace) -> WorkspaceClients.register(workspace, workspaces.properties(workspace));
	}

	@Bean
	@ConditionalOnMissingBean
	CustomerioClientBuilderConfigurer customerioClientBuilderConfigurer(CustomerioProperties properties,
			CustomerioHttpProperties httpProperties, ObjectProvider<Transport> transport,
			ObjectProvider<RateLimiter> rateLimiter, Workspaces workspaces) {
		properties.getTenants().check();
		Workspace workspace = workspaces.getDefault();
		return CustomerioClientBuilderConfigurer.of(workspace, transport::getObject, httpProperties,
				properties.getRetry().toSettings(workspace::property), rateLimiter.getIfAvailable());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	CustomerioWorkspaces customerioWorkspaces(Workspaces workspaces, ObjectProvider<CustomerioWorkspaceSource> source,
			ObjectProvider<TenantRateLimiters> rateLimiters, CustomerioProperties properties) {
		return new DefaultCustomerioWorkspaces(workspaces, source, rateLimiters, properties.getTenants(),
				System::nanoTime);
	}

	@Bean
	StartupLog customerioStartupLog(Workspaces workspaces) {
		return new StartupLog(workspaces);
	}

}
