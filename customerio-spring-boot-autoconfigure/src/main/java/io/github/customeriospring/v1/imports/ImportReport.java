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

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An import, with the rows that were not taken as they are. Whoever knows the addresses
 * can read these, so {@link #toString()} does not show them; the numbers can be passed to
 * the download of an export.
 *
 * @param job the import, or {@code null}
 * @param errorExportId the number of the export of rows with errors, or {@code null} if
 * there are none
 * @param errorDownloadUrl where they are, for 15 minutes, or {@code null}
 * @param warningExportId the number of the export of rows with warnings, or {@code null}
 * if there are none
 * @param warningDownloadUrl where they are, for 15 minutes, or {@code null}
 * @since 0.1.0
 */
public record ImportReport(@JsonProperty("import") @Nullable ImportJob job, @Nullable Long errorExportId,
		@Nullable String errorDownloadUrl, @Nullable Long warningExportId, @Nullable String warningDownloadUrl) {

	@Override
	public String toString() {
		return "ImportReport[job=%s, errorExportId=%s, warningExportId=%s]".formatted(this.job, this.errorExportId,
				this.warningExportId);
	}

}
