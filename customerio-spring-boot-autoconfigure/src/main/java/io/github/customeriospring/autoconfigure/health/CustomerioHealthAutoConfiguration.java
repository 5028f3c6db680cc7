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

package io.github.customeriospring.autoconfigure.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackV1ClientCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioV1ClientCustomizer;
import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioClientBuilderConfigurer;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherAutoConfiguration;
import io.github.customeriospring.autoconfigure.publisher.Publishers;
import io.github.customeriospring.autoconfigure.publisher.WorkspacePublishers;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookInboxAutoConfiguration;
import io.github.customeriospring.autoconfigure.webhook.WebhookInboxes;
import io.github.customeriospring.autoconfigure.workspace.ConditionalOnWorkspaces;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.health.CustomerioAppHealthIndicator;
import io.github.customeriospring.health.CustomerioHealthContributor;
import io.github.customeriospring.health.CustomerioPublisherHealthIndicator;
import io.github.customeriospring.health.CustomerioTrackHealthIndicator;
import io.github.customeriospring.health.CustomerioWebhookHealthIndicator;
import io.github.customeriospring.mode.CustomerioMode;
import io.github.customeriospring.publisher.OperationPublisher;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the health of Customer.io, with a
 * component for each API whose credential is there, for each publisher, and for each
 * inbox.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { CustomerioAppAutoConfiguration.class, CustomerioTrackAutoConfiguration.class,
		CustomerioPublisherAutoConfiguration.class, CustomerioWebhookInboxAutoConfiguration.class })
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnEnabledHealthIndicator("customerio")
@ConditionalOnBean(CustomerioClientBuilderConfigurer.class)
@Conditional(CustomerioHealthAutoConfiguration.OnAnyApi.class)
@EnableConfigurationProperties(CustomerioHealthProperties.class)
public final class CustomerioHealthAutoConfiguration {

	private final CustomerioHealthProperties properties;

	CustomerioHealthAutoConfiguration(CustomerioHealthProperties properties) {
		properties.check();
		this.properties = properties;
	}

	@Bean
	@ConditionalOnMissingBean(name = { "customerioHealthIndicator", "customerioHealthContributor" })
	CustomerioHealthContributor customerioHealthContributor(Workspaces workspaces,
			ObjectProvider<Publishers> publishers, ObjectProvider<WebhookInboxes> inboxes) {
		Map<String, Map<String, HealthIndicator>> named = new LinkedHashMap<>();
		workspaces.named().forEach((workspace) -> {
			Map<String, HealthIndicator> components = components(workspace, publishers, inboxes);
			if (!components.isEmpty()) {
				named.put(workspace.name(), components);
			}
		});
		return new CustomerioHealthContributor(components(workspaces.getDefault(), publishers, inboxes), named,
				this.properties.getTimeToLive(), this.properties.getTimeout());
	}

	private Map<String, HealthIndicator> components(Workspace workspace, ObjectProvider<Publishers> publishers,
			ObjectProvider<WebhookInboxes> inboxes) {
		Map<String, HealthIndicator> components = new LinkedHashMap<>();
		CustomerioClientBuilderConfigurer configurer = Objects
			.requireNonNull(workspace.bean(CustomerioClientBuilderConfigurer.class));
		CustomerioMode mode = workspace.mode();
		CustomerioAppConnectionDetails app = workspace.bean(CustomerioAppConnectionDetails.class);
		if (app != null) {
			components.put("app",
					indicator(mode, () -> new CustomerioAppHealthIndicator(appProbe(workspace, configurer, app))));
		}
		CustomerioTrackConnectionDetails track = workspace.bean(CustomerioTrackConnectionDetails.class);
		if (track != null) {
			components.put("track",
					indicator(mode, () -> new CustomerioTrackHealthIndicator(trackProbe(workspace, configurer, track),
							workspace.region(), workspace.property("region"))));
		}
		if (this.properties.getPublisher().isEnabled()) {
			publishers.ifAvailable((all) -> components.putAll(publisherComponents(all.find(workspace.name()))));
		}
		WebhookInboxes all = this.properties.getWebhook().isEnabled() ? inboxes.getIfAvailable() : null;
		WebhookInbox inbox = (all != null) ? all.all().get(workspace.name()) : null;
		if (inbox != null) {
			components.put("webhook",
					new CustomerioWebhookHealthIndicator(inbox, this.properties.getWebhook().getMaxAge()));
		}
		return components;
	}

	private Map<String, HealthIndicator> publisherComponents(@Nullable WorkspacePublishers publishers) {
		Map<String, HealthIndicator> components = new LinkedHashMap<>();
		if (publishers != null) {
			publishers.byApi()
				.forEach((api, publisher) -> components.put((api == Api.TRACK) ? "publisher" : "pipelinesPublisher",
						new CustomerioPublisherHealthIndicator(publisher, this.properties.getPublisher().getMaxAge())));
		}
		return components;
	}

	/**
	 * In a mode that sends nothing nobody is asked.
	 */
	private static HealthIndicator indicator(CustomerioMode mode, Supplier<HealthIndicator> asking) {
		HealthIndicator indicator = mode.isSending() ? asking.get() : () -> Health.up().build();
		return () -> {
			Health health = Objects.requireNonNull(indicator.health());
			return Health.status(health.getStatus())
				.withDetails(health.getDetails())
				.withDetail("mode", mode.name())
				.build();
		};
	}

	private CustomerioV1Client appProbe(Workspace workspace, CustomerioClientBuilderConfigurer configurer,
			CustomerioAppConnectionDetails details) {
		return configurer
			.configureProbe(CustomerioV1Client.builder().apiKey(details.getApiKey()), details.getBaseUrl(),
					probeTimeout(),
					(builder) -> workspace.customize(CustomerioV1ClientCustomizer.class,
							CustomerioV1ClientCustomizer::customize, builder))
			.build();
	}

	private CustomerioTrackV1Client trackProbe(Workspace workspace, CustomerioClientBuilderConfigurer configurer,
			CustomerioTrackConnectionDetails details) {
		return configurer
			.configureProbe(CustomerioTrackV1Client.builder().siteId(details.getSiteId()).apiKey(details.getApiKey()),
					details.getBaseUrl(), probeTimeout(),
					(builder) -> workspace.customize(CustomerioTrackV1ClientCustomizer.class,
							CustomerioTrackV1ClientCustomizer::customize, builder))
			.build();
	}

	/**
	 * Return when a probe ends by itself: after nobody waits for it any more, so that
	 * what is said of a late answer names the property of the health.
	 */
	private Duration probeTimeout() {
		Duration timeout = this.properties.getTimeout();
		return (timeout.compareTo(Duration.ofHours(1)) < 0) ? timeout.multipliedBy(2) : timeout;
	}

	static class OnAnyApi extends AnyNestedCondition {

		OnAnyApi() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnBean(CustomerioAppConnectionDetails.class)
		static class App {

		}

		@ConditionalOnBean(CustomerioTrackConnectionDetails.class)
		static class Track {

		}

		@ConditionalOnBean(OperationPublisher.class)
		static class Publisher {

		}

		@ConditionalOnBean(WebhookInbox.class)
		static class Inbox {

		}

		@ConditionalOnWorkspaces
		static class Named {

		}

	}

}
