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

import java.util.List;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.QueuedOperation;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/**
 * Measures what the requests of publishers carry: {@code customerio.publisher.batch.size}
 * knows how many operations, {@code customerio.publisher.batch.bytes} how many bytes they
 * have together. A request that is repeated counts again. The tags are {@code workspace}
 * and {@code api}.
 *
 * @since 0.1.0
 */
public final class BatchMeters implements DeliveryObserver {

	private final MeterRegistry registry;

	/**
	 * Create meters. There are none before there is a publisher.
	 * @param registry where to register the meters
	 */
	public BatchMeters(MeterRegistry registry) {
		this.registry = registry;
	}

	@Override
	public DeliveryObserver forPublisher(String workspace, Api api) {
		Tags tags = PublisherTags.of(workspace, api);
		return new OfPublisher(
				DistributionSummary.builder("customerio.publisher.batch.size")
					.description("Operations in a request of a publisher")
					.baseUnit("operations")
					.tags(tags)
					.register(this.registry),
				DistributionSummary.builder("customerio.publisher.batch.bytes")
					.description("Bytes of the operations in a request of a publisher")
					.baseUnit("bytes")
					.tags(tags)
					.register(this.registry));
	}

	/**
	 * Measures the requests of one publisher.
	 */
	private record OfPublisher(DistributionSummary size, DistributionSummary bytes) implements DeliveryObserver {

		@Override
		public <R> R post(List<? extends QueuedOperation> operations, Supplier<R> request) {
			long bytes = 0;
			for (QueuedOperation operation : operations) {
				bytes += operation.size();
			}
			this.size.record(operations.size());
			this.bytes.record(bytes);
			return request.get();
		}

	}

}
