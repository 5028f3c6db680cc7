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
import java.util.BitSet;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.support.Acknowledgment;

/**
 * The records that a lane has fetched at once, and which of them are settled. Not
 * thread-safe.
 */
final class Poll {

	private final List<ConsumerRecord<byte[], byte[]>> records;

	private final Acknowledgment acknowledgment;

	private final BitSet settled;

	private int acknowledged;

	Poll(List<ConsumerRecord<byte[], byte[]>> records, Acknowledgment acknowledgment) {
		this.records = records;
		this.acknowledgment = acknowledgment;
		this.settled = new BitSet(records.size());
	}

	int size() {
		return this.records.size();
	}

	ConsumerRecord<byte[], byte[]> record(int index) {
		return this.records.get(index);
	}

	void settle(int index) {
		this.settled.set(index);
	}

	boolean isSettled(int index) {
		return this.settled.get(index);
	}

	/**
	 * Return how many records are committed, from the first.
	 */
	int acknowledged() {
		return this.acknowledged;
	}

	/**
	 * Commit the records before the first one that is not settled.
	 */
	void acknowledge() {
		int first = this.settled.nextClearBit(0);
		if (first == this.acknowledged) {
			return;
		}
		if (first == this.records.size()) {
			this.acknowledgment.acknowledge();
		}
		else {
			this.acknowledgment.acknowledge(first - 1);
		}
		this.acknowledged = first;
	}

	/**
	 * Give back what is not acknowledged, to be fetched again.
	 */
	void giveBack() {
		if (this.acknowledged < this.records.size()) {
			this.acknowledgment.nack(this.acknowledged, Duration.ZERO);
		}
	}

}
