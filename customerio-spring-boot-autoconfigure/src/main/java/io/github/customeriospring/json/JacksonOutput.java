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

import java.io.OutputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;

/**
 * Takes what Jackson writes, value after value, and keeps what Jackson would make anew
 * for each of them: a generator with its buffers and a context. Not thread-safe, and so
 * without the locks of the JDK's buffer.
 */
abstract class JacksonOutput extends OutputStream {

	private final ObjectWriter writer;

	private @Nullable JsonGenerator generator;

	private @Nullable SequenceWriter sequence;

	JacksonOutput(ObjectWriter writer) {
		this.writer = writer;
	}

	/**
	 * Have a value written. After a failure the generator stands somewhere inside the
	 * value, and has to be given back before the next one.
	 * @throws JacksonException if the value cannot be written
	 */
	final void writeValue(Object value) {
		JsonGenerator generator = this.generator;
		SequenceWriter sequence = this.sequence;
		if (generator == null || sequence == null) {
			generator = this.writer.createGenerator(this);
			sequence = this.writer.writeValues(generator);
			this.generator = generator;
			this.sequence = sequence;
		}
		sequence.write(value);
		generator.flush();
	}

	@Override
	public final void write(int b) {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public abstract void write(byte[] source, int offset, int length);

	/**
	 * Give back what the generator holds. The next value gets another one.
	 */
	@Override
	public final void close() {
		JsonGenerator generator = this.generator;
		this.generator = null;
		this.sequence = null;
		if (generator != null) {
			try {
				generator.close();
			}
			catch (JacksonException ex) {
				// it was closed inside a value that is dropped
			}
		}
	}

}
