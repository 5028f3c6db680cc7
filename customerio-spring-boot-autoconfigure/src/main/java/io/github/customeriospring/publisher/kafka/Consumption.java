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
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.PublisherState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Delivers between start and stop, and looks after what that needs: topics that are
 * there, lanes that run, and how much is left. Thread-safe.
 */
final class Consumption {

	private static final Logger logger = LoggerFactory.getLogger(KafkaStore.class);

	private static final Duration WATCH = Duration.ofSeconds(2);

	private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

	/** One watches, the other one ends pauses in the meantime. */
	private static final int TIMER_THREADS = 2;

	private final TopicCheck topics;

	private final GroupOffsets offsets;

	private final Backlog backlog;

	private final int mostLanes;

	private final LaneFactory factory;

	private final ThreadFactory threads;

	private final ReentrantLock lock = new ReentrantLock();

	private @Nullable ScheduledExecutorService timer;

	private volatile @Nullable KafkaLanes lanes;

	private @Nullable KafkaLanes stopping;

	private volatile boolean checked;

	private volatile @Nullable String problem;

	private volatile @Nullable String outage;

	/**
	 * Create a consumption.
	 * @param mostLanes the most lanes; there is none without a partition
	 */
	Consumption(TopicCheck topics, GroupOffsets offsets, Backlog backlog, int mostLanes, LaneFactory factory,
			ThreadFactory threads) {
		this.topics = topics;
		this.offsets = offsets;
		this.backlog = backlog;
		this.mostLanes = mostLanes;
		this.factory = factory;
		this.threads = threads;
	}

	/**
	 * Start. Without brokers it starts as soon as there are some.
	 * @throws CustomerioPublisherException if a topic cannot be used
	 */
	void start() {
		this.lock.lock();
		try {
			if (this.lanes == null) {
				int count = Math.min(this.mostLanes, check());
				ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(TIMER_THREADS, this.threads);
				timer.setRemoveOnCancelPolicy(true);
				AsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(this.threads);
				KafkaLanes lanes = new KafkaLanes(IntStream.range(0, count)
					.mapToObj((number) -> this.factory.create(number, executor, timer))
					.toList());
				lanes.start();
				timer.scheduleWithFixedDelay(this::watch, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
				this.timer = timer;
				this.lanes = lanes;
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Look at the topics.
	 * @return how many partitions there are, as far as that is known
	 */
	private int check() {
		try {
			TopicCheck.Finding finding = this.topics.check();
			report(finding.problem());
			this.checked = true;
			return finding.partitions();
		}
		catch (CustomerioPublisherException ex) {
			if (!ex.isTransient()) {
				throw ex;
			}
			report(ex.getMessage());
			return Integer.MAX_VALUE;
		}
	}

	private void report(@Nullable String problem) {
		if (problem != null && !problem.equals(this.problem)) {
			logger.warn("{}", problem);
		}
		this.problem = problem;
	}

	/**
	 * Must not fail, since it would not be called again.
	 */
	private void watch() {
		KafkaLanes lanes = this.lanes;
		try {
			if (lanes != null) {
				lanes.start();
				if (!this.checked) {
					check();
				}
				this.backlog.sampled(this.offsets.lag(lanes.partitions()));
				answers();
			}
		}
		catch (CustomerioPublisherException ex) {
			report(ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | RuntimeException ex) {
			answersNot((ex instanceof ExecutionException && ex.getCause() != null) ? ex.getCause() : ex);
		}
	}

	private void answers() {
		if (this.outage != null) {
			this.outage = null;
			logger.info("Kafka answers again");
		}
	}

	private void answersNot(Throwable failure) {
		String outage = "Kafka does not answer (%s): look at the brokers, operations wait there"
			.formatted(failure.getClass().getSimpleName());
		if (this.outage == null) {
			logger.warn("{}", outage);
		}
		this.outage = outage;
	}

	/**
	 * Stop after the requests that are under way.
	 * @param atMost how long to wait for them
	 * @param interrupt whether to interrupt them then
	 */
	void stop(Duration atMost, boolean interrupt) {
		this.lock.lock();
		try {
			KafkaLanes stopping = (this.lanes != null) ? this.lanes : this.stopping;
			this.lanes = null;
			this.stopping = stopping;
			if (stopping != null && !stopping.stop(atMost)) {
				logger.warn("A lane of the publisher is still busy. Another instance may send its last request again");
				if (interrupt) {
					stopping.interrupt();
					stopping.stop(AFTER_INTERRUPT);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			endTimer();
			this.lock.unlock();
		}
	}

	private void endTimer() {
		if (this.timer != null) {
			this.timer.shutdownNow();
			this.timer = null;
		}
	}

	/**
	 * Try again at once whatever waits.
	 */
	void resume() {
		KafkaLanes lanes = this.lanes;
		if (lanes != null) {
			lanes.resume();
		}
	}

	/**
	 * Return what is wrong with the brokers or the topics.
	 * @return words without data, or {@code null} if nothing is known
	 */
	@Nullable String problem() {
		String outage = this.outage;
		return (outage != null) ? outage : this.problem;
	}

	/**
	 * Return how old the oldest operations are that lanes have fetched.
	 */
	Map<PublisherState.Status, Duration> oldest(InstantSource clock) {
		KafkaLanes lanes = this.lanes;
		return (lanes != null) ? lanes.oldest(clock) : Map.of();
	}

	/**
	 * Creates lanes.
	 */
	interface LaneFactory {

		KafkaLane create(int number, AsyncTaskExecutor executor, ScheduledExecutorService timer);

	}

}
