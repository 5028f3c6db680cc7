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

package io.github.customeriospring.v1.reportingwebhooks;

import java.util.List;

import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Manages the webhooks that tell what became of messages.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Reporting-Webhooks">Reporting
 * webhooks</a>
 */
public interface ReportingWebhookOperations {

	/**
	 * Return the webhooks of the workspace.
	 * @return the webhooks
	 * @see <a href="https://docs.customer.io/api/app/#operation/listWebhooks">List
	 * reporting webhooks</a>
	 */
	@ResponseField("reporting_webhooks")
	@GetExchange("/v1/reporting_webhooks")
	List<ReportingWebhook> list();

	/**
	 * Return a webhook.
	 * @param webhookId the number of the webhook
	 * @return the webhook
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * webhook
	 * @see <a href="https://docs.customer.io/api/app/#operation/getWebhook">Get a
	 * reporting webhook</a>
	 */
	@GetExchange("/v1/reporting_webhooks/{webhook_id}")
	ReportingWebhook get(@PathVariable("webhook_id") long webhookId);

	/**
	 * Make a webhook. It is made again only when that was certainly not done; otherwise
	 * there is a {@link io.github.customeriospring.CustomerioOutcomeUnknownException}.
	 * @param webhook the webhook
	 * @return the webhook as it was made
	 * @see <a href="https://docs.customer.io/api/app/#operation/createWebhook">Create a
	 * reporting webhook</a>
	 */
	@PostExchange("/v1/reporting_webhooks")
	ReportingWebhook create(@RequestBody NewReportingWebhook webhook);

	/**
	 * Change a webhook. Name, endpoint and events have to be said again, see
	 * {@link ReportingWebhook#toRequest()}.
	 * @param webhookId the number of the webhook
	 * @param webhook what is to become of it
	 * @return the webhook as it is now
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * webhook
	 * @see <a href="https://docs.customer.io/api/app/#operation/updateWebhook">Update a
	 * reporting webhook</a>
	 */
	@SafeToRetry
	@PutExchange("/v1/reporting_webhooks/{webhook_id}")
	ReportingWebhook update(@PathVariable("webhook_id") long webhookId, @RequestBody NewReportingWebhook webhook);

	/**
	 * Delete a webhook.
	 * @param webhookId the number of the webhook
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * webhook
	 * @see <a href="https://docs.customer.io/api/app/#operation/deleteWebhook">Delete a
	 * reporting webhook</a>
	 */
	@SafeToRetry
	@DeleteExchange("/v1/reporting_webhooks/{webhook_id}")
	void delete(@PathVariable("webhook_id") long webhookId);

}
