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

import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;

/**
 * Has Jackson write attributes in the middle of an operation that is written without it.
 * Not thread-safe.
 */
final class AttributesWriter extends OutputStream {

	private final ObjectWriter writer;

	private final PlainJson target;

	private @Nullable JsonGenerator generator;

	/** Keeps a context, which the writer would make for each operation. */
	private @Nullable SequenceWriter sequence;

	AttributesWriter(ObjectWriter writer, PlainJson target) {
		this.writer = writer;
		this.target = target;
	}

	/**
	 * Write attributes.
	 * @return whether they are whole
	 */
	boolean write(Attributes attributes) {
		JsonGenerator generator = this.generator;
		SequenceWriter sequence = this.sequence;
		if (generator == null || sequence == null) {
			generator = this.writer.createGenerator(this);
			sequence = this.writer.writeValues(generator);
			this.generator = generator;
			this.sequence = sequence;
		}
		try {
			sequence.write(attributes);
			generator.flush();
			return true;
		}
		catch (RuntimeException ex) {
			close();
			return false;
		}
	}

	@Override
	public void write(int b) {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] source, int offset, int length) {
		this.target.raw(source, offset, length);
	}

	/**
	 * Give back what the generator holds, which may stand somewhere inside a value.
	 */
	@Override
	public void close() {
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
