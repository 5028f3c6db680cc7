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

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How much waits in the partitions of this process, as it was a moment ago. Thread-safe.
 */
final class Backlog {

	private final LongAdder records = new LongAdder();

	private final LongAdder bytes = new LongAdder();

	private volatile long operations;

	/**
	 * Learn how large operations are.
	 */
	void fetched(List<? extends ConsumerRecord<?, ?>> fetched) {
		long size = 0;
		for (ConsumerRecord<?, ?> record : fetched) {
			size += Math.max(0, record.serializedValueSize());
		}
		this.records.add(fetched.size());
		this.bytes.add(size);
	}

	void sampled(long operations) {
		this.operations = operations;
	}

	long operations() {
		return this.operations;
	}

	/**
	 * Return about how many bytes they have.
	 */
	long bytes() {
		return Math.round((double) this.operations * this.bytes.sum() / Math.max(1, this.records.sum()));
	}

}
