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

package io.github.customeriospring.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The body of a request that carries a batch, which is the same in the Track and the
 * Pipelines API.
 *
 * @since 0.1.0
 */
public final class BatchFormat {

	/**
	 * The most that Customer.io takes in one request, in bytes: 500 KB. Counted as
	 * 500,000, which holds whichever way a KB is counted and costs no more than an
	 * earlier split.
	 */
	public static final int MAX_BYTES = 500_000;

	/** What it begins with. */
	static final byte[] HEAD = "{\"batch\":[".getBytes(StandardCharsets.US_ASCII);

	/** What it ends with, unless the operations share something. */
	static final byte[] TAIL = "]}".getBytes(StandardCharsets.US_ASCII);

	private BatchFormat() {
	}

	/**
	 * Return what it ends with.
	 * @param fields an object with what the operations share
	 */
	static byte[] tail(byte[] fields) {
		return (fields.length > TAIL.length) ? endWith(fields) : TAIL;
	}

	/**
	 * Turn <code>{"a":1}</code> into <code>],"a":1}</code>.
	 */
	private static byte[] endWith(byte[] fields) {
		byte[] tail = new byte[fields.length + 1];
		tail[0] = ']';
		tail[1] = ',';
		System.arraycopy(fields, 1, tail, 2, fields.length - 1);
		return tail;
	}

	/**
	 * Return how large a body is whose operations share nothing.
	 * @param operations how many operations it carries
	 * @param bytes how many bytes they have together
	 * @return the size in bytes
	 */
	public static long size(int operations, long bytes) {
		return size(operations, bytes, TAIL);
	}

	private static long size(int operations, long bytes, byte[] tail) {
		return HEAD.length + bytes + Math.max(operations - 1, 0) + tail.length;
	}

	/**
	 * Join operations that are written already.
	 * @param operations the operations, at least one
	 * @param start where the JSON of an operation begins
	 * @param fields an object with what they share, <code>{}</code> for nothing
	 * @return the body
	 */
	public static byte[] join(List<byte[]> operations, ToIntFunction<byte[]> start, byte[] fields) {
		byte[] tail = tail(fields);
		long bytes = 0;
		for (byte[] operation : operations) {
			bytes += operation.length - start.applyAsInt(operation);
		}
		byte[] body = new byte[Math.toIntExact(size(operations.size(), bytes, tail))];
		int end = append(body, 0, HEAD, 0);
		for (int i = 0; i < operations.size(); i++) {
			if (i > 0) {
				body[end++] = ',';
			}
			byte[] operation = operations.get(i);
			end = append(body, end, operation, start.applyAsInt(operation));
		}
		append(body, end, tail, 0);
		return body;
	}

	/**
	 * Complete a body whose operations share nothing.
	 * @param operations the operations with commas between them
	 * @param from where they begin
	 * @param to where they end
	 * @return the body
	 */
	public static byte[] complete(byte[] operations, int from, int to) {
		byte[] body = Arrays.copyOf(HEAD, HEAD.length + to - from + TAIL.length);
		System.arraycopy(operations, from, body, HEAD.length, to - from);
		System.arraycopy(TAIL, 0, body, HEAD.length + to - from, TAIL.length);
		return body;
	}

	private static int append(byte[] body, int end, byte[] part, int start) {
		int length = part.length - start;
		System.arraycopy(part, start, body, end, length);
		return end + length;
	}

}
