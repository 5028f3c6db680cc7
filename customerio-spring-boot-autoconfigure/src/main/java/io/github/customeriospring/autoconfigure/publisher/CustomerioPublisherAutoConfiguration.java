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

package io.github.customeriospring.autoconfigure.publisher;

import javax.sql.DataSource;

import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.client.CustomerioClientBuilderConfigurer;
import io.github.customeriospring.autoconfigure.client.CustomerioPipelinesAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.jdbc.CustomerioDataSource;
import io.github.customeriospring.autoconfigure.jdbc.CustomerioDataSources;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.WorkspaceContributor;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.publisher.CustomerioPipelinesPublisher;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.store.PipelinesPublisher;
import io.github.customeriospring.publisher.store.StorePublisher;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.CustomerioV2Client;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of a {@link CustomerioPublisher} for
 * each workspace that has a credential of the Track API, and of a
 * {@link CustomerioPipelinesPublisher} for each that has one of the Pipelines API. They
 * have no thread until something is published, unless their store lasts.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { CustomerioTrackAutoConfiguration.class, CustomerioPipelinesAutoConfiguration.class },
		afterName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
				"org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration" })
@ConditionalOnBean(CustomerioClientBuilderConfigurer.class)
@EnableConfigurationProperties(CustomerioPublisherProperties.class)
public final class CustomerioPublisherAutoConfiguration {

	private static final String ENABLED = "customerio.publisher.enabled";

	@Bean
	PublisherFactory customerioPublisherFactory(ObjectProvider<PublisherStoreFactory> stores, Environment environment) {
		return new PublisherFactory(stores, environment);
	}

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnBooleanProperty(name = ENABLED, matchIfMissing = true)
	@ConditionalOnMissingBean(CustomerioPublisher.class)
	@ConditionalOnBean(CustomerioTrackConnectionDetails.class)
	TrackPublisher customerioPublisher(Workspaces workspaces, PublisherFactory publishers) {
		return publishers.track(workspaces.getDefault());
	}

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnBooleanProperty(name = ENABLED, matchIfMissing = true)
	@ConditionalOnMissingBean(CustomerioPipelinesPublisher.class)
	@ConditionalOnBean(CustomerioPipelinesConnectionDetails.class)
	PipelinesPublisher customerioPipelinesPublisher(Workspaces workspaces, PublisherFactory publishers) {
		return publishers.pipelines(workspaces.getDefault());
	}

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnBean(StorePublisher.class)
	PublisherLifecycle customerioPublisherLifecycle(Workspaces workspaces, Environment environment) {
		return PublisherLifecycle.of(workspaces.getDefault(), environment);
	}

	@Bean
	@Lazy
	Publishers customerioPublishers(Workspaces workspaces) {
		return new Publishers(workspaces);
	}

	@Bean
	UndeliveredEvents customerioUndeliveredEvents(ApplicationEventPublisher events) {
		return new UndeliveredEvents(events);
	}

	@Bean
	@ConditionalOnBooleanProperty("customerio.publisher.events.enabled")
	EventPublication customerioEventPublication(Publishers publishers) {
		return new EventPublication(publishers);
	}

	@Bean
	@Lazy
	static WorkspaceContributor customerioPublisherWorkspaceContributor(ObjectProvider<PublisherFactory> publishers,
			Environment environment) {
		return (workspace) -> {
			if (!workspace.isEnabled("publisher.enabled", true)) {
				return;
			}
			boolean track = workspace.hasOwnBean(CustomerioV2Client.class)
					&& !workspace.hasOwnBean(CustomerioPublisher.class);
			boolean pipelines = workspace.hasOwnBean(CustomerioPipelinesClient.class)
					&& !workspace.hasOwnBean(CustomerioPipelinesPublisher.class);
			if (track) {
				workspace.register(TrackPublisher.class, () -> publishers.getObject().track(workspace));
			}
			if (pipelines) {
				workspace.register(PipelinesPublisher.class, () -> publishers.getObject().pipelines(workspace));
			}
			if (track || pipelines) {
				workspace.register(PublisherLifecycle.class, () -> PublisherLifecycle.of(workspace, environment));
			}
		};
	}

	/**
	 * There where the application has a database.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ JdbcTemplate.class, EmbeddedDatabaseConnection.class })
	@ConditionalOnBean(DataSource.class)
	static class JdbcConfiguration {

		@Bean
		JdbcStoreFactory customerioJdbcStoreFactory(@CustomerioDataSource ObjectProvider<DataSource> qualified,
				ObjectProvider<DataSource> any) {
			return new JdbcStoreFactory(new CustomerioDataSources(qualified, any));
		}

	}

	/**
	 * There where the application uses Kafka.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ ConcurrentMessageListenerContainer.class, KafkaProperties.class })
	@ConditionalOnBean(KafkaConnectionDetails.class)
	static class KafkaConfiguration {

		@Bean
		KafkaStoreFactory customerioKafkaStoreFactory(KafkaProperties properties, KafkaConnectionDetails details) {
			return new KafkaStoreFactory(properties, details);
		}

	}

}
