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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Api;
import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.publisher.store.EncodedOperation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How operations are written to a topic and read again.
 */
final class OperationRecords {

	static final String WORKSPACE = "customerio-workspace";

	static final String API = "customerio-api";

	static final String VERSION = "customerio-version";

	static final String CODEC = "customerio-codec";

	static final String HANDED_OVER = "customerio-handed-over";

	static final String TRACE_PARENT = "traceparent";

	private static final String CURRENT_VERSION = "1";

	private final String topic;

	private final String workspace;

	private final Api api;

	private final PayloadCodec codec;

	private final Map<String, PayloadCodec> codecs;

	private final InstantSource clock;

	/**
	 * Create a form of records.
	 * @param codecs the first one writes, all of them read, and so does the plain one
	 */
	OperationRecords(String topic, String workspace, Api api, List<PayloadCodec> codecs, InstantSource clock) {
		this.topic = topic;
		this.workspace = workspace;
		this.api = api;
		this.codec = codecs.isEmpty() ? PayloadCodec.plain() : codecs.get(0);
		this.codecs = PayloadCodec.byName(codecs);
		this.clock = clock;
	}

	/**
	 * Write an operation. Its key holds no identifier: it is a hash.
	 */
	ProducerRecord<byte[], byte[]> write(EncodedOperation operation) {
		byte[] key = ByteBuffer.allocate(Integer.BYTES).putInt(operation.keys()[0]).array();
		ProducerRecord<byte[], byte[]> record = write(key, operation.payload());
		if (operation.traceParent() != null) {
			record.headers().add(TRACE_PARENT, bytes(operation.traceParent()));
		}
		return record;
	}

	ProducerRecord<byte[], byte[]> write(byte @Nullable [] key, byte[] payload) {
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(this.topic, key, this.codec.encode(payload));
		record.headers()
			.add(WORKSPACE, bytes(this.workspace))
			.add(API, bytes(this.api.name()))
			.add(VERSION, bytes(CURRENT_VERSION))
			.add(CODEC, bytes(this.codec.name()))
			.add(HANDED_OVER, bytes(String.valueOf(this.clock.millis())));
		return record;
	}

	/**
	 * Read an operation.
	 * @throws UnreadableRecordException if it is none of this workspace and API, or of a
	 * form that is not known
	 */
	KafkaOperation read(ConsumerRecord<byte[], byte[]> record, int index) {
		Headers headers = record.headers();
		require(headers, WORKSPACE, this.workspace);
		require(headers, API, this.api.name());
		require(headers, VERSION, CURRENT_VERSION);
		return new KafkaOperation(record, index, decode(record), handedOver(record), text(headers, TRACE_PARENT),
				this.clock);
	}

	/**
	 * Read the payload of a record.
	 * @throws UnreadableRecordException if it has none or no codec can read it
	 */
	byte[] decode(ConsumerRecord<byte[], byte[]> record) {
		PayloadCodec reader = this.codecs.get(text(record.headers(), CODEC));
		if (reader == null) {
			throw new UnreadableRecordException("It was written with a codec that is not there");
		}
		if (record.value() == null || record.value().length == 0) {
			throw new UnreadableRecordException("It has no value");
		}
		try {
			return reader.decode(record.value());
		}
		catch (RuntimeException ex) {
			throw new UnreadableRecordException(
					"The codec %s cannot read it (%s)".formatted(reader.name(), ex.getClass().getName()));
		}
	}

	private static void require(Headers headers, String name, String expected) {
		String value = text(headers, name);
		if (!expected.equals(value)) {
			throw new UnreadableRecordException("Its header %s is %s: it is not '%s'".formatted(name,
					(value != null) ? "another one" : "missing", expected));
		}
	}

	/**
	 * Return when an operation was handed over.
	 * @return the time, as exactly as it is known
	 */
	static Instant handedOver(ConsumerRecord<byte[], byte[]> record) {
		return time(record, HANDED_OVER);
	}

	/**
	 * Return the time in a header.
	 * @return the time, or when the record was written if there is none
	 */
	static Instant time(ConsumerRecord<byte[], byte[]> record, String header) {
		String millis = text(record.headers(), header);
		try {
			return Instant.ofEpochMilli((millis != null) ? Long.parseLong(millis) : record.timestamp());
		}
		catch (NumberFormatException ex) {
			return Instant.ofEpochMilli(record.timestamp());
		}
	}

	static @Nullable String text(Headers headers, String name) {
		Header header = headers.lastHeader(name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
