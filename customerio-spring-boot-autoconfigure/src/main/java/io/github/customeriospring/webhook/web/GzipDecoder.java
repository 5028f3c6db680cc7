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

package io.github.customeriospring.webhook.web;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses what a proxy has compressed, in pieces as they come. What does not begin
 * like compressed data is taken as it is. What is not well-formed comes out incomplete,
 * so that its signature cannot be right. For one thread.
 */
final class GzipDecoder implements AutoCloseable {

	private static final int MAX_HEADER = 128 * 1024;

	private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

	private final Inflater inflater = new Inflater(true);

	private final byte[] buffer = new byte[8192];

	private int header = GzipHeader.INCOMPLETE;

	private boolean broken;

	private volatile boolean closed;

	/**
	 * Decompress the next piece.
	 * @param sink takes what comes out
	 */
	void decode(byte[] bytes, int offset, int length, Sink sink) {
		if (this.header != GzipHeader.INCOMPLETE) {
			decodeBody(bytes, offset, length, sink);
			return;
		}
		this.beginning.write(bytes, offset, length);
		byte[] data = this.beginning.toByteArray();
		this.header = (data.length <= MAX_HEADER) ? GzipHeader.length(data) : GzipHeader.ABSENT;
		if (this.header != GzipHeader.INCOMPLETE) {
			decodeBody(data, this.header, data.length - this.header, sink);
			this.beginning.reset();
		}
	}

	private void decodeBody(byte[] bytes, int offset, int length, Sink sink) {
		if (this.header == GzipHeader.ABSENT) {
			sink.take(bytes, offset, length);
			return;
		}
		if (this.broken || this.closed) {
			return;
		}
		try {
			inflate(bytes, offset, length, sink);
		}
		catch (DataFormatException ex) {
			this.broken = true;
		}
	}

	private void inflate(byte[] bytes, int offset, int length, Sink sink) throws DataFormatException {
		this.inflater.setInput(bytes, offset, length);
		boolean more = true;
		while (more && !this.inflater.finished()) {
			int count = this.inflater.inflate(this.buffer);
			more = count > 0 && sink.take(this.buffer, 0, count);
		}
	}

	@Override
	public void close() {
		this.closed = true;
		this.inflater.end();
	}

	/**
	 * Takes what comes out.
	 */
	@FunctionalInterface
	interface Sink {

		/**
		 * Take a piece.
		 * @return whether to go on
		 */
		boolean take(byte[] bytes, int offset, int length);

	}

}
