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

package io.github.customeriospring.v2;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.function.IntUnaryOperator;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.json.BatchFormat;

/**
 * Operations that lie one after the other, with a comma between them, as in the body of a
 * request. They are copied together, and one by one only when somebody asks for them.
 *
 * @since 0.1.0
 */
public final class JoinedOperations extends AbstractList<byte[]> implements RandomAccess {

	private final byte[] bytes;

	private final IntUnaryOperator ends;

	private final int from;

	private final int to;

	/**
	 * Create a list.
	 * @param bytes the operations
	 * @param ends tells where each of them ends, by its index
	 * @param from the index of the first one
	 * @param to the index after the last one, of which there is at least one
	 */
	public JoinedOperations(byte[] bytes, IntUnaryOperator ends, int from, int to) {
		this.bytes = Arguments.notNull(bytes, "bytes");
		this.ends = Arguments.notNull(ends, "ends");
		this.from = from;
		this.to = to;
	}

	@Override
	public int size() {
		return this.to - this.from;
	}

	@Override
	public byte[] get(int index) {
		int place = this.from + index;
		return Arrays.copyOfRange(this.bytes, start(place), this.ends.applyAsInt(place));
	}

	private int start(int place) {
		return (place > 0) ? this.ends.applyAsInt(place - 1) + 1 : 0;
	}

	/**
	 * Return how large the body of a request with all of them is.
	 */
	long bodySize() {
		return BatchConnection.requestBytes(1, this.ends.applyAsInt(this.to - 1) - start(this.from));
	}

	/**
	 * Return the body of a request with all of them.
	 */
	byte[] body() {
		return BatchFormat.complete(this.bytes, start(this.from), this.ends.applyAsInt(this.to - 1));
	}

}
