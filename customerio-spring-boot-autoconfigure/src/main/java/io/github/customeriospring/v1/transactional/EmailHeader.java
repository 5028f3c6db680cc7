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

package io.github.customeriospring.v1.transactional;

import java.util.List;
import java.util.stream.Collectors;

import io.github.customeriospring.Arguments;
import tools.jackson.databind.util.StdConverter;

/**
 * A header that an email gets in addition to those that Customer.io sets. Customer.io
 * reserves some headers and refuses them.
 * <p>
 * {@link #toString()} tells the name only.
 *
 * @param name the name: ASCII, without spaces
 * @param value the value: ASCII, without control characters
 * @since 0.1.0
 */
public record EmailHeader(String name, String value) {

	public EmailHeader {
		Arguments.notNull(name, "name");
		Arguments.notNull(value, "value");
		if (name.isEmpty() || !Arguments.isVisibleAscii(name) || name.indexOf(':') >= 0) {
			throw new IllegalArgumentException(
					"headers: the name of a header must be ASCII without spaces, colons and control characters");
		}
		if (!value.chars().allMatch((character) -> character >= ' ' && character < 127)) {
			throw new IllegalArgumentException(
					"headers: the value of '%s' must be ASCII without line breaks and other control characters"
						.formatted(name));
		}
	}

	@Override
	public String toString() {
		return "EmailHeader[" + this.name + "]";
	}

	private String toJson() {
		return "{\"name\":\"%s\",\"value\":\"%s\"}".formatted(escape(this.name), escape(this.value));
	}

	private static String escape(String ascii) {
		return ascii.replace("\\", "\\\\").replace("\"", "\\\"");
	}

	/**
	 * Writes headers as Customer.io reads them: JSON within a string, nothing for none.
	 */
	static final class ListConverter extends StdConverter<List<EmailHeader>, String> {

		@Override
		public String convert(List<EmailHeader> headers) {
			return headers.isEmpty() ? ""
					: headers.stream().map(EmailHeader::toJson).collect(Collectors.joining(",", "[", "]"));
		}

	}

}
