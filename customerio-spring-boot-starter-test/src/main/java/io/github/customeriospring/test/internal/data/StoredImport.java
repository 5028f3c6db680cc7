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

package io.github.customeriospring.test.internal.data;

import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.test.internal.wire.Csv;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import org.jspecify.annotations.Nullable;

/**
 * An import: reads the file row by row and applies each row to the workspace. Rows with
 * errors become an export.
 *
 * @since 0.1.0
 */
public final class StoredImport {

	private static final List<String> EMPTY_LINE = List.of("");

	private final long id;

	private final ImportRequest request;

	private final Instant createdAt;

	private String state = "preprocessing";

	private @Nullable String error;

	private int rows;

	private int imported;

	private @Nullable Long errorExport;

	StoredImport(long id, ImportRequest request, Instant createdAt) {
		this.id = id;
		this.request = request;
		this.createdAt = createdAt;
	}

	void carryOut(FakeWorkspace workspace, StoredExports exports, boolean allowed) {
		if (!allowed) {
			fail("the fake fetches files from this machine only, unless a test allows more");
			return;
		}
		try (Reader reader = ImportFile.open(this.request.file())) {
			read(new Csv(reader), new ImportRows(workspace, this.request), exports);
		}
		catch (IOException ex) {
			fail("the file could not be read");
		}
	}

	private void read(Csv csv, ImportRows rows, StoredExports exports) throws IOException {
		List<String> header = row(csv);
		if (header == null) {
			fail("the file is empty");
			return;
		}
		List<List<String>> errors = new ArrayList<>();
		errors.add(withReason(header, "error"));
		for (List<String> row = row(csv); row != null; row = row(csv)) {
			this.rows++;
			String problem = rows.apply(header, row);
			if (problem == null) {
				this.imported++;
			}
			else {
				errors.add(withReason(row, problem));
			}
		}
		if (errors.size() > 1) {
			this.errorExport = exports.create("customers", "Errors of import " + this.id, errors).id();
		}
		this.state = "imported";
	}

	/**
	 * Read the next row, past empty lines.
	 */
	private static @Nullable List<String> row(Csv csv) throws IOException {
		List<String> row = csv.read();
		while (EMPTY_LINE.equals(row)) {
			row = csv.read();
		}
		return row;
	}

	private static List<String> withReason(List<String> row, String reason) {
		List<String> copy = new ArrayList<>(row);
		copy.add(reason);
		return copy;
	}

	private void fail(String problem) {
		this.state = "failed";
		this.error = problem;
	}

	boolean isOver() {
		return !this.state.equals("preprocessing");
	}

	public long id() {
		return this.id;
	}

	public ImportRequest request() {
		return this.request;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public String state() {
		return this.state;
	}

	public @Nullable String error() {
		return this.error;
	}

	public int rows() {
		return this.rows;
	}

	public int imported() {
		return this.imported;
	}

	/**
	 * The export of the rows with errors.
	 * @return the number, {@code null} if all rows were taken
	 */
	public @Nullable Long errorExport() {
		return this.errorExport;
	}

}
