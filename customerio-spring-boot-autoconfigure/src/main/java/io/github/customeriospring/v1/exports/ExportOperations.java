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

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.AnswerWithoutSending;
import io.github.customeriospring.http.declared.MutableRequest;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.JobAwaiter;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Exports people and messages to CSV files. <pre class="code">
 * Export export = exports.customers(Filter.inSegment(7), List.of("email", "plan"));
 * exports.awaitDone(export.id(), Duration.ofMinutes(10));
 * exports.download(export.id(), Path.of("people.csv"));
 * </pre>
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Exports">Exports</a>
 */
public interface ExportOperations {

	/**
	 * Begin to export people.
	 * @param filter the condition that they meet
	 * @param attributes the attributes that become columns, empty for those that
	 * Customer.io chooses
	 * @return the export, which is not done yet
	 */
	default Export customers(Filter filter, List<String> attributes) {
		return customers(new NewCustomerExport(filter, attributes));
	}

	/**
	 * Begin to export people. It is begun again only when that was certainly not done;
	 * otherwise there is a
	 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}.
	 * @param export whom to export
	 * @return the export, which is not done yet
	 * @see <a href="https://docs.customer.io/api/app/#operation/exportPeopleData">Export
	 * customer data</a>
	 */
	@AnswerWithoutSending("{\"export\": {\"id\": 1, \"type\": \"customers\", \"status\": \"pending\", \"created_at\": {now}}}")
	@ResponseField("export")
	@PostExchange("/v1/exports/customers")
	Export customers(@RequestBody NewCustomerExport export);

	/**
	 * Begin to export messages. <pre class="code">
	 * exports.deliveries((export) -&gt; export.campaign(12).metric(MessageMetric.BOUNCED).between(start, end));
	 * </pre>
	 * @param export completes what to export
	 * @return the export, which is not done yet
	 */
	default Export deliveries(Consumer<NewDeliveryExport> export) {
		return deliveries(MutableRequest.complete(NewDeliveryExport.create(), export));
	}

	/**
	 * Begin to export messages. It is begun again only when that was certainly not done;
	 * otherwise there is a
	 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}.
	 * @param export what to export
	 * @return the export, which is not done yet
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/exportDeliveriesData">Export
	 * information about deliveries</a>
	 */
	@AnswerWithoutSending("{\"export\": {\"id\": 1, \"type\": \"deliveries\", \"status\": \"pending\", \"created_at\": {now}}}")
	@ResponseField("export")
	@PostExchange("/v1/exports/deliveries")
	Export deliveries(@RequestBody NewDeliveryExport export);

	/**
	 * Return the exports of the workspace, all at once.
	 * @return the exports
	 * @see <a href="https://docs.customer.io/api/app/#operation/listExports">List
	 * exports</a>
	 */
	@ResponseField("exports")
	@GetExchange("/v1/exports")
	List<Export> list();

	/**
	 * Return an export.
	 * @param exportId the number of the export
	 * @return the export
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * export
	 * @see <a href="https://docs.customer.io/api/app/#operation/getExport">Get an
	 * export</a>
	 */
	@AnswerWithoutSending("{\"export\": {\"id\": {export_id}, \"status\": \"done\", \"updated_at\": {now}}}")
	@ResponseField("export")
	@GetExchange("/v1/exports/{export_id}")
	Export get(@PathVariable("export_id") long exportId);

	/**
	 * Wait until an export is done. Customer.io is asked at once, then after 1 second,
	 * and each time after half as long again, up to 15 seconds.
	 * @param exportId the number of the export
	 * @param timeout how long to wait
	 * @return the export, whose file can be downloaded
	 * @throws io.github.customeriospring.CustomerioJobException if the export failed or
	 * is not done in time
	 */
	default Export awaitDone(long exportId, Duration timeout) {
		return awaitDone(exportId, timeout, JobAwaiter.system());
	}

	/**
	 * Wait until an export is done, in a certain way.
	 * @param exportId the number of the export
	 * @param timeout how long to wait
	 * @param awaiter how to wait
	 * @return the export, whose file can be downloaded
	 * @throws io.github.customeriospring.CustomerioJobException if the export failed or
	 * is not done in time
	 */
	default Export awaitDone(long exportId, Duration timeout, JobAwaiter awaiter) {
		return Arguments.notNull(awaiter, "awaiter")
			.await("export " + exportId, timeout, () -> get(exportId), Export::progress);
	}

	/**
	 * Return where the file of an export is, for 15 minutes. It lies with a provider of
	 * storage, so that no credential of Customer.io must go there.
	 * @param exportId the number of the export, or of the errors or warnings of an import
	 * @return the address
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * export
	 * @see <a href="https://docs.customer.io/api/app/#operation/downloadExport">Download
	 * an export</a>
	 */
	@GetExchange("/v1/exports/{export_id}/download")
	DownloadLink downloadLink(@PathVariable("export_id") long exportId);

	/**
	 * Download the file of an export. It grows beside the target, with {@code .part} at
	 * the end of its name, and is moved there when all of it has arrived; a file that is
	 * there is replaced. A download that breaks is continued where it ended if the
	 * storage allows that, and from its beginning otherwise, with a new link when the old
	 * one has expired. Neither the credential nor anything of this client goes to the
	 * storage.
	 * @param exportId the number of the export, or of the errors or warnings of an import
	 * @param target where to put the file
	 * @return how many bytes it has
	 * @throws IOException if the file cannot be written
	 * @throws io.github.customeriospring.CustomerioTransportException if the download
	 * breaks again and again, or the thread is interrupted
	 */
	default long download(long exportId, Path target) throws IOException {
		return new ExportDownload(() -> downloadLink(exportId)).to(target);
	}

	/**
	 * Download the file of an export, a few kilobytes at a time. A download that breaks
	 * is continued where it ended; where the storage does not allow that, what the stream
	 * already has is read once more and left out.
	 * @param exportId the number of the export, or of the errors or warnings of an import
	 * @param target where to write the file; it is flushed and not closed
	 * @return how many bytes it has
	 * @throws IOException if the stream cannot be written
	 * @throws io.github.customeriospring.CustomerioTransportException if the download
	 * breaks again and again, or the thread is interrupted; the stream may have the
	 * beginning of the file
	 */
	default long download(long exportId, OutputStream target) throws IOException {
		return new ExportDownload(() -> downloadLink(exportId)).to(target);
	}

}
