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

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

import io.github.customeriospring.publisher.delivery.QueuedOperation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was read from a topic.
 */
final class KafkaOperation implements QueuedOperation {

	private final ConsumerRecord<byte[], byte[]> record;

	private final int index;

	private final byte[] payload;

	private final Instant handedOver;

	private final @Nullable String traceParent;

	private final InstantSource clock;

	/**
	 * Create an operation.
	 * @param index where it is among those that were fetched with it
	 */
	KafkaOperation(ConsumerRecord<byte[], byte[]> record, int index, byte[] payload, Instant handedOver,
			@Nullable String traceParent, InstantSource clock) {
		this.record = record;
		this.index = index;
		this.payload = payload;
		this.handedOver = handedOver;
		this.traceParent = traceParent;
		this.clock = clock;
	}

	ConsumerRecord<byte[], byte[]> record() {
		return this.record;
	}

	int index() {
		return this.index;
	}

	Instant handedOver() {
		return this.handedOver;
	}

	@Override
	public byte[] payload() {
		return this.payload;
	}

	@Override
	public int[] keys() {
		byte[] key = this.record.key();
		return new int[] {
				(key != null && key.length == Integer.BYTES) ? ByteBuffer.wrap(key).getInt() : Arrays.hashCode(key) };
	}

	@Override
	public Duration age() {
		return Duration.between(this.handedOver, this.clock.instant());
	}

	@Override
	public @Nullable String traceParent() {
		return this.traceParent;
	}

}
