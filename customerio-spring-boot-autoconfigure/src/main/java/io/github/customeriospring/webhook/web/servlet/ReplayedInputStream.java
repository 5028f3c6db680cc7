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

package io.github.customeriospring.webhook.web.servlet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/**
 * A body whose beginning was read before.
 */
final class ReplayedInputStream extends ServletInputStream {

	private final InputStream stream;

	private boolean finished;

	ReplayedInputStream(byte[] beginning, ServletInputStream rest) {
		this.stream = new SequenceInputStream(new ByteArrayInputStream(beginning), rest);
	}

	@Override
	public int read() throws IOException {
		return note(this.stream.read());
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		return note(this.stream.read(bytes, offset, length));
	}

	private int note(int result) {
		this.finished |= result == -1;
		return result;
	}

	@Override
	public int available() throws IOException {
		return this.stream.available();
	}

	@Override
	public boolean isFinished() {
		return this.finished;
	}

	@Override
	public boolean isReady() {
		return true;
	}

	@Override
	public void setReadListener(ReadListener listener) {
		throw new UnsupportedOperationException("The body of a signed request is read without a listener");
	}

}
