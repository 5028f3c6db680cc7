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

package io.github.customeriospring.autoconfigure.webhook;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.WorkspaceContributor;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the keys that webhooks are signed
 * with, for each workspace that has a signing key or a path.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioAutoConfiguration.class)
@Conditional(OnWebhookUseCondition.class)
@ConditionalOnBean(Workspaces.class)
@EnableConfigurationProperties(CustomerioWebhookProperties.class)
public final class CustomerioWebhookAutoConfiguration {

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@Conditional(OnWebhookCondition.class)
	@ConditionalOnMissingBean(CustomerioWebhookConnectionDetails.class)
	PropertiesCustomerioWebhookConnectionDetails customerioWebhookConnectionDetails(
			CustomerioWebhookProperties properties) {
		return new PropertiesCustomerioWebhookConnectionDetails("customerio.webhook.signing-keys",
				properties::getSigningKeys);
	}

	@Bean
	@Lazy
	static WorkspaceContributor customerioWebhookWorkspaceContributor() {
		return (workspace) -> {
			CustomerioWebhookProperties own = workspace.bindOwn("webhook", new CustomerioWebhookProperties());
			if (OnWebhookCondition.isConfigured(own.getPath(), own.getSigningKeys())) {
				workspace.register(CustomerioWebhookConnectionDetails.class, () -> ofWorkspace(workspace));
			}
		};
	}

	private static CustomerioWebhookConnectionDetails ofWorkspace(Workspace workspace) {
		return new PropertiesCustomerioWebhookConnectionDetails(workspace.ownProperty("webhook.signing-keys"),
				() -> workspace.bindOwn("webhook", new CustomerioWebhookProperties()).getSigningKeys());
	}

}
