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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.store.TrackPublisher;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.util.unit.DataSize;

/**
 * A real broker, one for all tests, with a topic for each of them, and what publishes
 * there.
 */
final class Broker implements BeforeEachCallback, AfterEachCallback {

	static final int PARTITIONS = 3;

	private final List<TrackPublisher> publishers = new ArrayList<>();

	private EmbeddedKafkaBroker broker;

	private String topic;

	@Override
	public void beforeEach(ExtensionContext context) {
		this.broker = context.getRoot()
			.getStore(ExtensionContext.Namespace.GLOBAL)
			.computeIfAbsent(Running.class, (type) -> new Running(), Running.class).broker;
		this.topic = "test-" + UUID.randomUUID();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		this.publishers.forEach(TrackPublisher::close);
	}

	/**
	 * Connect, with consumers that learn of others at once.
	 */
	KafkaConnection connection() {
		Map<String, Object> brokers = Map.of("bootstrap.servers", this.broker.getBrokersAsString());
		return new KafkaConnection(brokers,
				Map.of("bootstrap.servers", this.broker.getBrokersAsString(), "heartbeat.interval.ms", 100), brokers);
	}

	String topic() {
		return this.topic;
	}

	KafkaStoreSettings settings() {
		return KafkaStoreSettings.defaults()
			.withTopic(this.topic, this.topic)
			.creatingTopics(PARTITIONS, 1)
			.withSendTimeout(Duration.ofMinutes(1));
	}

	static PublisherSettings delivery() {
		return PublisherSettings.defaults()
			.withBatches(100, DataSize.ofBytes(500_000), Duration.ofMillis(20))
			.withRetries(Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(20));
	}

	/**
	 * Create a publisher that delivers already.
	 */
	TrackPublisher start(TrackServer server) {
		return start(server, (builder) -> builder);
	}

	TrackPublisher start(TrackServer server, UnaryOperator<KafkaStore.Builder> settings) {
		TrackPublisher publisher = create(server, settings);
		publisher.start();
		return publisher;
	}

	/**
	 * Create a publisher that does not deliver yet.
	 */
	TrackPublisher create(TrackServer server, UnaryOperator<KafkaStore.Builder> settings) {
		return create(server, connection(), settings);
	}

	TrackPublisher create(TrackServer server, KafkaConnection connection, UnaryOperator<KafkaStore.Builder> settings) {
		TrackBatchApi api = new TrackBatchApi(server.connection());
		KafkaStore store = settings.apply(KafkaStore.builder(api, connection).kafka(settings()).settings(delivery()))
			.build();
		return add(new TrackPublisher(api, store));
	}

	/**
	 * Close a publisher after the test.
	 */
	TrackPublisher add(TrackPublisher publisher) {
		this.publishers.add(publisher);
		return publisher;
	}

	Admin admin() {
		return Admin.create(connection().admin());
	}

	Producer<byte[], byte[]> producer() {
		return new KafkaProducer<>(connection().producer(), new ByteArraySerializer(), new ByteArraySerializer());
	}

	/**
	 * The broker, until the last test is over.
	 */
	private static final class Running implements AutoCloseable {

		private final EmbeddedKafkaBroker broker;

		Running() {
			LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
			for (String name : List.of("org.apache.kafka", "kafka", "state.change.logger",
					"org.springframework.kafka")) {
				logging.setLogLevel(name, LogLevel.ERROR);
			}
			this.broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
			this.broker.afterPropertiesSet();
		}

		@Override
		public void close() {
			this.broker.destroy();
		}

	}

}
