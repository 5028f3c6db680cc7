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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.publisher.DeadLetter;
import io.github.customeriospring.publisher.DeadLetters;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.store.PublisherStore.Taken;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters in a topic. Each call reads the topic from its beginning: they should be
 * few. Thread-safe.
 */
final class KafkaDeadLetters implements DeadLetters {

	private final TopicReader reader;

	private final DeadLetterTopic topic;

	private final OperationRecords records;

	private final BatchApi<?> api;

	private final Function<List<ProducerRecord<byte[], byte[]>>, Taken> publish;

	/**
	 * Create dead letters.
	 * @param publish writes operations that are replayed
	 */
	KafkaDeadLetters(TopicReader reader, DeadLetterTopic topic, OperationRecords records, BatchApi<?> api,
			Function<List<ProducerRecord<byte[], byte[]>>, Taken> publish) {
		this.reader = reader;
		this.topic = topic;
		this.records = records;
		this.api = api;
		this.publish = publish;
	}

	@Override
	public long count() {
		return index().count();
	}

	@Override
	public List<DeadLetter> find(int limit, @Nullable String after) {
		Arguments.positive(limit, "limit");
		List<DeadLetter> found = new ArrayList<>();
		this.reader.read(index().positions(limit, after), (record) -> found.add(deadLetter(record)));
		return found;
	}

	private DeadLetter deadLetter(ConsumerRecord<byte[], byte[]> record) {
		String reason = OperationRecords.text(record.headers(), DeadLetterTopic.REASON);
		return new DeadLetter(DeadLetterIndex.id(record), this.topic.undelivered(record, payload(record)),
				OperationRecords.time(record, DeadLetterTopic.DIED), (reason != null) ? reason : "unknown");
	}

	/**
	 * Return the operation, or what is kept of it if that cannot be read.
	 */
	private byte[] payload(ConsumerRecord<byte[], byte[]> record) {
		try {
			return this.records.decode(record);
		}
		catch (UnreadableRecordException ex) {
			return record.value();
		}
	}

	@Override
	public int replay(Collection<String> ids, boolean force) {
		List<String> replayed = new ArrayList<>();
		List<ProducerRecord<byte[], byte[]>> operations = new ArrayList<>();
		this.reader.read(index().positions(Arguments.listOf(ids, "ids")), (record) -> {
			ProducerRecord<byte[], byte[]> operation = operation(record, force);
			if (operation != null) {
				replayed.add(DeadLetterIndex.id(record));
				operations.add(operation);
			}
		});
		Taken taken = operations.isEmpty() ? new Taken(0, null) : this.publish.apply(operations);
		forget(replayed.subList(0, taken.count()));
		if (taken.failure() != null) {
			throw taken.failure();
		}
		return taken.count();
	}

	/**
	 * Return what is to be published.
	 * @return a record, or {@code null} if the operation cannot be understood, or cannot
	 * be changed so that it only updates
	 */
	private @Nullable ProducerRecord<byte[], byte[]> operation(ConsumerRecord<byte[], byte[]> record, boolean force) {
		try {
			byte[] payload = this.records.read(record, 0).payload();
			byte[] wanted = force ? payload : this.api.updateOnly(payload);
			Header key = record.headers().lastHeader(DeadLetterTopic.KEY);
			return (wanted != null) ? this.records.write((key != null) ? key.value() : null, wanted) : null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	@Override
	public int delete(Collection<String> ids) {
		return forget(index().existing(Arguments.listOf(ids, "ids")));
	}

	@Override
	public int delete(PersonId person) {
		String subject = this.api.subjectOf(Arguments.notNull(person, "person"));
		List<String> ids = new ArrayList<>();
		this.reader.read(index().positions(Integer.MAX_VALUE, null), (record) -> {
			if (isAbout(record, subject)) {
				ids.add(DeadLetterIndex.id(record));
			}
		});
		return forget(ids);
	}

	private boolean isAbout(ConsumerRecord<byte[], byte[]> record, String subject) {
		try {
			return this.api.subjects(this.records.read(record, 0).payload()).contains(subject);
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	private int forget(List<String> ids) {
		Taken taken = ids.isEmpty() ? new Taken(0, null) : this.topic.forget(ids);
		if (taken.failure() != null) {
			throw taken.failure();
		}
		return taken.count();
	}

	private DeadLetterIndex index() {
		DeadLetterIndex index = new DeadLetterIndex();
		this.reader.readAll(index::add);
		return index;
	}

}
