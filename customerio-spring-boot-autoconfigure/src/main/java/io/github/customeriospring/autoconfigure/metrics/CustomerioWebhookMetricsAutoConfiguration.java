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

package io.github.customeriospring.autoconfigure.metrics;

import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookInboxAutoConfiguration;
import io.github.customeriospring.autoconfigure.webhook.WebhookInboxes;
import io.github.customeriospring.metrics.WebhookMeters;
import io.github.customeriospring.metrics.WebhookRequestMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of metrics for webhooks.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioWebhookInboxAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, WebhookInboxes.class })
public final class CustomerioWebhookMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	WebhookRequestMeters customerioWebhookRequestMeters(MeterRegistry registry) {
		return new WebhookRequestMeters(registry);
	}

	@Bean
	@ConditionalOnMissingBean(name = "customerioWebhookMeters")
	MeterBinder customerioWebhookMeters(WebhookInboxes inboxes) {
		return (registry) -> inboxes.all()
			.forEach((workspace, inbox) -> new WebhookMeters(inbox, workspace).bindTo(registry));
	}

}
