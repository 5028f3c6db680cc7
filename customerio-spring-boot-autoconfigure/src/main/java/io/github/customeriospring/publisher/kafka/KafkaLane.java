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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.delivery.Hold;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Fetches and delivers the operations of some partitions. While they have to wait, its
 * container pauses the partitions and goes on polling, so that it keeps them.
 */
final class KafkaLane implements BatchAcknowledgingMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {

	private static final Logger logger = LoggerFactory.getLogger(KafkaStore.class);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

	private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(10);

	private final LaneDelivery delivery;

	private final Backlog backlog;

	private final ScheduledExecutorService timer;

	private final KafkaMessageListenerContainer<byte[], byte[]> container;

	private final ReentrantLock lock = new ReentrantLock();

	private volatile int resumes;

	private @Nullable Future<?> end;

	private @Nullable Thread delivering;

	private volatile @Nullable Waiting waiting;

	/**
	 * Create a lane.
	 * @param backlog learns what is fetched
	 * @param properties of the container, with topic and executor
	 * @param timer ends pauses
	 * @param number distinguishes it from the others
	 */
	KafkaLane(LaneDelivery delivery, Backlog backlog, ConsumerFactory<byte[], byte[]> consumers,
			ContainerProperties properties, ScheduledExecutorService timer, int number) {
		this.delivery = delivery;
		this.backlog = backlog;
		this.timer = timer;
		properties.setMessageListener(this);
		properties.setConsumerRebalanceListener(this);
		properties.setAckMode(ContainerProperties.AckMode.MANUAL_IMMEDIATE);
		properties.setSyncCommitTimeout(COMMIT_TIMEOUT);
		properties.setAuthExceptionRetryInterval(COMMIT_TIMEOUT);
		properties.setMicrometerEnabled(false);
		this.container = new KafkaMessageListenerContainer<>(consumers, properties);
		this.container.setBeanName("customerio-publisher");
		this.container.setClientIdSuffix("-" + number);
		this.container.setCommonErrorHandler(
				new DefaultErrorHandler(new FixedBackOff(AFTER_FAILURE.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)));
	}

	@Override
	public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, @Nullable Acknowledgment acknowledgment) {
		int resumesBefore = this.resumes;
		Poll poll = new Poll(records, Objects.requireNonNull(acknowledgment));
		this.backlog.fetched(records);
		this.waiting = new Waiting(PublisherState.Status.WAITING, OperationRecords.handedOver(records.get(0)));
		Hold hold = deliverInterruptibly(poll);
		if (hold == null) {
			this.waiting = null;
			return;
		}
		ConsumerRecord<byte[], byte[]> oldest = poll.record(Math.min(poll.acknowledged(), poll.size() - 1));
		this.waiting = new Waiting(hold.status(), OperationRecords.handedOver(oldest));
		pause(hold.time(), resumesBefore);
	}

	private @Nullable Hold deliverInterruptibly(Poll poll) {
		delivering(Thread.currentThread());
		try {
			return deliver(poll);
		}
		finally {
			delivering(null);
			// What follows, such as leaving the group, must not be interrupted
			Thread.interrupted();
		}
	}

	private @Nullable Hold deliver(Poll poll) {
		try {
			return this.delivery.deliver(poll, this.container::isRunning);
		}
		catch (RuntimeException ex) {
			// Such as a commit that fails: what was delivered since the last one repeats
			logger.warn("A lane of the publisher failed with {} and goes on", ex.getClass().getName());
			poll.giveBack();
			return new Hold(PublisherState.Status.RETRYING, AFTER_FAILURE, null);
		}
	}

	/**
	 * Fetch nothing for a while, unless the lane was resumed in the meantime.
	 */
	private void pause(Duration time, int resumesBefore) {
		this.lock.lock();
		try {
			if (this.resumes == resumesBefore && !this.timer.isShutdown()) {
				this.container.pause();
				this.end = this.timer.schedule(this::goOn, time.toNanos(), TimeUnit.NANOSECONDS);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Try again at once.
	 */
	void resume() {
		this.lock.lock();
		try {
			this.resumes = this.resumes + 1;
			goOn();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void goOn() {
		this.lock.lock();
		try {
			if (this.end != null) {
				this.end.cancel(false);
				this.end = null;
				this.container.resume();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		this.delivery.forget(partitions);
		this.waiting = null;
	}

	@Override
	public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		this.delivery.forget(partitions);
		this.waiting = null;
	}

	private void delivering(@Nullable Thread thread) {
		this.lock.lock();
		try {
			this.delivering = thread;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Interrupt the request that is under way, and nothing else.
	 */
	void interrupt() {
		this.lock.lock();
		try {
			if (this.delivering != null) {
				this.delivering.interrupt();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isRunning() {
		return this.container.isRunning();
	}

	void start() {
		this.container.start();
	}

	/**
	 * Begin to stop: the request that is under way is the last one.
	 * @param stopped called in the end
	 */
	void stop(Runnable stopped) {
		this.container.stop(stopped);
	}

	Collection<TopicPartition> partitions() {
		Collection<TopicPartition> assigned = this.container.getAssignedPartitions();
		return (assigned != null) ? List.copyOf(assigned) : List.of();
	}

	@Nullable Waiting waiting() {
		return this.waiting;
	}

	/**
	 * An operation that waits.
	 *
	 * @param status for what
	 * @param since when it was handed over
	 */
	record Waiting(PublisherState.Status status, Instant since) {
	}

}
