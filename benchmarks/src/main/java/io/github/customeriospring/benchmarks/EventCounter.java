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

package io.github.customeriospring.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Counts the events in bodies, whatever their format: each of {@link Payloads#view} has
 * one text that tells its number.
 */
final class EventCounter {

	private static final byte[] MARK = Payloads.SKU.getBytes(StandardCharsets.US_ASCII);

	private final BitSet seen = new BitSet();

	private long events;

	private long requests;

	private long largest;

	private long last;

	/**
	 * Begin to read a body.
	 */
	StubServer.Body begin() {
		return new Scan();
	}

	private synchronized void add(Scan scan) {
		for (int i = 0; i < scan.count; i++) {
			this.seen.set(scan.numbers[i]);
		}
		this.events += scan.count;
		this.requests++;
		this.largest = Math.max(this.largest, scan.length);
		this.last = System.currentTimeMillis();
	}

	/**
	 * Return what has arrived since it was forgotten.
	 */
	synchronized ReceivedEvents received() {
		return new ReceivedEvents(this.events, this.seen.cardinality(), this.requests, this.largest, this.last);
	}

	synchronized void forget() {
		this.seen.clear();
		this.events = 0;
		this.requests = 0;
		this.largest = 0;
	}

	/**
	 * Finds the numbers of the events of one body.
	 */
	private final class Scan implements StubServer.Body {

		private final byte[] buffer = new byte[16 * 1024];

		private long length;

		private int[] numbers = new int[2_000];

		private int count;

		private int matched;

		private int number;

		private int digits;

		@Override
		public void read(InputStream input, int length) throws IOException {
			int left = length;
			while (left > 0) {
				int count = input.read(this.buffer, 0, Math.min(left, this.buffer.length));
				if (count < 0) {
					throw new EOFException();
				}
				scan(count);
				left -= count;
			}
			this.length += length;
		}

		@Override
		public void end() {
			EventCounter.this.add(this);
		}

		private void scan(int length) {
			for (int i = 0; i < length; i++) {
				byte value = this.buffer[i];
				if (this.matched < MARK.length) {
					this.matched = (value == MARK[this.matched]) ? this.matched + 1 : (value == MARK[0]) ? 1 : 0;
				}
				else {
					this.number = 10 * this.number + value - '0';
					if (++this.digits == Payloads.SKU_DIGITS) {
						found(this.number - Payloads.FIRST_SKU);
					}
				}
			}
		}

		private void found(int event) {
			if (this.count == this.numbers.length) {
				this.numbers = Arrays.copyOf(this.numbers, 2 * this.count);
			}
			this.numbers[this.count++] = event;
			this.matched = 0;
			this.number = 0;
			this.digits = 0;
		}

	}

}
