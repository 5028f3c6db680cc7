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

package io.github.customeriospring.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

import io.github.customeriospring.Api;
import io.github.customeriospring.publisher.OperationPublisher;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.PublisherState.Counts;
import io.github.customeriospring.publisher.PublisherState.Status;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Shows how a publisher is, as {@code customerio.publisher.*}: what it has queued, how
 * old the oldest operation is by what keeps it (tag {@code state}), and what it has done.
 * All meters have the tags {@code workspace} and {@code api}. The publisher is asked at
 * most once a second, however many meters are read.
 *
 * @since 0.1.0
 */
public final class PublisherMeters implements MeterBinder {

	private static final String PREFIX = "customerio.publisher.";

	private static final List<Status> STATES = List.of(Status.WAITING, Status.RETRYING, Status.LIMITED, Status.PAUSED);

	private final OperationPublisher<?> publisher;

	private final Tags tags;

	private final StateSample<OperationPublisher<?>, PublisherState> sample;

	/**
	 * Create meters.
	 * @param publisher the publisher, which the meters do not keep alive
	 * @param workspace what the application calls its workspace, the value of the tag
	 * {@code workspace}
	 * @param api the API that it delivers to
	 * @throws IllegalArgumentException if the name is empty
	 */
	public PublisherMeters(OperationPublisher<?> publisher, String workspace, Api api) {
		this(publisher, workspace, api, System::nanoTime);
	}

	PublisherMeters(OperationPublisher<?> publisher, String workspace, Api api, LongSupplier nanoTime) {
		this.publisher = publisher;
		this.tags = PublisherTags.of(workspace, api);
		this.sample = new StateSample<>(OperationPublisher::state, nanoTime);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder(PREFIX + "queued", this.publisher, sampled((state) -> (double) state.queued()))
			.description("Operations that a publisher has taken and not settled")
			.baseUnit("operations")
			.tags(this.tags)
			.register(registry);
		Gauge.builder(PREFIX + "queued.bytes", this.publisher, sampled((state) -> (double) state.queuedBytes()))
			.description("Bytes of the operations that a publisher has taken and not settled")
			.baseUnit("bytes")
			.tags(this.tags)
			.register(registry);
		STATES.forEach((status) -> bindOldest(registry, status));
		for (Count count : Count.values()) {
			FunctionCounter
				.builder(PREFIX + count.key, this.publisher, sampled((state) -> count.value.apply(state.counts())))
				.description(count.description)
				.baseUnit(count.unit)
				.tags(this.tags)
				.register(registry);
		}
	}

	private void bindOldest(MeterRegistry registry, Status status) {
		TimeGauge
			.builder(PREFIX + "oldest", this.publisher, TimeUnit.SECONDS,
					sampled((state) -> seconds(state.oldest().getOrDefault(status, Duration.ZERO))))
			.description("Age of the oldest operation that a publisher has not settled, by what keeps it")
			.tags(this.tags.and("state", status.name().toLowerCase(Locale.ROOT)))
			.register(registry);
	}

	/**
	 * The function must not hold the publisher, since meters hold functions.
	 */
	private ToDoubleFunction<OperationPublisher<?>> sampled(Function<PublisherState, Double> value) {
		StateSample<OperationPublisher<?>, PublisherState> sample = this.sample;
		return (publisher) -> value.apply(sample.of(publisher));
	}

	private static double seconds(Duration time) {
		return time.toNanos() / 1e9;
	}

	/**
	 * What is counted.
	 */
	private enum Count {

		ACCEPTED("accepted", "operations", "Operations that a publisher has taken", Counts::accepted),

		DELIVERED("delivered", "operations", "Operations that Customer.io has accepted", Counts::delivered),

		REFUSED("refused", "operations", "Operations that Customer.io has refused", Counts::refused),

		DROPPED("dropped", "operations", "Operations that a publisher has dropped", Counts::dropped),

		GAVE_UP("gave-up", "operations", "Operations that a publisher has given up", Counts::gaveUp),

		DEAD("dead", "operations", "Operations that a publisher has put aside", Counts::dead),

		LATE("late", "operations", "Operations delivered more than 72 hours after they were handed over", Counts::late),

		RETRIED("retried", "requests", "Requests of a publisher that failed and were repeated or divided",
				Counts::failedRequests),

		LEASE_CHANGES("lease-changes", "leases", "Parts of a shared store that were taken over or lost",
				Counts::leaseChanges),

		BLOCKED("blocked", "seconds", "Time that callers have waited for room in a publisher",
				(counts) -> seconds(counts.blocked()));

		private final String key;

		private final String unit;

		private final String description;

		private final Function<Counts, Double> value;

		Count(String key, String unit, String description, ToDoubleFunction<Counts> value) {
			this.key = key;
			this.unit = unit;
			this.description = description;
			this.value = value::applyAsDouble;
		}

	}

}
