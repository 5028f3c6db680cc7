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

import java.util.Arrays;

import tools.jackson.databind.ObjectWriter;

/**
 * Writes values one by one, with outputs that are kept for the next. Thread-safe, without
 * a lock.
 */
final class ReusedWriters {

	private final Reusable<Reused> writers;

	ReusedWriters(ObjectWriter writer) {
		this.writers = new Reusable<>(() -> new Reused(writer));
	}

	/**
	 * Write a value.
	 * @return the JSON in UTF-8
	 * @throws tools.jackson.core.JacksonException if the value cannot be written
	 */
	byte[] write(Object value) {
		Reused reused = this.writers.take();
		byte[] json = reused.toJson(value);
		// After a failure it stands somewhere inside a value, and does not come back
		if (json.length <= Reused.LARGEST) {
			this.writers.giveBack(reused);
		}
		return json;
	}

	/**
	 * Keeps the bytes of one value.
	 */
	private static final class Reused extends JacksonOutput {

		/** Bytes that are kept for the next value. */
		static final int LARGEST = 64 * 1024;

		private byte[] bytes = new byte[512];

		private int size;

		Reused(ObjectWriter writer) {
			super(writer);
		}

		byte[] toJson(Object value) {
			this.size = 0;
			writeValue(value);
			return Arrays.copyOf(this.bytes, this.size);
		}

		@Override
		public void write(byte[] source, int offset, int length) {
			if (length > this.bytes.length - this.size) {
				this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.size + length));
			}
			System.arraycopy(source, offset, this.bytes, this.size, length);
			this.size += length;
		}

	}

}
