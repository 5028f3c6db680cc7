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

package io.github.customeriospring.test.internal.wire;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it: fields with quotes around them may hold commas, line ends and
 * doubled quotes.
 *
 * @since 0.1.0
 */
public final class Csv {

	private static final int END = -1;

	private final PushbackReader reader;

	/**
	 * Begins to read.
	 * @param reader the text, not closed here
	 */
	public Csv(Reader reader) {
		this.reader = new PushbackReader(reader);
	}

	/**
	 * Writes one row.
	 * @param fields the fields
	 * @return the row, with its line end
	 */
	public static String row(List<String> fields) {
		return fields.stream().map(Csv::quote).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String quote(String field) {
		return field.matches("(?s).*[\",\r\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
	}

	/**
	 * Reads the next row.
	 * @return the fields, {@code null} at the end; an empty line is a row with one empty
	 * field
	 * @throws IOException if the text cannot be read
	 */
	public @Nullable List<String> read() throws IOException {
		int next = this.reader.read();
		if (next == END) {
			return null;
		}
		this.reader.unread(next);
		List<String> fields = new ArrayList<>();
		do {
			fields.add(field());
			next = this.reader.read();
		}
		while (next == ',');
		if (next == '\r') {
			int after = this.reader.read();
			if (after != '\n' && after != END) {
				this.reader.unread(after);
			}
		}
		return fields;
	}

	private String field() throws IOException {
		StringBuilder field = new StringBuilder();
		int next = this.reader.read();
		if (next == '"') {
			quoted(field);
			next = this.reader.read();
		}
		while (next != ',' && next != '\r' && next != '\n' && next != END) {
			field.append((char) next);
			next = this.reader.read();
		}
		if (next != END) {
			this.reader.unread(next);
		}
		return field.toString();
	}

	private void quoted(StringBuilder field) throws IOException {
		for (int next = this.reader.read(); next != END; next = this.reader.read()) {
			if (next == '"') {
				next = this.reader.read();
				if (next != '"') {
					if (next != END) {
						this.reader.unread(next);
					}
					return;
				}
			}
			field.append((char) next);
		}
	}

}
