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

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.customeriospring.publisher.kafka.KafkaConnection;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What publishers take from an application's {@code spring.kafka}.
 */
class KafkaConnectionsTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class, SslAutoConfiguration.class));

	@Test
	void connectsAsTheApplicationDoes() {
		connect((connection) -> assertThat(all(connection)).allSatisfy((properties) -> assertThat(properties)
			.containsEntry("bootstrap.servers", List.of("one:9092", "two:9092"))
			.containsEntry("security.protocol", "SASL_SSL")
			.containsEntry("sasl.mechanism", "PLAIN")
			.containsEntry("sasl.jaas.config", "secret")
			.containsEntry("ssl.truststore.location", "/trusted.jks")
			.containsEntry("reconnect.backoff.max.ms", "5000")
			.containsEntry("plugin.of.the.company", "on")), "spring.kafka.bootstrap-servers=one:9092,two:9092",
				"spring.kafka.security.protocol=SASL_SSL", "spring.kafka.properties.sasl.mechanism=PLAIN",
				"spring.kafka.properties.sasl.jaas.config=secret",
				"spring.kafka.properties.ssl.truststore.location=/trusted.jks",
				"spring.kafka.properties.reconnect.backoff.max.ms=5000",
				"spring.kafka.properties.plugin.of.the.company=on");
	}

	@Test
	void connectsEachClientAsTheApplicationDoes() {
		connect((connection) -> {
			assertThat(connection.producer()).containsEntry("bootstrap.servers", List.of("writes:9092"))
				.containsEntry("security.protocol", "SSL");
			assertThat(connection.consumer()).containsEntry("bootstrap.servers", List.of("reads:9092"))
				.doesNotContainEntry("security.protocol", "SSL");
			assertThat(connection.admin()).containsEntry("bootstrap.servers", List.of("all:9092"))
				.containsEntry("sasl.jaas.config", "admin");
		}, "spring.kafka.bootstrap-servers=all:9092", "spring.kafka.producer.bootstrap-servers=writes:9092",
				"spring.kafka.producer.security.protocol=SSL", "spring.kafka.consumer.bootstrap-servers=reads:9092",
				"spring.kafka.admin.properties.sasl.jaas.config=admin");
	}

	@Test
	void takesNothingOfTheWorkOfTheApplication() {
		connect((connection) -> assertThat(all(connection)).allSatisfy(
				(properties) -> assertThat(properties.keySet()).containsOnly("bootstrap.servers", "security.protocol")),
				"spring.kafka.client-id=shop", "spring.kafka.security.protocol=PLAINTEXT",
				"spring.kafka.producer.transaction-id-prefix=tx-",
				"spring.kafka.producer.properties.transactional.id=tx", "spring.kafka.producer.acks=0",
				"spring.kafka.producer.retries=0", "spring.kafka.producer.client-id=shop",
				"spring.kafka.producer.batch-size=1MB", "spring.kafka.producer.compression-type=zstd",
				"spring.kafka.producer.value-serializer=org.springframework.kafka.support.serializer.JacksonJsonSerializer",
				"spring.kafka.producer.properties.spring.json.type.mapping=a:b.C",
				"spring.kafka.producer.properties.partitioner.class=shop.Partitioner",
				"spring.kafka.properties.interceptor.classes=shop.Interceptor",
				"spring.kafka.properties.enable.idempotence=false", "spring.kafka.consumer.group-id=shop",
				"spring.kafka.consumer.auto-offset-reset=latest", "spring.kafka.consumer.enable-auto-commit=true",
				"spring.kafka.consumer.isolation-level=read-uncommitted", "spring.kafka.consumer.max-poll-records=1",
				"spring.kafka.consumer.key-deserializer=org.apache.kafka.common.serialization.UUIDDeserializer",
				"spring.kafka.consumer.properties.group.instance.id=shop-1",
				"spring.kafka.consumer.properties.group.protocol=consumer",
				"spring.kafka.consumer.properties.max.poll.interval.ms=1000",
				"spring.kafka.consumer.properties.partition.assignment.strategy=shop.Assignor");
	}

	@Test
	void usesSslBundles() {
		this.context
			.withPropertyValues("spring.kafka.bootstrap-servers=one:9092", "spring.kafka.ssl.bundle=brokers",
					"spring.ssl.bundle.pem.brokers.truststore.certificate=classpath:cert.pem")
			.run((application) -> {
				KafkaConnection connection = KafkaConnections.of(application.getBean(KafkaProperties.class),
						application.getBean(KafkaConnectionDetails.class));
				SslBundle bundle = application.getBean(SslBundles.class).getBundle("brokers");
				assertThat(all(connection))
					.allSatisfy((properties) -> assertThat(properties).containsKey("ssl.engine.factory.class")
						.containsEntry(SslBundle.class.getName(), bundle));
			});
	}

	@Test
	void goesWhereConnectionDetailsSay() {
		this.context.withPropertyValues("spring.kafka.bootstrap-servers=one:9092")
			.withBean(KafkaConnectionDetails.class, () -> () -> List.of("container:9092"))
			.run((application) -> assertThat(all(KafkaConnections.of(application.getBean(KafkaProperties.class),
					application.getBean(KafkaConnectionDetails.class))))
				.allSatisfy((properties) -> assertThat(properties).containsEntry("bootstrap.servers",
						List.of("container:9092"))));
	}

	@Test
	void showsNoPasswords() {
		connect((connection) -> assertThat(connection.toString()).doesNotContain("secret"),
				"spring.kafka.properties.sasl.jaas.config=secret");
	}

	private void connect(Consumer<KafkaConnection> check, String... properties) {
		this.context.withPropertyValues(properties)
			.run((application) -> check.accept(KafkaConnections.of(application.getBean(KafkaProperties.class),
					application.getBean(KafkaConnectionDetails.class))));
	}

	private static List<Map<String, Object>> all(KafkaConnection connection) {
		return List.of(connection.producer(), connection.consumer(), connection.admin());
	}

}
