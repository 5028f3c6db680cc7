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

import java.util.Map;

import io.github.customeriospring.Arguments;

/**
 * Where the brokers are and how to connect to them: properties of the clients of Kafka,
 * such as {@code bootstrap.servers}. What a store needs to be another way than they say,
 * such as serializers, acknowledgements and transactions, it sets itself.
 * <p>
 * {@link #toString()} leaves the properties out, since there may be passwords in them.
 *
 * @param producer properties of the producer
 * @param consumer properties of the consumers
 * @param admin properties of what looks after topics
 * @since 0.1.0
 */
public record KafkaConnection(Map<String, Object> producer, Map<String, Object> consumer, Map<String, Object> admin) {

	public KafkaConnection {
		producer = Arguments.mapOf(producer, "producer");
		consumer = Arguments.mapOf(consumer, "consumer");
		admin = Arguments.mapOf(admin, "admin");
	}

	/**
	 * Connect all clients in the same way.
	 * @param properties properties that all of them know
	 * @return the connection
	 */
	public static KafkaConnection of(Map<String, Object> properties) {
		return new KafkaConnection(properties, properties, properties);
	}

	@Override
	public String toString() {
		return "KafkaConnection[..]";
	}

}
