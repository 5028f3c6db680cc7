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

import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookInboxAutoConfiguration;
import io.github.customeriospring.autoconfigure.webhook.WebhookInboxes;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the
 * {@link CustomerioWebhookEndpoint}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioWebhookInboxAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(CustomerioWebhookEndpoint.class)
@ConditionalOnBean(WebhookInboxes.class)
public final class CustomerioWebhookEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	CustomerioWebhookEndpoint customerioWebhookEndpoint(WebhookInboxes inboxes) {
		return new CustomerioWebhookEndpoint(inboxes);
	}

}
