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

package io.github.customeriospring.publisher.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import io.github.customeriospring.publisher.CustomerioPublisherException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the topics of a store are there, and whether they keep operations until
 * they are delivered.
 */
final class TopicCheck {

	private static final Duration AFTER_CREATION = Duration.ofMillis(100);

	private static final int MAX_ATTEMPTS = 20;

	private final KafkaClients clients;

	private final KafkaStoreSettings settings;

	private final String topic;

	private final String deadLetterTopic;

	TopicCheck(KafkaClients clients, KafkaStoreSettings settings, String topic, String deadLetterTopic) {
		this.clients = clients;
		this.settings = settings;
		this.topic = topic;
		this.deadLetterTopic = deadLetterTopic;
	}

	/**
	 * Check the topics. Those that are missing are created if that is wanted.
	 * @return what was found
	 * @throws CustomerioPublisherException if a topic cannot be used; transient if the
	 * brokers could not be asked
	 */
	Finding check() {
		try {
			Admin admin = this.clients.admin();
			int partitions = countPartitions(admin, operations());
			countPartitions(admin, deadLetters());
			return new Finding(partitions, retentionProblem(admin));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw unknown(ex);
		}
		catch (ExecutionException ex) {
			throw unknown((ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (KafkaException ex) {
			throw unknown(ex);
		}
	}

	private NewTopic operations() {
		return newTopic(this.topic, this.settings.partitions(), this.settings.retention(),
				TopicConfig.CLEANUP_POLICY_DELETE);
	}

	/**
	 * Dead letters are few, and shown in their order; a compacted topic can forget single
	 * ones.
	 */
	private NewTopic deadLetters() {
		return newTopic(this.deadLetterTopic, 1, this.settings.deadLetterRetention(),
				TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE);
	}

	private NewTopic newTopic(String name, int partitions, Duration retention, String cleanup) {
		Optional<Short> replicas = Optional.of(this.settings.replicas()).filter((number) -> number > 0);
		return new NewTopic(name, Optional.of(partitions), replicas)
			.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis()),
					TopicConfig.RETENTION_BYTES_CONFIG, "-1", TopicConfig.CLEANUP_POLICY_CONFIG, cleanup));
	}

	private int countPartitions(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException {
		try {
			return countPartitions(admin, topic.name());
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof UnknownTopicOrPartitionException)) {
				throw ex;
			}
			if (!this.settings.createTopics()) {
				throw missing(topic);
			}
			create(admin, topic);
			return topic.numPartitions();
		}
	}

	private int countPartitions(Admin admin, String topic) throws InterruptedException, ExecutionException {
		Collection<TopicDescription> found = admin.describeTopics(List.of(topic)).allTopicNames().get().values();
		return found.iterator().next().partitions().size();
	}

	private void create(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException {
		try {
			admin.createTopics(List.of(topic)).all().get();
		}
		catch (ExecutionException ex) {
			// Another instance of the application may have been faster
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw ex;
			}
		}
	}

	private @Nullable String retentionProblem(Admin admin) throws InterruptedException, ExecutionException {
		int attempts = 0;
		while (true) {
			try {
				return retentionProblem(describe(admin));
			}
			catch (ExecutionException ex) {
				if (ex.getCause() instanceof AuthorizationException) {
					return null;
				}
				// A topic that was just created is not known to all brokers at once
				if (!(ex.getCause() instanceof UnknownTopicOrPartitionException) || ++attempts == MAX_ATTEMPTS) {
					throw ex;
				}
				Thread.sleep(AFTER_CREATION.toMillis());
			}
		}
	}

	private Config describe(Admin admin) throws InterruptedException, ExecutionException {
		ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, this.topic);
		return admin.describeConfigs(List.of(resource)).all().get().values().iterator().next();
	}

	private @Nullable String retentionProblem(Config config) {
		if (config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().contains(TopicConfig.CLEANUP_POLICY_COMPACT)) {
			throw new CustomerioPublisherException("""
					Topic %s is compacted: Kafka would delete operations that were not delivered. \
					Set its cleanup.policy to delete""".formatted(this.topic), null, false);
		}
		List<String> problems = new ArrayList<>();
		long retention = Long.parseLong(config.get(TopicConfig.RETENTION_MS_CONFIG).value());
		if (retention >= 0 && retention < KafkaStoreSettings.SAFE_RETENTION.toMillis()) {
			problems.add("after %s (retention.ms)".formatted(Duration.ofMillis(retention)));
		}
		if (Long.parseLong(config.get(TopicConfig.RETENTION_BYTES_CONFIG).value()) >= 0) {
			problems.add("when a partition is too large (retention.bytes)");
		}
		return problems.isEmpty() ? null : """
				Topic %s deletes operations, delivered or not, %s: an outage of Customer.io that lasts longer loses \
				them. Keep them at least %d days, whatever their size""".formatted(this.topic,
				String.join(" and ", problems), KafkaStoreSettings.SAFE_RETENTION.toDays());
	}

	private static CustomerioPublisherException missing(NewTopic topic) {
		return new CustomerioPublisherException("""
				Topic %s does not exist: create it, for example with kafka-topics.sh --create --topic %1$s \
				--partitions %d --config retention.ms=%s --config cleanup.policy=%s, \
				or set customerio.publisher.kafka.create-topics to true""".formatted(topic.name(),
				topic.numPartitions(), topic.configs().get(TopicConfig.RETENTION_MS_CONFIG),
				topic.configs().get(TopicConfig.CLEANUP_POLICY_CONFIG)), null, false);
	}

	private CustomerioPublisherException unknown(Throwable cause) {
		return new CustomerioPublisherException(
				"Topic %s could not be looked at (%s): look at the brokers and at spring.kafka.*, operations wait there"
					.formatted(this.topic, cause.getClass().getSimpleName()),
				cause, true);
	}

	/**
	 * What is known about the topic of operations.
	 *
	 * @param partitions how many partitions it has
	 * @param problem why operations are not safe in it, or {@code null} if they are
	 */
	record Finding(int partitions, @Nullable String problem) {
	}

}
