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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.customeriospring.test.internal.wire.Csv;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;

/**
 * The exports and their files. An export is pending until somebody asks for it. Safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class StoredExports {

	/** How long a link to a file is good for. */
	private static final Duration LINK_LIFE = Duration.ofMinutes(15);

	private final FakeWorkspace workspace;

	private final List<StoredExport> exports = new ArrayList<>();

	StoredExports(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Makes an export.
	 * @param type {@code customers} or {@code deliveries}
	 * @param description what it is
	 * @param rows the rows of the file, the header among them
	 * @return the export, pending
	 */
	public synchronized StoredExport create(String type, String description, List<List<String>> rows) {
		StringBuilder file = new StringBuilder();
		rows.forEach((row) -> file.append(Csv.row(row)));
		Instant now = this.workspace.now();
		StoredExport export = new StoredExport(this.exports.size() + 1, type, "pending", description, 0, 0, now, now,
				file.toString().getBytes(StandardCharsets.UTF_8), rows.size() - 1);
		this.exports.add(export);
		return export;
	}

	/**
	 * Finds an export, which is done from then on.
	 * @param id the export
	 * @return the export, if there is one
	 */
	public synchronized Optional<StoredExport> find(long id) {
		if (id < 1 || id > this.exports.size()) {
			return Optional.empty();
		}
		int index = (int) id - 1;
		this.exports.set(index, this.exports.get(index).done(this.workspace.now()));
		return Optional.of(this.exports.get(index));
	}

	/**
	 * All exports, as they are.
	 * @return the exports
	 */
	public synchronized List<StoredExport> all() {
		return List.copyOf(this.exports);
	}

	/**
	 * Until when a link that is given out now is good.
	 * @return the moment, in unix seconds
	 */
	public long linkExpiry() {
		return this.workspace.now().plus(LINK_LIFE).getEpochSecond();
	}

	/**
	 * Gives out the file of an export.
	 * @param id the export
	 * @param expires until when the link is good, in unix seconds
	 * @return the file, unless there is none or the link is too old
	 */
	public synchronized Optional<byte[]> download(long id, long expires) {
		if (this.workspace.now().getEpochSecond() >= expires) {
			return Optional.empty();
		}
		Optional<StoredExport> export = find(id);
		export.ifPresent((found) -> this.exports.set((int) id - 1, found.downloaded()));
		return export.map(StoredExport::file);
	}

	synchronized void clear() {
		this.exports.clear();
	}

	/**
	 * An export.
	 *
	 * @param id the number
	 * @param type {@code customers} or {@code deliveries}
	 * @param status {@code pending} or {@code done}
	 * @param description what it is
	 * @param total how many rows the file has, 0 until it is done
	 * @param downloads how often the file was given out
	 * @param createdAt when it was asked for
	 * @param updatedAt when it was changed last
	 * @param file the file, not copied
	 * @param rows how many rows the file has
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record StoredExport(long id, String type, String status, String description, int total, int downloads,
			Instant createdAt, Instant updatedAt, byte[] file, int rows) {

		private StoredExport done(Instant now) {
			return this.status.equals("done") ? this : new StoredExport(this.id, this.type, "done", this.description,
					this.rows, this.downloads, this.createdAt, now, this.file, this.rows);
		}

		private StoredExport downloaded() {
			return new StoredExport(this.id, this.type, this.status, this.description, this.total, this.downloads + 1,
					this.createdAt, this.updatedAt, this.file, this.rows);
		}

		@Override
		public String toString() {
			return "StoredExport[id=%d, status=%s]".formatted(this.id, this.status);
		}

	}

}
