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

import java.util.Comparator;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a record is in its topic.
 *
 * @param partition the number of the partition
 * @param offset the offset in it
 */
record Position(int partition, long offset) implements Comparable<Position> {

	private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::partition)
		.thenComparingLong(Position::offset);

	static Position of(ConsumerRecord<?, ?> record) {
		return new Position(record.partition(), record.offset());
	}

	@Override
	public int compareTo(Position other) {
		return ORDER.compare(this, other);
	}

}
