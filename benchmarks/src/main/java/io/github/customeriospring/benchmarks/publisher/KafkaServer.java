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

package io.github.customeriospring.benchmarks.publisher;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * A broker of Kafka, which writes to temporary files. It ends when its standard input
 * ends, and so with the process that started it.
 */
final class KafkaServer {

	/** Begins the line that says where the broker is. */
	static final String READY = "brokers: ";

	private KafkaServer() {
	}

	public static void main(String[] args) throws IOException {
		quiet();
		EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
		broker.afterPropertiesSet();
		System.out.println(READY + broker.getBrokersAsString());
		System.in.transferTo(OutputStream.nullOutputStream());
		broker.destroy();
		System.exit(0);
	}

	/**
	 * Log failures only: Kafka writes much, and without Boot all of it is written.
	 */
	static void quiet() {
		LoggingSystem.get(KafkaServer.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
	}

}
