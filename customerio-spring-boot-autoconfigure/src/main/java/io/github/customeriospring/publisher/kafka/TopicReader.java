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
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;

import io.github.customeriospring.publisher.CustomerioPublisherException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads a topic as it is now, partition by partition, with a consumer that is closed in
 * the end.
 */
final class TopicReader {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final Duration POLL = Duration.ofMillis(500);

	private final KafkaClients clients;

	private final String topic;

	TopicReader(KafkaClients clients, String topic) {
		this.clients = clients;
		this.topic = topic;
	}

	/**
	 * Read all records.
	 * @param visitor gets them in the order of their positions
	 */
	void readAll(Visitor visitor) {
		reading((consumer) -> {
			List<TopicPartition> partitions = consumer.partitionsFor(this.topic, TIMEOUT)
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.sorted(Comparator.comparingInt(TopicPartition::partition))
				.toList();
			for (TopicPartition partition : partitions) {
				consumer.assign(List.of(partition));
				consumer.seekToBeginning(List.of(partition));
				for (long end : consumer.endOffsets(List.of(partition), TIMEOUT).values()) {
					read(consumer, partition, end, visitor);
				}
			}
		});
	}

	/**
	 * Read some records.
	 * @param positions where they are
	 * @param visitor gets them in this order
	 */
	void read(NavigableSet<Position> positions, Visitor visitor) {
		reading((consumer) -> {
			for (int number : positions.stream().map(Position::partition).distinct().toList()) {
				TopicPartition partition = new TopicPartition(this.topic, number);
				NavigableSet<Position> here = positions.subSet(new Position(number, 0), true,
						new Position(number, Long.MAX_VALUE), true);
				consumer.assign(List.of(partition));
				consumer.seek(partition, here.first().offset());
				read(consumer, partition, here.last().offset() + 1, (record) -> {
					if (here.contains(Position.of(record))) {
						visitor.visit(record);
					}
				});
			}
		});
	}

	private void reading(Reading reading) {
		try (Consumer<byte[], byte[]> consumer = this.clients.createReader()) {
			reading.read(consumer);
		}
		catch (KafkaException ex) {
			throw new CustomerioPublisherException("Topic %s could not be read (%s): look at the brokers, and try again"
				.formatted(this.topic, ex.getClass().getSimpleName()), ex, true);
		}
	}

	private void read(Consumer<byte[], byte[]> consumer, TopicPartition partition, long end, Visitor visitor) {
		long giveUp = System.nanoTime() + TIMEOUT.toNanos();
		long position = consumer.position(partition, TIMEOUT);
		while (position < end) {
			for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
				if (record.offset() < end) {
					visitor.visit(record);
				}
			}
			long next = consumer.position(partition, TIMEOUT);
			if (next > position) {
				giveUp = System.nanoTime() + TIMEOUT.toNanos();
			}
			else if (giveUp - System.nanoTime() < 0) {
				throw new TimeoutException("Nothing arrived within " + TIMEOUT);
			}
			position = next;
		}
	}

	/**
	 * Gets records.
	 */
	interface Visitor {

		void visit(ConsumerRecord<byte[], byte[]> record);

	}

	/**
	 * What is done with a consumer.
	 */
	private interface Reading {

		void read(Consumer<byte[], byte[]> consumer);

	}

}
