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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.QueuedOperation;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What is in the topic, and what happens when nothing gets there.
 */
class KafkaHandOverTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final String TRACE_PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

	@RegisterExtension
	final TrackServer server = new TrackServer();

	@RegisterExtension
	final Broker broker = new Broker();

	private final List<@Nullable String> posted = new ArrayList<>();

	private final DeliveryObserver observer = new DeliveryObserver() {

		@Override
		public String traceParent() {
			return TRACE_PARENT;
		}

		@Override
		public <R> R post(List<? extends QueuedOperation> operations, Supplier<R> request) {
			operations.forEach((operation) -> KafkaHandOverTests.this.posted.add(operation.traceParent()));
			return request.get();
		}

	};

	@Test
	void writesNoIdentifierNextToThePayload() {
		TrackPublisher publisher = publisher();
		publisher.start();
		publisher.publish(Person.id("secret-42").event("e"));
		publisher.flush(LONG);
		ConsumerRecord<byte[], byte[]> record = records().get(0);
		assertThat(record.key()).hasSize(4);
		Map<String, String> headers = new HashMap<>();
		record.headers().forEach((header) -> headers.put(header.key(), new String(header.value())));
		assertThat(headers)
			.containsOnlyKeys("customerio-workspace", "customerio-api", "customerio-version", "customerio-codec",
					"customerio-handed-over", "traceparent")
			.containsEntry("customerio-workspace", "default")
			.containsEntry("customerio-api", "TRACK")
			.containsEntry("customerio-version", "1")
			.containsEntry("customerio-codec", "plain")
			.containsEntry("traceparent", TRACE_PARENT);
		assertThat(new String(record.value(), StandardCharsets.UTF_8)).contains("secret-42");
		assertThat(this.posted).containsExactly(TRACE_PARENT);
	}

	private TrackPublisher publisher() {
		TrackBatchApi api = new TrackBatchApi(this.server.connection());
		return this.broker.add(new TrackPublisher(api,
				KafkaStore.builder(api, this.broker.connection())
					.kafka(this.broker.settings())
					.settings(Broker.delivery())
					.observer(this.observer)
					.build(),
				this.observer, InstantSource.system()));
	}

	private List<ConsumerRecord<byte[], byte[]>> records() {
		KafkaClients clients = new KafkaClients(this.broker.connection(), this.broker.settings(), "test");
		List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
		new TopicReader(clients, this.broker.topic()).readAll(records::add);
		return records;
	}

	@Test
	void readsWhatEarlierCodecsHaveWritten() {
		TrackPublisher plain = this.broker.start(this.server);
		plain.pause();
		plain.publish(Person.id("42").event("plain"));
		plain.stop(LONG);
		TrackPublisher secret = this.broker.create(this.server, (builder) -> builder.codecs(List.of(new Reversing())));
		secret.publish(Person.id("42").event("secret"));
		secret.start();
		secret.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("plain", "secret");
		assertThat(new String(records().get(1).value(), StandardCharsets.UTF_8)).doesNotContain("secret");
	}

	@Test
	void takesOperationsBeforeItStartsAndAfterItHasStopped() {
		TrackPublisher publisher = this.broker.start(this.server);
		publisher.publish(Person.id("42").event("a"));
		publisher.flush(LONG);
		publisher.stop(LONG);
		publisher.publish(Person.id("42").event("b"));
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> publisher.flush(Duration.ofMillis(50)))
			.withMessageContaining("1 operations were not delivered");
		publisher.start();
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("a", "b");
	}

	@Test
	void takesNothingAfterItIsClosedAndLeavesNoThread() {
		TrackPublisher publisher = this.broker.start(this.server);
		publisher.publish(Person.id("42").event("e"));
		publisher.flush(LONG);
		publisher.deadLetters().count();
		publisher.close();
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> publisher.publish(Person.id("42").event("after")))
			.withMessageContaining("closed");
		assertThat(publisher.state().status()).isEqualTo(PublisherState.Status.CLOSED);
		await().atMost(LONG).untilAsserted(() -> assertThat(threads()).isEmpty());
		publisher.close();
	}

	private List<String> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter(Thread::isAlive)
			.map(Thread::getName)
			.filter((name) -> name.startsWith("customerio-publisher") || name.contains(this.broker.topic()))
			.toList();
	}

	@Test
	void saysHowManyWereTaken() throws Exception {
		KafkaConnection connection = this.broker.connection();
		Map<String, Object> oneByOne = new HashMap<>(connection.producer());
		oneByOne.put(ProducerConfig.BATCH_SIZE_CONFIG, 0);
		TrackPublisher publisher = this.broker.create(this.server,
				new KafkaConnection(oneByOne, connection.consumer(), connection.admin()), (builder) -> builder);
		publisher.start();
		try (Admin admin = this.broker.admin()) {
			ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, this.broker.topic());
			ConfigEntry limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1000");
			admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
				.all()
				.get();
		}
		String noise = new Random(1).ints(5000, 'a', 'z')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		assertThatExceptionOfType(CustomerioIncompleteException.class)
			.isThrownBy(() -> publisher.publishAll(
					List.of(Person.id("42").event("small"), Person.id("42").event("large", Map.of("text", noise)))))
			.withMessageContaining("too large for topic")
			.withMessageContaining("max.message.bytes")
			.satisfies((ex) -> assertThat(ex.getCompleted()).isOne());
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("small");
	}

	@Test
	void cannotTellWhatBecameOfAnOperation() {
		TrackPublisher publisher = this.broker.start(this.server);
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> publisher.submit(Person.id("42").event("e")))
			.withMessageContaining("PublisherListener");
	}

	@Test
	void countsWhatWaits() {
		TrackPublisher publisher = this.broker.start(this.server);
		publisher.pause();
		publisher.publishAll(IntStream.range(0, 500).mapToObj((i) -> Person.id("p" + i).event("e")));
		await().atMost(LONG).until(() -> publisher.state().queued() == 500 && publisher.state().queuedBytes() > 20_000);
		assertThat(publisher.state().status()).isEqualTo(PublisherState.Status.PAUSED);
	}

	private static final class Reversing implements PayloadCodec {

		@Override
		public String name() {
			return "reversing";
		}

		@Override
		public byte[] encode(byte[] payload) {
			byte[] reversed = new byte[payload.length];
			for (int i = 0; i < payload.length; i++) {
				reversed[i] = payload[payload.length - 1 - i];
			}
			return reversed;
		}

		@Override
		public byte[] decode(byte[] kept) {
			return encode(kept);
		}

	}

}
