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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * How far the partitions were written by this process. Thread-safe.
 */
final class SentOffsets {

	private final ConcurrentMap<Integer, Long> last = new ConcurrentHashMap<>();

	void add(RecordMetadata metadata) {
		this.last.merge(metadata.partition(), metadata.offset(), Math::max);
	}

	/**
	 * Return the offset of the last record that was written to each partition.
	 * @return the offsets by partition, as they are now
	 */
	Map<Integer, Long> snapshot() {
		return Map.copyOf(this.last);
	}

}
