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

package io.github.customeriospring.autoconfigure.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;
import io.github.customeriospring.autoconfigure.tenants.TenantRateLimiters;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.WorkspaceContributor;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.ratelimit.Bucket4jRateLimiter;
import io.github.customeriospring.ratelimit.RateLimitListener;
import io.github.customeriospring.ratelimit.RateLimitSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the rate limits of Customer.io
 * clients: in memory, or shared with other instances when the application has one
 * {@code ProxyManager<String>} of Bucket4j, or a primary one.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = CustomerioAutoConfiguration.class)
@ConditionalOnClass(Bucket.class)
@ConditionalOnBooleanProperty(name = "customerio.enabled", matchIfMissing = true)
@EnableConfigurationProperties(CustomerioRateLimitProperties.class)
public final class CustomerioRateLimitAutoConfiguration {

	private static final String ENABLED = "customerio.rate-limit.enabled";

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnBooleanProperty(name = ENABLED, matchIfMissing = true)
	@ConditionalOnMissingBean(RateLimiter.class)
	Bucket4jRateLimiter customerioRateLimiter(CustomerioRateLimitProperties properties,
			ObjectProvider<ProxyManager<String>> proxyManager, ObjectProvider<RateLimitListener> listener) {
		return create(properties.toSettings(PropertyNames::common), proxyManager.getIfUnique(),
				properties.getWorkspace(), listener.getIfAvailable());
	}

	@Bean
	@Lazy
	static WorkspaceContributor customerioRateLimitWorkspaceContributor(
			ObjectProvider<ProxyManager<String>> proxyManager) {
		return (workspace) -> {
			if (workspace.isEnabled("rate-limit.enabled", true)) {
				workspace.register(RateLimiter.class, () -> create(workspace, proxyManager.getIfUnique()));
			}
		};
	}

	@Bean
	@ConditionalOnBooleanProperty(name = ENABLED, matchIfMissing = true)
	@Lazy
	@ConditionalOnMissingBean
	TenantRateLimiters customerioTenantRateLimiters(CustomerioRateLimitProperties properties,
			ObjectProvider<ProxyManager<String>> proxyManager, ObjectProvider<RateLimitListener> listener) {
		RateLimitListener common = listener.getIfAvailable(() -> RateLimitListener.NONE);
		return new Bucket4jTenantRateLimiters(properties.toSettings(PropertyNames::common), proxyManager.getIfUnique(),
				properties.getWorkspace(), common.forWorkspace(Workspace.DYNAMIC));
	}

	private static Bucket4jRateLimiter create(Workspace workspace, @Nullable ProxyManager<String> shared) {
		CustomerioRateLimitProperties properties = new CustomerioRateLimitProperties();
		String common = workspace.bind("rate-limit", properties).getWorkspace();
		boolean named = !workspace.property("rate-limit.workspace").equals("customerio.rate-limit.workspace");
		if (!named && common.equals(workspace.name())) {
			throw new InvalidCustomerioPropertyException("customerio.rate-limit.workspace",
					"is the name of a workspace below customerio.workspaces, which would share its limits with the default one",
					"Choose another name.");
		}
		RateLimitListener listener = workspace.bean(RateLimitListener.class);
		return create(properties.toSettings(workspace::property), shared, named ? common : workspace.name(),
				(listener != null) ? listener.forWorkspace(workspace.name()) : null);
	}

	private static Bucket4jRateLimiter create(RateLimitSettings settings, @Nullable ProxyManager<String> shared,
			String workspace, @Nullable RateLimitListener listener) {
		RateLimitListener effective = (listener != null) ? listener : RateLimitListener.NONE;
		return (shared != null) ? Bucket4jRateLimiter.shared(settings, shared, workspace, effective)
				: Bucket4jRateLimiter.inMemory(settings, effective);
	}

}
