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

package io.github.customeriospring.v1.transactionaltemplates;

import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessagePage;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.metrics.LinkMetrics;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Metrics;
import io.github.customeriospring.v1.shared.metrics.Period;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Tells about the templates of transactional messages, and changes what they say. The
 * messages themselves are sent through {@code v1.transactional()}. A number that belongs
 * to no template or content becomes a
 * {@link io.github.customeriospring.CustomerioNotFoundException}.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Transactional">Transactional</a>
 */
public interface TransactionalTemplateOperations {

	/**
	 * Return all templates of the workspace.
	 * @return the templates
	 */
	@ResponseField("messages")
	@GetExchange("/v1/transactional")
	List<TransactionalTemplate> list();

	/**
	 * Return a template.
	 * @param transactionalId the number of the template
	 * @return the template
	 */
	@ResponseField("message")
	@GetExchange("/v1/transactional/{transactional_id}")
	TransactionalTemplate get(@PathVariable("transactional_id") long transactionalId);

	/**
	 * Return what a template says, in all languages.
	 * @param transactionalId the number of the template
	 * @return the contents
	 */
	@ResponseField("contents")
	@GetExchange("/v1/transactional/{transactional_id}/contents")
	List<TransactionalContent> contents(@PathVariable("transactional_id") long transactionalId);

	/**
	 * Return a content.
	 * @param transactionalId the number of the template
	 * @param contentId the number of the content
	 * @return the content
	 */
	@ResponseField("content")
	@GetExchange("/v1/transactional/{transactional_id}/contents/{content_id}")
	TransactionalContent content(@PathVariable("transactional_id") long transactionalId,
			@PathVariable("content_id") long contentId);

	/**
	 * Change a content. <pre class="code">
	 * templates.updateContent(3, 139, UpdateTransactionalContent.create().subject("Your order"));
	 * </pre>
	 * @param transactionalId the number of the template
	 * @param contentId the number of the content
	 * @param update the change
	 * @return the content after the change
	 */
	@SafeToRetry
	@ResponseField("content")
	@PutExchange("/v1/transactional/{transactional_id}/content/{content_id}")
	TransactionalContent updateContent(@PathVariable("transactional_id") long transactionalId,
			@PathVariable("content_id") long contentId, @RequestBody UpdateTransactionalContent update);

	/**
	 * Return what a template says in a language.
	 * @param transactionalId the number of the template
	 * @param language the language, such as {@code de}
	 * @return the content
	 */
	@ResponseField("content")
	@GetExchange("/v1/transactional/{transactional_id}/language/{language}")
	TransactionalContent language(@PathVariable("transactional_id") long transactionalId,
			@PathVariable("language") String language);

	/**
	 * Change what a template says in a language that it has.
	 * @param transactionalId the number of the template
	 * @param language the language, such as {@code de}
	 * @param update the change
	 * @return the content after the change
	 */
	@SafeToRetry
	@ResponseField("content")
	@PutExchange("/v1/transactional/{transactional_id}/language/{language}")
	TransactionalContent updateLanguage(@PathVariable("transactional_id") long transactionalId,
			@PathVariable("language") String language, @RequestBody UpdateTransactionalContent update);

	/**
	 * Return messages that were sent with a template, one page.
	 * @param transactionalId the number of the template
	 * @param query which messages
	 * @param paging which page, of 50 messages unless it says otherwise
	 * @return the page
	 */
	@GetExchange("/v1/transactional/{transactional_id}/messages")
	MessagePage messages(@PathVariable("transactional_id") long transactionalId, MessageQuery query, Paging paging);

	/**
	 * Stream messages that were sent with a template. Pages of 1000 are read as the
	 * stream goes on; a failure surfaces where the stream is consumed. Customer.io does
	 * not promise a next page, and the stream ends with the first page that names none:
	 * use a window of time to be sure of all.
	 * @param transactionalId the number of the template
	 * @param query which messages
	 * @return a lazy, sequential stream
	 */
	default Stream<Message> messagesAll(long transactionalId, MessageQuery query) {
		Arguments.notNull(query, "query");
		return CursorPage.stream(Paging.of(1000), (paging) -> messages(transactionalId, query, paging));
	}

	/**
	 * Return what became of the messages that were sent with a template.
	 * @param transactionalId the number of the template
	 * @param period in which time
	 * @return the numbers
	 */
	@GetExchange("/v1/transactional/{transactional_id}/metrics")
	Metrics metrics(@PathVariable("transactional_id") long transactionalId, Period period);

	/**
	 * Return how often links in those messages were followed.
	 * @param transactionalId the number of the template
	 * @param query which clicks, of all types of messages
	 * @return the links
	 */
	@ResponseField("links")
	@GetExchange("/v1/transactional/{transactional_id}/metrics/links")
	List<LinkMetrics> linkMetrics(@PathVariable("transactional_id") long transactionalId, LinkMetricsQuery query);

}
