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

package io.github.customeriospring.test.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of {@code docs/observability.md}.
 */
final class ObservabilityDocument {

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private final List<String> lines;

	private ObservabilityDocument(List<String> lines) {
		this.lines = lines;
	}

	static ObservabilityDocument read() {
		try {
			return new ObservabilityDocument(Files.readAllLines(Path.of("../docs/observability.md")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The rows of all tables whose first column has a heading.
	 */
	List<Row> rows(String heading) {
		return this.lines.stream()
			.filter((line) -> line.startsWith("| `") && heading.equals(heading(line)))
			.map(Row::of)
			.toList();
	}

	private String heading(String row) {
		int head = this.lines.subList(0, this.lines.indexOf(row)).lastIndexOf("") + 1;
		return Row.of(this.lines.get(head)).cells().get(0);
	}

	/**
	 * A row of a table.
	 *
	 * @param cells what stands in it
	 */
	record Row(List<String> cells) {

		static Row of(String line) {
			return new Row(Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList());
		}

		/**
		 * The name that the row is about.
		 */
		String name() {
			return code(0).iterator().next();
		}

		/**
		 * What a cell has in the type of code.
		 */
		Set<String> code(int cell) {
			return CODE.matcher(this.cells.get(cell))
				.results()
				.map((code) -> code.group(1))
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

	}

}
