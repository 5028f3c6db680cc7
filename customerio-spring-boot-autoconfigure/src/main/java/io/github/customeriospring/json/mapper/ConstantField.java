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

package io.github.customeriospring.json.mapper;

import java.nio.charset.StandardCharsets;

import tools.jackson.core.JsonGenerator;

/**
 * A field that is the same in all objects of a kind, and the name of the field after it:
 * encoded once, copied in one piece.
 *
 * @since 0.1.0
 */
public final class ConstantField {

	private final String name;

	private final String value;

	private final String next;

	private final byte[] json;

	/**
	 * Create a field. None of the texts needs an escape in JSON.
	 * @param name the name of the field
	 * @param value the value of the field
	 * @param next the name of the field after it
	 */
	public ConstantField(String name, String value, String next) {
		this.name = name;
		this.value = value;
		this.next = next;
		this.json = "\"%s\":\"%s\",\"%s\"".formatted(name, value, next).getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Write the field and the name of the next, whose value has to follow.
	 * @param generator what stands in an object, where a name comes next
	 */
	public void write(JsonGenerator generator) {
		if (generator instanceof CheckedJsonGenerator checked) {
			checked.writeEncoded(this.json, this.next);
		}
		else {
			generator.writeStringProperty(this.name, this.value).writeName(this.next);
		}
	}

}
