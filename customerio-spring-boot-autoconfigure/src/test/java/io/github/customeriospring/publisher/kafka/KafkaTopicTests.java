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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import io.github.customeriospring.Api;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What topics there have to be.
 */
class KafkaTopicTests {

	@RegisterExtension
	final TrackServer server = new TrackServer();

	@RegisterExtension
	final Broker broker = new Broker();

	@Test
	void namesTopicsByWorkspaceAndApi() {
		KafkaStoreSettings settings = KafkaStoreSettings.defaults();
		assertThat(settings.topicOf("default", Api.TRACK)).isEqualTo("customerio-publisher");
		assertThat(settings.topicOf("default", Api.PIPELINES)).isEqualTo("customerio-publisher-pipelines");
		assertThat(settings.topicOf("shop", Api.TRACK)).isEqualTo("customerio-publisher-shop");
		assertThat(settings.topicOf("shop", Api.PIPELINES)).isEqualTo("customerio-publisher-shop-pipelines");
		assertThat(settings.deadLetterTopicOf("shop", Api.TRACK)).isEqualTo("customerio-publisher-shop-dlt");
		assertThat(settings.groupIdOf("default", Api.TRACK)).isEqualTo("customerio-publisher");
		assertThat(settings.groupIdOf("shop", Api.PIPELINES)).isEqualTo("customerio-publisher-shop-pipelines");
	}

	@Test
	void refusesNamesThatNoTopicCanHave() {
		KafkaStoreSettings settings = KafkaStoreSettings.defaults();
		assertThatIllegalArgumentException().isThrownBy(() -> settings.withTopic("a b", "g"))
			.withMessageContaining("customerio.publisher.kafka.topic");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.withTopic("t", ""))
			.withMessageContaining("customerio.publisher.kafka.group-id");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.creatingTopics(0, 1))
			.withMessageContaining("customerio.publisher.kafka.partitions");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.creatingTopics(1, 0))
			.withMessageContaining("customerio.publisher.kafka.replicas");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.withSendTimeout(Duration.ZERO))
			.withMessageContaining("customerio.publisher.kafka.send-timeout");
	}

	@Test
	void doesNotStartWithoutTopics() {
		KafkaStoreSettings settings = KafkaStoreSettings.defaults().withTopic(this.broker.topic(), "group");
		TrackPublisher publisher = this.broker.create(this.server, (builder) -> builder.kafka(settings));
		assertThatExceptionOfType(CustomerioPublisherException.class).isThrownBy(publisher::start)
			.withMessageStartingWith("Topic " + this.broker.topic() + " does not exist: create it")
			.withMessageContaining("--partitions 12 --config retention.ms=1209600000")
			.withMessageContaining("customerio.publisher.kafka.create-topics")
			.satisfies((ex) -> assertThat(ex.isTransient()).isFalse());
		create(Map.of());
		assertThatExceptionOfType(CustomerioPublisherException.class).isThrownBy(publisher::start)
			.withMessageStartingWith("Topic " + this.broker.topic() + "-dlt does not exist: create it");
	}

	@Test
	void createsTopicsThatKeepOperations() throws Exception {
		this.broker.start(this.server);
		try (Admin admin = this.broker.admin()) {
			assertThat(admin.describeTopics(List.of(this.broker.topic()))
				.allTopicNames()
				.get()
				.get(this.broker.topic())
				.partitions()).hasSize(Broker.PARTITIONS);
		}
		TrackPublisher second = this.broker.start(this.server);
		assertThat(second.state().reason()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "retention.ms, 86400000, after PT24H (retention.ms)",
			"retention.bytes, 1000000, when a partition is too large (retention.bytes)" })
	void warnsOfTopicsThatLoseOperations(String name, String value, String problem) {
		create(Map.of(name, value));
		TrackPublisher publisher = this.broker.start(this.server);
		assertThat(publisher.state().reason()).isEqualTo("""
				Topic %s deletes operations, delivered or not, %s: an outage of Customer.io that lasts longer loses \
				them. Keep them at least 7 days, whatever their size""".formatted(this.broker.topic(), problem));
	}

	@Test
	void doesNotStartWithACompactedTopic() {
		create(Map.of("cleanup.policy", "compact"));
		TrackPublisher publisher = this.broker.create(this.server, (builder) -> builder);
		assertThatExceptionOfType(CustomerioPublisherException.class).isThrownBy(publisher::start)
			.withMessageContaining("is compacted")
			.withMessageContaining("Set its cleanup.policy to delete");
	}

	@Test
	void startsWithoutBrokersAndSaysSo() {
		KafkaStoreSettings settings = this.broker.settings().withSendTimeout(Duration.ofMillis(200));
		for (String nowhere : List.of("localhost:1", "nowhere.invalid:9092")) {
			TrackPublisher publisher = this.broker.create(this.server,
					KafkaConnection.of(Map.of("bootstrap.servers", nowhere)), (builder) -> builder.kafka(settings));
			publisher.start();
			assertThat(publisher.state().reason()).contains("could not be looked at").contains("brokers");
			assertThatExceptionOfType(CustomerioPublisherException.class)
				.isThrownBy(() -> publisher.publish(Person.id("42").event("e")))
				.withMessageContaining("look at the brokers")
				.satisfies((ex) -> assertThat(ex.isTransient()).isTrue());
		}
	}

	private void create(Map<String, String> settings) {
		try (Admin admin = this.broker.admin()) {
			admin
				.createTopics(
						List.of(new NewTopic(this.broker.topic(), Optional.of(1), Optional.empty()).configs(settings)))
				.all()
				.toCompletionStage()
				.toCompletableFuture()
				.join();
			Awaitility.await().until(() -> isKnown(admin));
		}
	}

	/**
	 * Brokers know a topic a moment after it was created.
	 */
	private boolean isKnown(Admin admin) throws InterruptedException {
		try {
			return !admin.describeTopics(List.of(this.broker.topic())).allTopicNames().get().isEmpty();
		}
		catch (ExecutionException ex) {
			return false;
		}
	}

}
