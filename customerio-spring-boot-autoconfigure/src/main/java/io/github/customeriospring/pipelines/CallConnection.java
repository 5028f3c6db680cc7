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

package io.github.customeriospring.pipelines;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.connection.ApiConnection;
import io.github.customeriospring.json.BatchEncoder;
import io.github.customeriospring.json.BatchFormat;
import io.github.customeriospring.pipelines.PipelinesCall.Type;

import org.springframework.util.function.SingletonSupplier;

/**
 * The way of calls that are bytes already: for what writes a call when it is handed over,
 * keeps it for a while and posts it together with others. Everybody else wants
 * {@link CustomerioPipelinesClient#batch(List)}. Thread-safe.
 * <p>
 * What it writes has two lines: what the call shares with those that travel with it, and
 * the call. An alias shares nothing and travels alone.
 *
 * @since 0.1.0
 * @see CustomerioPipelinesClient.Builder#buildCallConnection()
 */
public final class CallConnection {

	/**
	 * The most that Customer.io takes in one request, in bytes.
	 */
	public static final int MAX_BYTES = BatchFormat.MAX_BYTES;

	private static final Operation BATCH = operation("batch");

	private static final Operation ALIAS = operation("alias");

	/** What stands in the first line of an alias. */
	private static final byte[] ALONE = "alias".getBytes(StandardCharsets.US_ASCII);

	private final Supplier<ApiConnection> connection;

	private final SingletonSupplier<BatchEncoder<PipelinesCall>> encoder;

	CallConnection(Supplier<ApiConnection> connection) {
		this.connection = connection;
		this.encoder = SingletonSupplier
			.of(() -> new BatchEncoder<>(connection.get().json(), PipelinesCall.MAX_BYTES, PipelinesCall::description));
	}

	private static Operation operation(String name) {
		return new Operation(Api.PIPELINES, name, "/v1/" + name, true);
	}

	/**
	 * Write a call.
	 * @param call the call
	 * @return what {@link #post} takes
	 * @throws IllegalArgumentException if the call is larger than 32 KB, or holds a value
	 * that is no JSON
	 */
	public byte[] encode(PipelinesCall call) {
		CallOptions common = Arguments.notNull(call, "call").common();
		if (call.type() == Type.ALIAS) {
			return lines(ALONE, this.encoder.obtain().encodeSingle(call));
		}
		byte[] shared = this.connection.get()
			.json()
			.write(new DefaultCustomerioPipelinesClient.Shared(common.context(), common.integrations()));
		PipelinesCall alone = call.with(new CallOptions(common.messageId(), common.timestamp(), Map.of(), Map.of()));
		byte[] json = this.encoder.obtain().encodeSingle(alone);
		if (shared.length > PipelinesCall.MAX_BYTES) {
			throw new IllegalArgumentException("""
					The context and integrations of the call have %d bytes, it was not sent: they may have at most \
					%d bytes""".formatted(shared.length, PipelinesCall.MAX_BYTES));
		}
		return lines(shared, json);
	}

	private static byte[] lines(byte[] first, byte[] second) {
		return ByteBuffer.allocate(first.length + 1 + second.length).put(first).put((byte) '\n').put(second).array();
	}

	/**
	 * Return what a call shares with those that can travel with it.
	 * @param call the call as {@link #encode} wrote it
	 * @return something to compare
	 */
	public ByteBuffer group(byte[] call) {
		Arguments.notNull(call, "call");
		return ByteBuffer.wrap(call, 0, endOfGroup(call));
	}

	/**
	 * Return how many calls fit into one request.
	 * @param calls the calls as {@link #encode} wrote them, at least one
	 * @return how many of them from the first, at least one
	 */
	public int fit(List<byte[]> calls) {
		Arguments.listOf(calls, "calls");
		ByteBuffer group = group(calls.get(0));
		if (group.equals(ByteBuffer.wrap(ALONE))) {
			return 1;
		}
		int count = 0;
		long bytes = BatchFormat.size(0, group.remaining());
		for (byte[] call : calls) {
			bytes += call.length - group.remaining();
			if (count > 0 && (bytes > MAX_BYTES || !group(call).equals(group))) {
				return count;
			}
			count++;
		}
		return count;
	}

	/**
	 * Post calls in one request.
	 * @param calls the calls as {@link #encode} wrote them, of which all {@linkplain #fit
	 * fit}
	 * @throws io.github.customeriospring.CustomerioException if the request fails
	 */
	public void post(List<byte[]> calls) {
		Arguments.listOf(calls, "calls");
		ByteBuffer group = group(calls.get(0));
		if (group.equals(ByteBuffer.wrap(ALONE))) {
			this.connection.get().post(ALIAS, json(calls.get(0)));
			return;
		}
		byte[] shared = Arrays.copyOf(group.array(), group.remaining());
		this.connection.get().post(BATCH, BatchFormat.join(calls, (call) -> endOfGroup(call) + 1, shared));
	}

	/**
	 * Return whom a call is about.
	 * @param call the call as {@link #encode} wrote it
	 * @return as {@link PipelinesCall#subjects()}
	 * @throws RuntimeException if it cannot be read
	 */
	public List<String> subjects(byte[] call) {
		return CallSubjects.of(read(call));
	}

	/**
	 * Return as whom calls are about a person.
	 * @param person the person
	 * @return a text as {@link #subjects} has it
	 */
	public String subjectOf(PersonId person) {
		return CallSubjects.user(Arguments.notNull(person, "person").value());
	}

	/**
	 * Return whether a call is an identify, which may create a person.
	 * @param call the call as {@link #encode} wrote it
	 * @return whether it is
	 * @throws RuntimeException if it cannot be read
	 */
	public boolean isIdentify(byte[] call) {
		return Type.IDENTIFY.wireName().equals(read(call).get("type"));
	}

	private Map<String, Object> read(byte[] call) {
		return this.connection.get().json().readObject(json(Arguments.notNull(call, "call")));
	}

	private static byte[] json(byte[] call) {
		int start = endOfGroup(call) + 1;
		return Arrays.copyOfRange(call, start, call.length);
	}

	private static int endOfGroup(byte[] call) {
		int end = 0;
		while (call[end] != '\n') {
			end++;
		}
		return end;
	}

	@Override
	public String toString() {
		return "CallConnection";
	}

}
