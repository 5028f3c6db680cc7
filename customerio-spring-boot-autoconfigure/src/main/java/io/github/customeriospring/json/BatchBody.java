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
 * The body of the request that is being written. Of an item that is too large it keeps
 * the beginning and counts the rest.
 */
final class BatchBody extends JacksonOutput {

	private static final byte[] HEAD = BatchFormat.HEAD;

	private final int maxItem;

	private byte[] bytes = Arrays.copyOf(HEAD, 64 * 1024);

	private int size = HEAD.length;

	private int item = HEAD.length;

	private long itemSize;

	BatchBody(ObjectWriter writer, int maxItem) {
		super(writer);
		this.maxItem = maxItem;
	}

	void beginItem() {
		if (this.size > HEAD.length) {
			makeRoomFor(1);
			this.bytes[this.size++] = ',';
		}
		this.item = this.size;
		this.itemSize = 0;
	}

	@Override
	public void write(byte[] source, int offset, int length) {
		this.itemSize += length;
		if (this.itemSize <= this.maxItem) {
			makeRoomFor(length);
			System.arraycopy(source, offset, this.bytes, this.size, length);
			this.size += length;
		}
	}

	private void makeRoomFor(int length) {
		if (length > this.bytes.length - this.size) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.size + length));
		}
	}

	int size() {
		return this.size;
	}

	/**
	 * Return the size of the item, all of it.
	 */
	long itemSize() {
		return this.itemSize;
	}

	void dropItem() {
		this.size = (this.item > HEAD.length) ? this.item - 1 : HEAD.length;
	}

	/**
	 * End the request before the item and begin the next request with it.
	 */
	byte[] endBeforeItem(byte[] tail) {
		int length = this.size - this.item;
		byte[] complete = complete(this.item - 1, tail);
		System.arraycopy(this.bytes, this.item, this.bytes, HEAD.length, length);
		this.item = HEAD.length;
		this.size = HEAD.length + length;
		return complete;
	}

	/**
	 * End the request and begin the next.
	 */
	byte[] end(byte[] tail) {
		byte[] complete = complete(this.size, tail);
		this.size = HEAD.length;
		return complete;
	}

	private byte[] complete(int length, byte[] tail) {
		byte[] complete = Arrays.copyOf(this.bytes, length + tail.length);
		System.arraycopy(tail, 0, complete, length, tail.length);
		return complete;
	}

}
