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

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.http.StreamingHttpOutputMessage;

/**
 * A body that can be written once, so that a transport that repeats requests by itself
 * has nothing to repeat.
 */
final class OnceOnlyBody implements StreamingHttpOutputMessage.Body {

	private final byte[] bytes;

	private final AtomicBoolean written = new AtomicBoolean();

	OnceOnlyBody(byte[] bytes) {
		this.bytes = bytes;
	}

	@Override
	public void writeTo(OutputStream output) throws IOException {
		if (!this.written.compareAndSet(false, true)) {
			throw new IOException("The request was not sent again: only the client decides about repetitions");
		}
		output.write(this.bytes);
	}

	/**
	 * Return whether it was written, or began to be.
	 */
	boolean isWritten() {
		return this.written.get();
	}

	@Override
	public boolean repeatable() {
		return false;
	}

}
