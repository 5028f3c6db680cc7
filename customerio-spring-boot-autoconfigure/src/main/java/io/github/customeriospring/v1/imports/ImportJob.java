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

package io.github.customeriospring.v1.imports;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;
import io.github.customeriospring.v1.shared.JobProgress;
import org.jspecify.annotations.Nullable;

/**
 * An import of a CSV file.
 * <p>
 * {@link #toString()} leaves out the error, which may quote what is in the file.
 *
 * @param id the number of the import
 * @param name the name, or {@code null}
 * @param description what it is, or {@code null}
 * @param type what the rows are, or {@code null}
 * @param identifier by what rows name people, or {@code null}
 * @param objectTypeId the number of the object type, or {@code null}
 * @param state how far it is, or {@code null}
 * @param rowsToImport how many rows there are
 * @param rowsImported how many of them are in the workspace
 * @param error why it failed, or {@code null}
 * @param dataToProcess which rows are taken, or {@code null}
 * @param errorExportId the number of the export of rows with errors, which the download
 * of an export takes, or {@code null} if there are none
 * @param errorDownloadUrl the address of that download, or {@code null}
 * @param warningExportId the same of rows with warnings, or {@code null} if there are
 * none
 * @param warningDownloadUrl the address of that download, or {@code null}
 * @param createdAt when it was asked for, or {@code null}
 * @param updatedAt when it was changed last, or {@code null}
 * @since 0.1.0
 */
public record ImportJob(long id, @Nullable String name, @Nullable String description, @Nullable ImportType type,
		@Nullable String identifier, @Nullable String objectTypeId, @Nullable State state, long rowsToImport,
		long rowsImported, @Nullable String error,
		@JsonAlias("people_to_process") @Nullable RowsToProcess dataToProcess, @Nullable Long errorExportId,
		@Nullable String errorDownloadUrl, @Nullable Long warningExportId, @Nullable String warningDownloadUrl,
		@Nullable Instant createdAt, @Nullable Instant updatedAt) {

	/**
	 * Return how far the import is.
	 * @return the progress
	 */
	public JobProgress progress() {
		if (this.state == null) {
			return JobProgress.WAITING;
		}
		return switch (this.state) {
			case IMPORTED -> JobProgress.DONE;
			case FAILED -> JobProgress.FAILED;
			case CANCELED -> JobProgress.CANCELED;
			case PREPROCESSING, PREPROCESSED, VALIDATING, VALIDATED, IMPORTING, UNKNOWN -> JobProgress.WAITING;
		};
	}

	@Override
	public String toString() {
		return "ImportJob[id=%d, type=%s, state=%s, rowsImported=%d of %d]".formatted(this.id, this.type, this.state,
				this.rowsImported, this.rowsToImport);
	}

	/**
	 * How far an import is.
	 */
	public enum State implements WireValue {

		/**
		 * The file is being read.
		 */
		PREPROCESSING("preprocessing"),

		/**
		 * The file was read.
		 */
		PREPROCESSED("preprocessed"),

		/**
		 * The rows are being checked.
		 */
		VALIDATING("validating"),

		/**
		 * The rows were checked.
		 */
		VALIDATED("validated"),

		/**
		 * The rows are on their way into the workspace.
		 */
		IMPORTING("importing"),

		/**
		 * The rows are in the workspace.
		 */
		IMPORTED("imported"),

		/**
		 * It ended without success.
		 */
		FAILED("failed"),

		/**
		 * Somebody ended it.
		 */
		CANCELED("canceled"),

		/**
		 * A state that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		State(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
