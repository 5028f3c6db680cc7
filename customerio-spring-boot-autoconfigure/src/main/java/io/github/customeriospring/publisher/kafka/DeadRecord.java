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
import java.util.stream.Stream;

import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.delivery.HarmlessWords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that is to be put aside.
 *
 * @param index where it is among those that were fetched with it
 * @param record the record
 * @param payload the operation in it, or what is kept of it if that cannot be read
 * @param reason why, in words and without data
 */
@SuppressWarnings("ArrayRecordComponent")
record DeadRecord(int index, ConsumerRecord<byte[], byte[]> record, byte[] payload, String reason) {

	static DeadRecord refused(KafkaOperation operation, List<OperationRefusal> refusals) {
		List<String> words = refusals.stream()
			.flatMap((refusal) -> Stream.ofNullable(words(refusal)))
			.distinct()
			.toList();
		return new DeadRecord(operation.index(), operation.record(), operation.payload(),
				"Customer.io has refused it" + (words.isEmpty() ? "" : ": " + String.join(", ", words)));
	}

	private static @Nullable String words(OperationRefusal refusal) {
		String reason = HarmlessWords.of(refusal.reason());
		String field = HarmlessWords.of(refusal.field());
		return (reason != null && field != null) ? "%s (%s)".formatted(reason, field) : reason;
	}

	static DeadRecord unreadable(int index, ConsumerRecord<byte[], byte[]> record, UnreadableRecordException ex) {
		return new DeadRecord(index, record, (record.value() != null) ? record.value() : new byte[0],
				String.valueOf(ex.getMessage()));
	}

	/**
	 * Return the id of the dead letter: the same one when the same record is put aside
	 * again.
	 */
	String id() {
		return "%d-%d-%s".formatted(this.record.partition(), this.record.offset(),
				Long.toString(this.record.timestamp(), Character.MAX_RADIX));
	}

}
