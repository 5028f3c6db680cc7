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

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import io.github.customeriospring.Api;
import io.github.customeriospring.log.LogInterval;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.publisher.store.PublisherStore.Taken;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts records aside in a topic of their own, under a key of their own. What has no value
 * there has been forgotten. Thread-safe.
 */
final class DeadLetterTopic {

	static final String REASON = "customerio-reason";

	static final String DIED = "customerio-died";

	/** The key that the operation had. */
	static final String KEY = "customerio-key";

	private static final Logger logger = LoggerFactory.getLogger(KafkaStore.class);

	private final String topic;

	private final String workspace;

	private final Api api;

	private final OperationSender sender;

	/** Never throws. */
	private final PublisherListener listener;

	private final InstantSource clock;

	private final LongAdder count = new LongAdder();

	private final LogInterval logInterval = new LogInterval();

	DeadLetterTopic(String topic, String workspace, Api api, OperationSender sender, PublisherListener listener,
			InstantSource clock) {
		this.topic = topic;
		this.workspace = workspace;
		this.api = api;
		this.sender = sender;
		this.listener = listener;
		this.clock = clock;
	}

	String topic() {
		return this.topic;
	}

	/**
	 * Put records aside.
	 * @return how many were, from the first, and why not all
	 */
	Taken put(List<DeadRecord> records) {
		Taken taken = this.sender.send(records.stream().map(this::write).toList(), (metadata) -> {
		});
		for (DeadRecord record : records.subList(0, taken.count())) {
			this.listener.dead(undelivered(record.record(), record.payload()));
		}
		this.count.add(taken.count());
		if (taken.count() > 0 && this.logInterval.begin()) {
			logger.warn("Until now {} operations were put aside in topic {}, with the reasons", this.count.sum(),
					this.topic);
		}
		return taken;
	}

	private ProducerRecord<byte[], byte[]> write(DeadRecord dead) {
		ConsumerRecord<byte[], byte[]> source = dead.record();
		byte[] value = (source.value() != null) ? source.value() : new byte[0];
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(this.topic, null,
				OperationRecords.bytes(dead.id()), value, source.headers());
		record.headers()
			.add(REASON, OperationRecords.bytes(dead.reason()))
			.add(DIED, OperationRecords.bytes(String.valueOf(this.clock.millis())));
		if (source.key() != null) {
			record.headers().add(KEY, source.key());
		}
		return record;
	}

	/**
	 * Forget dead letters.
	 * @param ids which ones
	 * @return how many were forgotten, from the first, and why not all
	 */
	Taken forget(List<String> ids) {
		return this.sender.send(ids.stream()
			.map((id) -> new ProducerRecord<byte[], byte[]>(this.topic, OperationRecords.bytes(id), null))
			.toList(), (metadata) -> {
			});
	}

	UndeliveredOperation undelivered(ConsumerRecord<byte[], byte[]> record, byte[] payload) {
		return new UndeliveredOperation(this.workspace, this.api, payload, OperationRecords.handedOver(record));
	}

	long count() {
		return this.count.sum();
	}

}
