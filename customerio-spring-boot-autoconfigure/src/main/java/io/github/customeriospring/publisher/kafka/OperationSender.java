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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.github.customeriospring.publisher.store.PublisherStore.Taken;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/**
 * Writes records and waits until the brokers have acknowledged them. Thread-safe.
 */
final class OperationSender {

	private final DefaultKafkaProducerFactory<byte[], byte[]> producers;

	private final Duration timeout;

	OperationSender(DefaultKafkaProducerFactory<byte[], byte[]> producers, Duration timeout) {
		this.producers = producers;
		this.timeout = timeout;
	}

	/**
	 * Write records in their order, without waiting for one before the next is sent.
	 * @param records the records
	 * @param sent is told about each that was written
	 * @return how many were written, from the first, and why not all
	 */
	Taken send(List<ProducerRecord<byte[], byte[]>> records, Consumer<RecordMetadata> sent) {
		long end = System.nanoTime() + this.timeout.toNanos();
		List<Future<RecordMetadata>> underWay = new ArrayList<>(records.size());
		Exception failure = send(records, sent, underWay);
		for (int i = 0; i < underWay.size(); i++) {
			Exception unwritten = await(underWay.get(i), end);
			if (unwritten != null) {
				return new Taken(i, SendFailure.of(records.get(i).topic(), this.timeout, unwritten));
			}
		}
		return new Taken(underWay.size(),
				(failure != null) ? SendFailure.of(records.get(0).topic(), this.timeout, failure) : null);
	}

	/**
	 * Send records until one fails, which a later one must not overtake.
	 * @param underWay gets what was sent
	 * @return why not all were sent, unless what is under way says so
	 */
	private @Nullable Exception send(List<ProducerRecord<byte[], byte[]>> records, Consumer<RecordMetadata> sent,
			List<Future<RecordMetadata>> underWay) {
		AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
		try (Producer<byte[], byte[]> producer = this.producers.createProducer()) {
			for (ProducerRecord<byte[], byte[]> record : records) {
				if (failure.get() != null) {
					break;
				}
				underWay.add(producer.send(record, (metadata, ex) -> {
					if (ex != null) {
						failure.compareAndSet(null, ex);
					}
					else {
						sent.accept(metadata);
					}
				}));
			}
			return (underWay.size() < records.size()) ? failure.get() : null;
		}
		catch (KafkaException | IllegalStateException ex) {
			return ex;
		}
	}

	private static @Nullable Exception await(Future<RecordMetadata> one, long end) {
		try {
			one.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
			return null;
		}
		catch (ExecutionException ex) {
			return (ex.getCause() instanceof Exception cause) ? cause : ex;
		}
		catch (TimeoutException | InterruptedException ex) {
			return ex;
		}
	}

}
