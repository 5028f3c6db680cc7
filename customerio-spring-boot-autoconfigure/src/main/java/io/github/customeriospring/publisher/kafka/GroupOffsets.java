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

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks the brokers how far a group has come.
 */
final class GroupOffsets {

	private final KafkaClients clients;

	private final String topic;

	private final String groupId;

	GroupOffsets(KafkaClients clients, String topic, String groupId) {
		this.clients = clients;
		this.topic = topic;
		this.groupId = groupId;
	}

	/**
	 * Count the records that were written and not settled.
	 * @param sent the offset of the last record by partition
	 * @return how many of them and of those before are left
	 */
	long left(Map<Integer, Long> sent) throws ExecutionException, InterruptedException {
		Map<TopicPartition, Long> ends = new HashMap<>();
		sent.forEach((partition, offset) -> ends.put(new TopicPartition(this.topic, partition), offset + 1));
		return behind(ends);
	}

	/**
	 * Count what is not settled in some partitions.
	 * @param partitions the partitions
	 * @return how many records are left
	 */
	long lag(Collection<TopicPartition> partitions) throws ExecutionException, InterruptedException {
		return partitions.isEmpty() ? 0 : behind(offsets(partitions, OffsetSpec.latest()));
	}

	private long behind(Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
		if (ends.isEmpty()) {
			return 0;
		}
		Map<TopicPartition, Long> begins = new HashMap<>(offsets(ends.keySet(), OffsetSpec.earliest()));
		committed().forEach((partition, offset) -> begins.merge(partition, offset, Math::max));
		long behind = 0;
		for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
			behind += Math.max(0, end.getValue() - begins.getOrDefault(end.getKey(), 0L));
		}
		return behind;
	}

	private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetAndMetadata> committed = this.clients.admin()
			.listConsumerGroupOffsets(this.groupId)
			.partitionsToOffsetAndMetadata()
			.get();
		Map<TopicPartition, Long> offsets = new HashMap<>();
		committed.forEach((partition, offset) -> {
			if (offset != null) {
				offsets.put(partition, offset.offset());
			}
		});
		return offsets;
	}

	private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
			throws ExecutionException, InterruptedException {
		Admin admin = this.clients.admin();
		return admin
			.listOffsets(partitions.stream().collect(Collectors.toMap((partition) -> partition, (partition) -> which)),
					new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
			.all()
			.get()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().offset()));
	}

}
