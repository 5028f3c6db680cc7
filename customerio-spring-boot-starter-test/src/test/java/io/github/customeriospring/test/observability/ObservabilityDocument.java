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
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;

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

	/**
	 * The meters, as {@link #describe} describes them.
	 */
	List<String> meters() {
		return rows("Meter").stream()
			.map((row) -> describe(row.name(), row.cells().get(1), row.cells().get(2), row.code(3)))
			.toList();
	}

	/**
	 * The values of a tag that are the same for all meters.
	 */
	Set<String> values(String tag) {
		return values(tag, "");
	}

	/**
	 * The values of a tag that differ from meter to meter.
	 */
	Set<String> values(String tag, String meter) {
		return rows("Tag").stream()
			.filter((row) -> row.name().equals(tag)
					&& (meter.isEmpty() ? row.cells().get(1).isEmpty() : row.code(1).contains(meter)))
			.flatMap((row) -> row.code(2).stream())
			.collect(Collectors.toSet());
	}

	private String heading(String row) {
		int head = this.lines.subList(0, this.lines.indexOf(row)).lastIndexOf("") + 1;
		return Row.of(this.lines.get(head)).cells().get(0);
	}

	/**
	 * Describe a meter by its name, type, unit and tags.
	 */
	static String describe(Meter meter) {
		Meter.Id id = meter.getId();
		String type = (id.getType() == Meter.Type.DISTRIBUTION_SUMMARY) ? "summary"
				: id.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return describe(id.getName(), type, Objects.requireNonNullElse(id.getBaseUnit(), ""),
				id.getTags().stream().map(Tag::getKey).toList());
	}

	private static String describe(String name, String type, String unit, Iterable<String> tags) {
		Set<String> sorted = new TreeSet<>();
		tags.forEach(sorted::add);
		return "%s, a %s in '%s' by %s".formatted(name, type, unit, sorted);
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
