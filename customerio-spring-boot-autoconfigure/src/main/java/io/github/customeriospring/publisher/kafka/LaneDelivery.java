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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.Delivery;
import io.github.customeriospring.publisher.delivery.DeliveryLane;
import io.github.customeriospring.publisher.delivery.Hold;
import io.github.customeriospring.publisher.delivery.Outcomes;
import io.github.customeriospring.publisher.delivery.Progress;
import io.github.customeriospring.publisher.store.PublisherStore.Taken;
import io.github.customeriospring.v2.BatchConnection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what a lane has fetched, request by request, and commits after each of them.
 * For the thread of the lane only.
 */
final class LaneDelivery implements Outcomes<KafkaOperation> {

	/** So that neither a rebalance nor a stop waits for long. */
	private static final Duration LONGEST_TURN = Duration.ofSeconds(5);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

	private final BatchApi<?> api;

	private final DeliveryLane<KafkaOperation> lane;

	private final OperationRecords records;

	private final DeadLetterTopic deadLetters;

	/** Never throws. */
	private final PublisherListener listener;

	private final PublisherSettings settings;

	/** Settled, but not committed since something before them is not settled. */
	private final Set<Position> ahead = new HashSet<>();

	private final List<KafkaOperation> delivered = new ArrayList<>();

	private final List<DeadRecord> dead = new ArrayList<>();

	LaneDelivery(BatchApi<?> api, Delivery delivery, OperationRecords records, DeadLetterTopic deadLetters,
			PublisherListener listener, PublisherSettings settings) {
		this.api = api;
		this.lane = delivery.openLane(this);
		this.records = records;
		this.deadLetters = deadLetters;
		this.listener = listener;
		this.settings = settings;
	}

	/**
	 * Deliver records, and give back those that have to wait.
	 * @param poll the records
	 * @param running asked between requests whether to go on
	 * @return why they have to wait, or {@code null} if they do not
	 */
	@Nullable Hold deliver(Poll poll, BooleanSupplier running) {
		this.delivered.clear();
		this.dead.clear();
		List<KafkaOperation> left = read(poll);
		Hold hold = settle(poll);
		long end = System.nanoTime() + LONGEST_TURN.toNanos();
		BooleanSupplier goOn = () -> running.getAsBoolean() && end - System.nanoTime() > 0;
		while (hold == null && !left.isEmpty() && goOn.getAsBoolean()) {
			int size = batch(left);
			hold = deliver(arrange(left.subList(0, size)), poll, goOn);
			left = left.subList(size, left.size());
		}
		remember(poll);
		poll.giveBack();
		return hold;
	}

	/**
	 * Deliver operations, request by request.
	 */
	private @Nullable Hold deliver(List<KafkaOperation> operations, Poll poll, BooleanSupplier goOn) {
		List<KafkaOperation> left = operations;
		Hold hold = settle(poll);
		while (hold == null && !left.isEmpty() && goOn.getAsBoolean()) {
			int size = this.api.fit(left.stream().map(KafkaOperation::payload).toList());
			Progress progress = this.lane.deliver(left.subList(0, size));
			left = left.subList(progress.settled(), left.size());
			Hold failure = settle(poll);
			hold = (progress.hold() != null) ? progress.hold() : failure;
		}
		return hold;
	}

	/**
	 * Arrange operations. Those that are no operations of the API are put aside.
	 */
	private List<KafkaOperation> arrange(List<KafkaOperation> batch) {
		List<KafkaOperation> operations = new ArrayList<>(batch);
		try {
			return this.lane.arrange(operations);
		}
		catch (RuntimeException ex) {
			operations
				.removeIf((operation) -> isNone(operation) && this.dead.add(DeadRecord.unreadable(operation.index(),
						operation.record(), new UnreadableRecordException("It is no operation of this API"))));
			return this.lane.arrange(operations);
		}
	}

	private boolean isNone(KafkaOperation operation) {
		try {
			this.api.keys(operation.payload());
			return false;
		}
		catch (RuntimeException ex) {
			return true;
		}
	}

	/**
	 * Read operations. What is none is put aside.
	 */
	private List<KafkaOperation> read(Poll poll) {
		List<KafkaOperation> operations = new ArrayList<>(poll.size());
		for (int i = 0; i < poll.size(); i++) {
			ConsumerRecord<byte[], byte[]> record = poll.record(i);
			if (this.ahead.remove(Position.of(record))) {
				poll.settle(i);
				continue;
			}
			try {
				operations.add(this.records.read(record, i));
			}
			catch (UnreadableRecordException ex) {
				this.dead.add(DeadRecord.unreadable(i, record, ex));
			}
		}
		return operations;
	}

	/**
	 * Return how many operations make a batch.
	 */
	private int batch(List<KafkaOperation> operations) {
		long max = this.settings.batchBytes().toBytes();
		int most = Math.min(operations.size(), this.settings.batchSize());
		long bytes = operations.get(0).payload().length;
		int count = 1;
		while (count < most) {
			bytes += operations.get(count).payload().length;
			if (BatchConnection.requestBytes(count + 1, bytes) > max) {
				return count;
			}
			count++;
		}
		return count;
	}

	@Override
	public void delivered(KafkaOperation operation) {
		this.delivered.add(operation);
	}

	@Override
	public void refused(KafkaOperation operation, List<OperationRefusal> refusals) {
		UndeliveredOperation undelivered = this.deadLetters.undelivered(operation.record(), operation.payload());
		refusals.forEach((refusal) -> this.listener.refused(undelivered, refusal));
		this.dead.add(DeadRecord.refused(operation, refusals));
	}

	/**
	 * Commit what is known since the last time, as soon as what is dead is put aside.
	 * @return why not everything is settled, or {@code null} if it is
	 */
	private @Nullable Hold settle(Poll poll) {
		this.delivered.forEach((operation) -> poll.settle(operation.index()));
		this.delivered.clear();
		Taken taken = this.dead.isEmpty() ? new Taken(0, null) : this.deadLetters.put(List.copyOf(this.dead));
		this.dead.subList(0, taken.count()).forEach((record) -> poll.settle(record.index()));
		this.dead.clear();
		poll.acknowledge();
		return (taken.failure() != null) ? new Hold(PublisherState.Status.RETRYING, AFTER_FAILURE,
				(taken.failure() instanceof CustomerioException failure) ? failure : null) : null;
	}

	private void remember(Poll poll) {
		for (int i = poll.acknowledged(); i < poll.size(); i++) {
			if (poll.isSettled(i)) {
				this.ahead.add(Position.of(poll.record(i)));
			}
		}
	}

	/**
	 * Forget partitions that other lanes deliver from now on.
	 */
	void forget(Collection<TopicPartition> partitions) {
		partitions.forEach((partition) -> this.ahead.removeIf((one) -> one.partition() == partition.partition()));
	}

}
