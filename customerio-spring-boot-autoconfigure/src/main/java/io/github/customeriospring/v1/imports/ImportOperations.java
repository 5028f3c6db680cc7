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

import java.time.Duration;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.AnswerWithoutSending;
import io.github.customeriospring.http.declared.RequestField;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.v1.shared.JobAwaiter;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Imports CSV files of people, events, relationships or objects. <pre class="code">
 * ImportJob job = imports.create(NewImport.people("Newsletter", URI.create("https://example.com/people.csv"),
 *     PersonId.Type.EMAIL));
 * imports.awaitDone(job.id(), Duration.ofHours(1));
 * </pre>
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Imports">Imports</a>
 */
public interface ImportOperations {

	/**
	 * Begin to import a file. It is begun again only when that was certainly not done;
	 * otherwise there is a
	 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}.
	 * @param file what to import
	 * @return the import, which is not done yet
	 * @see <a href="https://docs.customer.io/api/app/#operation/import">Bulk import</a>
	 */
	@AnswerWithoutSending("{\"import\": {\"id\": 1, \"state\": \"preprocessing\", \"created_at\": {now}}}")
	@ResponseField("import")
	@PostExchange("/v1/imports")
	ImportJob create(@RequestField("import") NewImport file);

	/**
	 * Return an import, and where the rows are that were not taken as they are.
	 * @param importId the number of the import
	 * @return the import
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * import
	 * @see <a href="https://docs.customer.io/api/app/#operation/getImport">Get an
	 * import</a>
	 */
	@AnswerWithoutSending("{\"import\": {\"id\": {import_id}, \"state\": \"imported\", \"updated_at\": {now}}}")
	@ResponseField("import")
	@GetExchange("/v1/imports/{import_id}")
	ImportJob get(@PathVariable("import_id") long importId);

	/**
	 * Wait until an import is done. Customer.io is asked at once, then after 1 second,
	 * and each time after half as long again, up to 15 seconds.
	 * @param importId the number of the import
	 * @param timeout how long to wait
	 * @return the import, which may have left out rows
	 * @throws io.github.customeriospring.CustomerioJobException if the import failed, was
	 * canceled or is not done in time
	 */
	default ImportJob awaitDone(long importId, Duration timeout) {
		return awaitDone(importId, timeout, JobAwaiter.system());
	}

	/**
	 * Wait until an import is done, in a certain way.
	 * @param importId the number of the import
	 * @param timeout how long to wait
	 * @param awaiter how to wait
	 * @return the import, which may have left out rows
	 * @throws io.github.customeriospring.CustomerioJobException if the import failed, was
	 * canceled or is not done in time
	 */
	default ImportJob awaitDone(long importId, Duration timeout, JobAwaiter awaiter) {
		return Arguments.notNull(awaiter, "awaiter")
			.await("import " + importId, timeout, () -> get(importId), ImportJob::progress);
	}

}
