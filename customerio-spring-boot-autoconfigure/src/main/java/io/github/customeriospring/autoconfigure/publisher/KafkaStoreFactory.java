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

import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherProperties.Store;
import io.github.customeriospring.publisher.kafka.KafkaConnection;
import io.github.customeriospring.publisher.kafka.KafkaStore;
import io.github.customeriospring.publisher.store.PublisherStore;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Creates stores in the application's Kafka.
 */
class KafkaStoreFactory implements PublisherStoreFactory {

	private final KafkaProperties properties;

	private final KafkaConnectionDetails details;

	KafkaStoreFactory(KafkaProperties properties, KafkaConnectionDetails details) {
		this.properties = properties;
		this.details = details;
	}

	@Override
	public Store store() {
		return Store.KAFKA;
	}

	@Override
	public PublisherStore create(Request request) {
		KafkaConnection connection = KafkaConnections.of(this.properties, this.details);
		return request.configure(KafkaStore.builder(request.api(), connection))
			.kafka(request.properties().getKafka().toSettings(request.names()))
			.codecs(request.codecs())
			.build();
	}

}
