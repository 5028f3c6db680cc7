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

import io.github.customeriospring.Attributes;
import tools.jackson.databind.ObjectWriter;

/**
 * Has Jackson write attributes in the middle of an operation that is written without it.
 * Not thread-safe.
 */
final class AttributesWriter extends JacksonOutput {

	private final PlainJson target;

	AttributesWriter(ObjectWriter writer, PlainJson target) {
		super(writer);
		this.target = target;
	}

	/**
	 * Write attributes.
	 * @return whether they are whole
	 */
	boolean write(Attributes attributes) {
		try {
			writeValue(attributes);
			return true;
		}
		catch (RuntimeException ex) {
			close();
			return false;
		}
	}

	@Override
	public void write(byte[] source, int offset, int length) {
		this.target.raw(source, offset, length);
	}

}
