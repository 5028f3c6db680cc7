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
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.github.customeriospring.log.LogInterval;
import io.github.customeriospring.publisher.PublisherState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lanes of a store, between its start and its stop.
 */
final class KafkaLanes {

	private static final Logger logger = LoggerFactory.getLogger(KafkaStore.class);

	private final List<KafkaLane> lanes;

	private final LogInterval logInterval = new LogInterval();

	private final ReentrantLock lock = new ReentrantLock();

	private final CountDownLatch running;

	private boolean stopped;

	KafkaLanes(List<KafkaLane> lanes) {
		this.lanes = lanes;
		this.running = new CountDownLatch(lanes.size());
	}

	/**
	 * Start the lanes that do not run. Without brokers that can be found this fails, and
	 * is to be repeated.
	 */
	void start() {
		this.lock.lock();
		try {
			if (!this.stopped) {
				this.lanes.stream().filter((lane) -> !lane.isRunning()).forEach(KafkaLane::start);
			}
		}
		catch (KafkaException ex) {
			if (this.logInterval.begin()) {
				logger.warn("Operations wait, since nothing can be fetched from Kafka: look at spring.kafka.*", ex);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	void resume() {
		this.lanes.forEach(KafkaLane::resume);
	}

	/**
	 * Stop all lanes, after the requests that are under way.
	 * @param atMost how long to wait
	 * @return whether all have stopped
	 */
	boolean stop(Duration atMost) throws InterruptedException {
		this.lock.lock();
		try {
			if (!this.stopped) {
				this.stopped = true;
				this.lanes.forEach((lane) -> lane.stop(this.running::countDown));
			}
		}
		finally {
			this.lock.unlock();
		}
		return this.running.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Interrupt the requests that are under way.
	 */
	void interrupt() {
		this.lanes.forEach(KafkaLane::interrupt);
	}

	Collection<TopicPartition> partitions() {
		return this.lanes.stream().flatMap((lane) -> lane.partitions().stream()).toList();
	}

	/**
	 * Return how old the oldest operations are that lanes have fetched.
	 */
	Map<PublisherState.Status, Duration> oldest(InstantSource clock) {
		Map<PublisherState.Status, Duration> oldest = new EnumMap<>(PublisherState.Status.class);
		for (KafkaLane lane : this.lanes) {
			KafkaLane.Waiting waiting = lane.waiting();
			if (waiting != null) {
				oldest.merge(waiting.status(), Duration.between(waiting.since(), clock.instant()),
						(one, other) -> (one.compareTo(other) > 0) ? one : other);
			}
		}
		return oldest;
	}

}
