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

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.publisher.kafka.KafkaConnection;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SslConfigs;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.kafka.autoconfigure.SslBundleSslEngineFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.util.StringUtils;

/**
 * Connects as the application does, and takes nothing else from what it says about its
 * own producers and consumers.
 */
final class KafkaConnections {

	/** What the application's serializers and deserializers are told. */
	private static final String SERIALIZERS = "spring.";

	/**
	 * What only producers or consumers know is about their work, all else about the way
	 * to the brokers.
	 */
	private static final Set<String> WORK = work();

	private KafkaConnections() {
	}

	private static Set<String> work() {
		Set<String> names = new HashSet<>(ProducerConfig.configNames());
		names.addAll(ConsumerConfig.configNames());
		names.removeAll(AdminClientConfig.configNames());
		names.add(CommonClientConfigs.CLIENT_ID_CONFIG);
		names.add(CommonClientConfigs.RETRIES_CONFIG);
		return Set.copyOf(names);
	}

	/**
	 * Return how to connect.
	 * @param properties what the application has configured
	 * @param details where the brokers are, which counts more
	 * @return the properties of the clients
	 */
	static KafkaConnection of(KafkaProperties properties, KafkaConnectionDetails details) {
		return new KafkaConnection(connect(properties.buildProducerProperties(), details.getProducer()),
				connect(properties.buildConsumerProperties(), details.getConsumer()),
				connect(properties.buildAdminProperties(), details.getAdmin()));
	}

	private static Map<String, Object> connect(Map<String, Object> properties,
			KafkaConnectionDetails.Configuration details) {
		Map<String, Object> connection = new HashMap<>(properties);
		connection.keySet().removeIf((name) -> WORK.contains(name) || name.startsWith(SERIALIZERS));
		connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, details.getBootstrapServers());
		if (StringUtils.hasLength(details.getSecurityProtocol())) {
			connection.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, details.getSecurityProtocol());
		}
		if (details.getSslBundle() != null) {
			connection.put(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG, SslBundleSslEngineFactory.class);
			connection.put(SslBundle.class.getName(), details.getSslBundle());
		}
		return connection;
	}

}
