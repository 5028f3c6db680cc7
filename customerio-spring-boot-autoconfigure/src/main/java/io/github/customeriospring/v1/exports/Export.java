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

package io.github.customeriospring.v1.exports;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;
import io.github.customeriospring.v1.shared.JobProgress;
import org.jspecify.annotations.Nullable;

/**
 * An export of people or messages to a CSV file.
 * <p>
 * {@link #toString()} leaves out who asked for it.
 *
 * @param id the number of the export
 * @param deduplicateId an id that no other version of the export has, or {@code null}
 * @param type what is exported, or {@code null}
 * @param status how far it is, or {@code null}
 * @param failed whether it failed
 * @param description what it is, or {@code null}
 * @param total how many rows there are, 0 until it is done
 * @param downloads how often it was downloaded
 * @param userId the number of the user who asked for it, or {@code null}
 * @param userEmail the address of that user, or {@code null}
 * @param createdAt when it was asked for, or {@code null}
 * @param updatedAt when it was changed last, or {@code null}
 * @since 0.1.0
 */
public record Export(long id, @Nullable String deduplicateId, @Nullable Type type, @Nullable Status status,
		boolean failed, @Nullable String description, long total, long downloads, @Nullable Long userId,
		@Nullable String userEmail, @Nullable Instant createdAt, @Nullable Instant updatedAt) {

	/**
	 * Return how far the export is.
	 * @return the progress
	 */
	public JobProgress progress() {
		if (this.failed || this.status == Status.FAILED) {
			return JobProgress.FAILED;
		}
		return (this.status == Status.DONE) ? JobProgress.DONE : JobProgress.WAITING;
	}

	@Override
	public String toString() {
		return "Export[id=%d, type=%s, status=%s, total=%d]".formatted(this.id, this.type, this.status, this.total);
	}

	/**
	 * What an export holds.
	 */
	public enum Type implements WireValue {

		/**
		 * People.
		 */
		CUSTOMERS("customers"),

		/**
		 * Messages.
		 */
		DELIVERIES("deliveries"),

		/**
		 * A kind that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		Type(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

	/**
	 * How far an export is.
	 */
	public enum Status implements WireValue {

		/**
		 * It is being made.
		 */
		PENDING("pending"),

		/**
		 * The file can be downloaded.
		 */
		DONE("done"),

		/**
		 * There will be no file.
		 */
		FAILED("failed"),

		/**
		 * A status that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		Status(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
