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

package io.github.customeriospring.publisher;

import java.time.Duration;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v2.BatchConnection;
import io.github.customeriospring.v2.EntityOperation;

import org.springframework.util.unit.DataSize;

/**
 * How operations are delivered, whatever keeps them until then.
 *
 * @param batchSize the most operations in one request
 * @param batchBytes the most bytes in one request, from 33 KB to 500 KB (500,000 bytes)
 * @param linger how long an operation may wait for others that leave with it
 * @param lanes how many requests may be under way at once; operations on one subject are
 * never in two of them
 * @param retryDelay upper bound of the random wait after a first failure; it doubles with
 * each further one
 * @param maxRetryDelay upper bound of that random wait
 * @param probeInterval how long a paused publisher waits until it tries again
 * @since 0.1.0
 */
public record PublisherSettings(int batchSize, DataSize batchBytes, Duration linger, int lanes, Duration retryDelay,
		Duration maxRetryDelay, Duration probeInterval) {

	private static final PublisherSettings DEFAULTS = new PublisherSettings(2_000,
			DataSize.ofBytes(BatchConnection.MAX_BYTES), Duration.ofMillis(200), 8, Duration.ofMillis(200),
			Duration.ofSeconds(30), Duration.ofSeconds(10));

	/** One operation of the largest size fits in. */
	private static final long MIN_BYTES = BatchConnection.requestBytes(1, EntityOperation.MAX_BYTES);

	public PublisherSettings {
		Arguments.positive(batchSize, "customerio.publisher.batch-size");
		if (batchBytes.toBytes() < MIN_BYTES || batchBytes.toBytes() > BatchConnection.MAX_BYTES) {
			throw new IllegalArgumentException("customerio.publisher.batch-bytes must be between %d and %d bytes"
				.formatted(MIN_BYTES, BatchConnection.MAX_BYTES));
		}
		if (linger.isNegative()) {
			throw new IllegalArgumentException("customerio.publisher.linger must not be negative");
		}
		Arguments.positive(lanes, "customerio.publisher.lanes");
		Arguments.positive(retryDelay, "customerio.publisher.retry-delay");
		Arguments.positive(maxRetryDelay, "customerio.publisher.max-retry-delay");
		Arguments.positive(probeInterval, "customerio.publisher.probe-interval");
	}

	/**
	 * Return the defaults: 2,000 operations and 500,000 bytes in a request, 200 ms to
	 * linger, 8 lanes, 200 ms to 30 s between attempts, 10 s between probes.
	 * @return the settings
	 */
	public static PublisherSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Return settings with other batches.
	 * @param batchSize the most operations in one request
	 * @param batchBytes the most bytes in one request
	 * @param linger how long an operation may wait for others that leave with it
	 * @return the settings
	 */
	public PublisherSettings withBatches(int batchSize, DataSize batchBytes, Duration linger) {
		return new PublisherSettings(batchSize, batchBytes, linger, this.lanes, this.retryDelay, this.maxRetryDelay,
				this.probeInterval);
	}

	/**
	 * Return settings with another number of lanes.
	 * @param lanes how many requests may be under way at once
	 * @return the settings
	 */
	public PublisherSettings withLanes(int lanes) {
		return new PublisherSettings(this.batchSize, this.batchBytes, this.linger, lanes, this.retryDelay,
				this.maxRetryDelay, this.probeInterval);
	}

	/**
	 * Return settings with other times between attempts.
	 * @param retryDelay upper bound of the random wait after a first failure
	 * @param maxRetryDelay upper bound of that random wait after further ones
	 * @param probeInterval how long a paused publisher waits until it tries again
	 * @return the settings
	 */
	public PublisherSettings withRetries(Duration retryDelay, Duration maxRetryDelay, Duration probeInterval) {
		return new PublisherSettings(this.batchSize, this.batchBytes, this.linger, this.lanes, retryDelay,
				maxRetryDelay, probeInterval);
	}

}
