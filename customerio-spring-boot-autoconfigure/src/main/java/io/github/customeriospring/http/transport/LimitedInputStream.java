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

package io.github.customeriospring.http.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.github.customeriospring.http.exchange.ResponseTooLargeException;

/**
 * Ends a body that has too many bytes, and knows whether it was read to its end.
 */
final class LimitedInputStream extends FilterInputStream {

	private int left;

	private boolean complete;

	LimitedInputStream(InputStream body, int maxBytes) {
		super(body);
		this.left = maxBytes;
	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		count((value < 0) ? -1 : 1);
		return value;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int count = super.read(target, offset, length);
		count(count);
		return count;
	}

	@Override
	public long skip(long count) throws IOException {
		return Math.max(0, read(new byte[(int) Math.min(Math.max(0, count), 1024)]));
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void count(int count) throws IOException {
		if (count < 0) {
			this.complete = true;
			return;
		}
		this.left -= count;
		if (this.left < 0) {
			throw new ResponseTooLargeException();
		}
	}

	boolean isComplete() {
		return this.complete;
	}

}
