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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import io.github.customeriospring.publisher.PublisherSettings;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/**
 * Creates the clients of a store. What would lose, repeat or reorder operations is set
 * here, whatever the properties of the connection say. Thread-safe.
 */
final class KafkaClients {

	private static final Duration LONGEST_QUESTION = Duration.ofSeconds(5);

	private static final Duration MAX_POLL_INTERVAL = Duration.ofMinutes(10);

	private static final Set<String> NOT_FOR_PRODUCERS = Set.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG,
			ProducerConfig.TRANSACTION_TWO_PHASE_COMMIT_ENABLE_CONFIG, ProducerConfig.RETRIES_CONFIG,
			ProducerConfig.PARTITIONER_CLASS_CONFIG, ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG,
			ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);

	private static final Set<String> NOT_FOR_CONSUMERS = Set.of(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
			ConsumerConfig.GROUP_PROTOCOL_CONFIG, ConsumerConfig.GROUP_REMOTE_ASSIGNOR_CONFIG,
			ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG);

	private final KafkaConnection connection;

	private final KafkaStoreSettings settings;

	private final String groupId;

	private final ReentrantLock lock = new ReentrantLock();

	private @Nullable Admin admin;

	KafkaClients(KafkaConnection connection, KafkaStoreSettings settings, String groupId) {
		this.connection = connection;
		this.settings = settings;
		this.groupId = groupId;
	}

	DefaultKafkaProducerFactory<byte[], byte[]> producers() {
		Map<String, Object> properties = new HashMap<>();
		properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17);
		properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
		properties.putAll(this.connection.producer());
		properties.keySet().removeAll(NOT_FOR_PRODUCERS);
		int timeout = (int) Math.min(this.settings.sendTimeout().toMillis(), Integer.MAX_VALUE);
		properties.put(ProducerConfig.CLIENT_ID_CONFIG, this.groupId);
		properties.put(ProducerConfig.ACKS_CONFIG, "all");
		properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
		properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
		properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
		properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, timeout / 2));
		return new DefaultKafkaProducerFactory<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
	}

	/**
	 * Create a source of consumers that deliver. The broker waits until there is enough
	 * for a request, but not longer than operations may linger.
	 */
	ConsumerFactory<byte[], byte[]> laneConsumers(PublisherSettings publisher) {
		Map<String, Object> properties = consumerProperties();
		properties.put(ConsumerConfig.CLIENT_ID_CONFIG, this.groupId);
		properties.put(ConsumerConfig.GROUP_ID_CONFIG, this.groupId);
		properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
		properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, this.settings.maxPollRecords());
		properties.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) MAX_POLL_INTERVAL.toMillis());
		properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, (int) publisher.batchBytes().toBytes());
		properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) Math.min(publisher.linger().toMillis(), 10_000));
		return consumers(properties);
	}

	/**
	 * Create a consumer that belongs to no group.
	 */
	Consumer<byte[], byte[]> createReader() {
		Map<String, Object> properties = consumerProperties();
		properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
		properties.put(ConsumerConfig.CLIENT_ID_CONFIG, this.groupId + "-reader");
		properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
		properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
		return consumers(properties).createConsumer();
	}

	private Map<String, Object> consumerProperties() {
		Map<String, Object> properties = new HashMap<>(this.connection.consumer());
		properties.keySet().removeAll(NOT_FOR_CONSUMERS);
		properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
		properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		return properties;
	}

	private static ConsumerFactory<byte[], byte[]> consumers(Map<String, Object> properties) {
		return new DefaultKafkaConsumerFactory<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
	}

	/**
	 * Return what looks after topics and offsets, with a thread of its own until this is
	 * closed.
	 */
	Admin admin() {
		this.lock.lock();
		try {
			if (this.admin == null) {
				Map<String, Object> properties = new HashMap<>(this.connection.admin());
				int timeout = (int) Math.min(this.settings.sendTimeout().toMillis(), LONGEST_QUESTION.toMillis());
				properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, this.groupId);
				properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
				properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, timeout);
				this.admin = Admin.create(properties);
			}
			return this.admin;
		}
		finally {
			this.lock.unlock();
		}
	}

	void close(Duration atMost) {
		this.lock.lock();
		try {
			if (this.admin != null) {
				this.admin.close(atMost);
				this.admin = null;
			}
		}
		finally {
			this.lock.unlock();
		}
	}

}
