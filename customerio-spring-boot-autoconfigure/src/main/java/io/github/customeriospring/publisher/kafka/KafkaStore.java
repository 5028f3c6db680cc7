package io.github.customeriospring.publisher.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.DeadLetters;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.Delivery;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.GuardedListeners;
import io.github.customeriospring.publisher.lane.LaneThreads;
import io.github.customeriospring.publisher.store.EncodedOperation;
import io.github.customeriospring.publisher.store.PublisherStore;
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

	private final BatchApi<?> api;

	private final String workspace;

	private final InstantSource clock;

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

	private KafkaStore(Builder builder) {
		this.api = builder.api;
		this.workspace = builder.workspace;
		this.clock = builder.clock;
		KafkaStoreSettings settings = builder.kafka;
		String topic = settings.topicOf(this.workspace, this.api.api());
		String groupId = settings.groupIdOf(this.workspace, this.api.api());
		this.delivery = new Delivery(this.api, builder.settings, builder.observer, this::tryAtOnce);
		this.records = new OperationRecords(topic, this.workspace, this.api.api(), builder.codecs, this.clock);
		this.clients = new KafkaClients(builder.connection, settings, groupId);
		this.producers = this.clients.producers();
		this.sender = new OperationSender(this.producers, settings.sendTimeout());
		GroupOffsets offsets = new GroupOffsets(this.clients, topic, groupId);
		this.flush = new Flush(this.sent, offsets);
		PublisherListener listener = new GuardedListeners(builder.listeners);
		this.deadLetterTopic = new DeadLetterTopic(settings.deadLetterTopicOf(this.workspace, this.api.api()),
				this.workspace, this.api.api(), this.sender, listener, this.clock);
		this.deadLetters = new KafkaDeadLetters(new TopicReader(this.clients, this.deadLetterTopic.topic()),
				this.deadLetterTopic, this.records, this.api, this::send);
		ConsumerFactory<byte[], byte[]> consumers = this.clients.laneConsumers(builder.settings);
		this.consumption = new Consumption(new TopicCheck(this.clients, settings, topic, this.deadLetterTopic.topic()),
				offsets, this.backlog, builder.settings.lanes(), (number, executor, timer) -> {
					ContainerProperties properties = new ContainerProperties(topic);
					properties.setListenerTaskExecutor(executor);
					return new KafkaLane(new LaneDelivery(this.api, this.delivery, this.records, this.deadLetterTopic,
							listener, builder.settings), this.backlog, consumers, properties, timer, number);
				}, builder.threads);
	}

	/**
	 * Begin to build a store.
	 * @param api where to deliver
	 * @param connection where the brokers are
	 * @return the builder
	 */
	public static Builder builder(BatchApi<?> api, KafkaConnection connection) {
		return new Builder(Arguments.notNull(api, "api"), Arguments.notNull(connection, "connection"));
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
			return new Taken(0, new CustomerioPublisherException("""
					The publisher is closed, the operation was not taken: publish before the application stops, \
					or in a bean that depends on the publisher""", null, false));
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
		Map<PublisherState.Status, Duration> oldest = this.consumption.oldest(this.clock);
		return new PublisherState(this.workspace, this.api.api(), status(oldest), reason(), this.backlog.operations(),
				this.backlog.bytes(), oldest,
				this.delivery.counts(this.accepted.sum(), this.deadLetterTopic.count(), 0, 0, Duration.ZERO));
	}

	private PublisherState.Status status(Map<PublisherState.Status, Duration> oldest) {
		if (this.closed) {
			return PublisherState.Status.CLOSED;
		}
		PublisherState.Status held = this.delivery.status();
		if (held != null) {
			return held;
		}
		return oldest.containsKey(PublisherState.Status.RETRYING) ? PublisherState.Status.RETRYING
				: PublisherState.Status.WAITING;
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
	public static final class Builder {

		private final BatchApi<?> api;

		private final KafkaConnection connection;

		private String workspace = "default";

		private PublisherSettings settings = PublisherSettings.defaults();

		private KafkaStoreSettings kafka = KafkaStoreSettings.defaults();

		private List<PayloadCodec> codecs = List.of();

		private List<PublisherListener> listeners = List.of();

		private ThreadFactory threads = new LaneThreads();

		private DeliveryObserver observer = DeliveryObserver.NONE;

		private InstantSource clock = InstantSource.system();

		private Builder(BatchApi<?> api, KafkaConnection connection) {
			this.api = api;
			this.connection = connection;
		}

		/**
		 * Set what the workspace is called. Default: {@code default}.
		 * @param workspace the name
		 * @return this builder
		 */
		public Builder workspace(String workspace) {
			this.workspace = Arguments.notNull(workspace, "workspace");
			return this;
		}

		/**
		 * Set how operations are delivered. There are not more lanes than partitions.
		 * @param settings the settings
		 * @return this builder
		 */
		public Builder settings(PublisherSettings settings) {
			this.settings = Arguments.notNull(settings, "settings");
			return this;
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
		 * Set who is told about operations that are not delivered.
		 * @param listeners the listeners
		 * @return this builder
		 */
		public Builder listeners(List<? extends PublisherListener> listeners) {
			this.listeners = Arguments.listOf(listeners, "listeners");
			return this;
		}

		/**
		 * Set what makes the threads: one for each lane, and two that look after them.
		 * Default: daemon threads.
		 * @param threads makes threads
		 * @return this builder
		 */
		public Builder threads(ThreadFactory threads) {
			this.threads = Arguments.notNull(threads, "threads");
			return this;
		}

		/**
		 * Set who watches the requests. Default: nobody.
		 * @param observer the observer
		 * @return this builder
		 */
		public Builder observer(DeliveryObserver observer) {
			this.observer = Arguments.notNull(observer, "observer");
			return this;
		}

		/**
		 * Set the clock that tells when something happens. Default: that of the system.
		 * @param clock the clock
		 * @return this builder
		 */
		public Builder clock(InstantSource clock) {
			this.clock = Arguments.notNull(clock, "clock");
			return this;
		}

		/**
		 * Create the store. It connects to brokers when it is used or started.
		 * @return the store
		 */
		public KafkaStore build() {
			return new KafkaStore(this);
		}

	}

}
