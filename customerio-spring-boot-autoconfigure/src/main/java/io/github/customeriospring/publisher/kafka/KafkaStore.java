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
import java.util.concurrent.atomic.LongAdder;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.DeadLetters;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.Delivery;
import io.github.customeriospring.publisher.store.EncodedOperation;
import io.github.customeriospring.publisher.store.PublisherStore;
import io.github.customeriospring.publisher.store.StoreBuilder;
import io.github.customeriospring.publisher.store.StoreContext;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Keeps operations in a topic of Apache Kafka, from which all instances of the
 * application deliver them. Thread-safe.
 * <p>
 * An operation is taken when the brokers have acknowledged it. A transaction of the
 * caller, be it one of a database or of Kafka, has no part in that: the operation is
 * there at once, and stays when the transaction is rolled back. Where that matters,
 * publish after the commit or keep operations in the database.
 * <p>
 * Operations with the same first key are in the same partition and keep their order, as
 * long as the topic keeps its number of partitions. A merge is ordered by its first
 * person only.
 * <p>
 * What is delivered is committed after each request. When a process ends without a stop,
 * or loses partitions, the requests that were under way are repeated.
 * <p>
 * What Customer.io refuses and what cannot be read is put aside in a topic for dead
 * letters. They can be replayed and deleted; Kafka erases them when it compacts that
 * topic, or when they are older than the topic keeps anything.
 * <p>
 * {@link #state()} tells about the partitions that this process delivers, as they were
 * some seconds ago; bytes are an estimate.
 *
 * @since 0.1.0
 */
public final class KafkaStore implements PublisherStore {

	private static final Duration CLOSE_MARGIN = Duration.ofSeconds(1);

	private final StoreContext context;

	private final Delivery delivery;

	private final OperationRecords records;

	private final KafkaClients clients;

	private final DefaultKafkaProducerFactory<byte[], byte[]> producers;

	private final OperationSender sender;

	private final SentOffsets sent = new SentOffsets();

	private final Flush flush;

	private final DeadLetterTopic deadLetterTopic;

	private final DeadLetters deadLetters;

	private final Backlog backlog = new Backlog();

	private final Consumption consumption;

	private final LongAdder accepted = new LongAdder();

	private volatile boolean closed;

	private KafkaStore(StoreContext context, Builder builder) {
		this.context = context;
		KafkaStoreSettings settings = builder.kafka;
		String topic = settings.topicOf(context.workspace(), context.api().api());
		String groupId = settings.groupIdOf(context.workspace(), context.api().api());
		this.delivery = context.deliver(this::tryAtOnce);
		this.records = new OperationRecords(topic, context.workspace(), context.api().api(), builder.codecs,
				context.clock());
		this.clients = new KafkaClients(builder.connection, settings, groupId);
		this.producers = this.clients.producers();
		this.sender = new OperationSender(this.producers, settings.sendTimeout());
		GroupOffsets offsets = new GroupOffsets(this.clients, topic, groupId);
		this.flush = new Flush(this.sent, offsets);
		PublisherListener listener = context.listener();
		this.deadLetterTopic = new DeadLetterTopic(settings.deadLetterTopicOf(context.workspace(), context.api().api()),
				context.workspace(), context.api().api(), this.sender, listener, context.clock());
		this.deadLetters = new KafkaDeadLetters(new TopicReader(this.clients, this.deadLetterTopic.topic()),
				this.deadLetterTopic, this.records, context.api(), this::send);
		ConsumerFactory<byte[], byte[]> consumers = this.clients.laneConsumers(context.settings());
		this.consumption = new Consumption(new TopicCheck(this.clients, settings, topic, this.deadLetterTopic.topic()),
				offsets, this.backlog, context.settings().lanes(), (number, executor, timer) -> {
					ContainerProperties properties = new ContainerProperties(topic);
					properties.setListenerTaskExecutor(executor);
					return new KafkaLane(new LaneDelivery(context.api(), this.delivery, this.records,
							this.deadLetterTopic, listener, context.settings()), this.backlog, consumers, properties,
							timer, number);
				}, context.threads());
	}

	/**
	 * Begin to build a store.
	 * @param api where to deliver
	 * @param connection where the brokers are
	 * @return the builder
	 */
	public static Builder builder(BatchApi<?> api, KafkaConnection connection) {
		return new Builder(api, Arguments.notNull(connection, "connection"));
	}

	/**
	 * {@inheritDoc}
	 * <p>
	 * After a failure that {@linkplain CustomerioPublisherException#isTransient() is
	 * transient} the operation may have been taken all the same.
	 */
	@Override
	public void add(EncodedOperation operation) {
		Taken taken = addAll(List.of(operation));
		if (taken.failure() != null) {
			throw taken.failure();
		}
	}

	/**
	 * {@inheritDoc}
	 * <p>
	 * They are sent without waiting for each other: after a failure, some of those that
	 * are not counted may have been taken all the same.
	 */
	@Override
	public Taken addAll(List<EncodedOperation> operations) {
		if (this.closed) {
			return new Taken(0, StoreContext.closed());
		}
		Taken taken = send(operations.stream().map(this.records::write).toList());
		this.accepted.add(taken.count());
		return taken;
	}

	private Taken send(List<ProducerRecord<byte[], byte[]>> operations) {
		return this.sender.send(operations, this.sent::add);
	}

	private void tryAtOnce() {
		this.consumption.resume();
	}

	/**
	 * {@inheritDoc}
	 * <p>
	 * It waits for what this process has written, whoever delivers it.
	 */
	@Override
	public void flush(Duration atMost) {
		this.flush.await(atMost, this::reason);
	}

	@Override
	public void pause() {
		this.delivery.pause();
	}

	@Override
	public void resume() {
		this.delivery.resume();
		tryAtOnce();
	}

	@Override
	public PublisherState state() {
		Map<PublisherState.Status, Duration> oldest = this.consumption.oldest(this.context.clock());
		return this.context.state(StoreContext.status(this.closed, this.delivery.status(), oldest), reason(),
				this.backlog.operations(), this.backlog.bytes(), oldest,
				this.delivery.counts(this.accepted.sum(), this.deadLetterTopic.count(), 0, 0, Duration.ZERO));
	}

	private @Nullable String reason() {
		String reason = this.delivery.reason();
		return (reason != null) ? reason : this.consumption.problem();
	}

	@Override
	public DeadLetters deadLetters() {
		return this.deadLetters;
	}

	/**
	 * {@inheritDoc}
	 * <p>
	 * Without brokers it begins as soon as there are some.
	 * @throws CustomerioPublisherException if a topic is missing or cannot be used
	 */
	@Override
	public void start() {
		this.consumption.start();
	}

	@Override
	public void stop(Duration atMost) {
		this.consumption.stop(atMost, false);
	}

	@Override
	public void close(Duration atMost) {
		this.closed = true;
		this.consumption.stop(atMost.plus(CLOSE_MARGIN), true);
		this.producers.setPhysicalCloseTimeout((int) CLOSE_MARGIN.toSeconds());
		this.producers.destroy();
		this.clients.close(CLOSE_MARGIN);
	}

	@Override
	public String toString() {
		return "KafkaStore";
	}

	/**
	 * Builds a {@link KafkaStore}.
	 */
	public static final class Builder extends StoreBuilder<Builder> {

		private final KafkaConnection connection;

		private KafkaStoreSettings kafka = KafkaStoreSettings.defaults();

		private List<PayloadCodec> codecs = List.of();

		private Builder(BatchApi<?> api, KafkaConnection connection) {
			super(api);
			this.connection = connection;
		}

		/**
		 * Set how operations are kept.
		 * @param kafka the settings
		 * @return this builder
		 */
		public Builder kafka(KafkaStoreSettings kafka) {
			this.kafka = Arguments.notNull(kafka, "kafka");
			return this;
		}

		/**
		 * Set how payloads are written. Default: as they are, which can always be read.
		 * @param codecs the first one writes, all of them read
		 * @return this builder
		 */
		public Builder codecs(List<? extends PayloadCodec> codecs) {
			this.codecs = Arguments.listOf(codecs, "codecs");
			return this;
		}

		/**
		 * Create the store. It connects to brokers when it is used or started.
		 * @return the store
		 */
		public KafkaStore build() {
			return new KafkaStore(context(), this);
		}

	}

}
