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

package io.github.customeriospring.v1.newsletters;

import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.SortOrder;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessagePage;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.metrics.LinkMetrics;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Metrics;
import io.github.customeriospring.v1.shared.metrics.MetricsQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Makes newsletters, sends them and tells about them; Customer.io also calls them
 * one-time sends. What they say is changed through {@link NewsletterContentOperations}.
 * <p>
 * What makes, sends or schedules a newsletter is repeated only when it was certainly not
 * done (no connection, 429); a timeout, a status of 500 and above or a success that
 * cannot be read becomes a
 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}. A number that
 * belongs to no newsletter becomes a
 * {@link io.github.customeriospring.CustomerioNotFoundException}.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Newsletters">Newsletters</a>
 */
public interface NewsletterOperations {

	/**
	 * Return newsletters, the first page.
	 * @return the first page
	 */
	default NewsletterPage list() {
		return list(null, Paging.first());
	}

	/**
	 * Return newsletters, one page.
	 * @param sort in which order, or {@code null} for Customer.io's
	 * @param paging which page, of Customer.io's size unless it says otherwise
	 * @return the page
	 */
	@GetExchange("/v1/newsletters")
	NewsletterPage list(@RequestParam(name = "sort", required = false) @Nullable SortOrder sort, Paging paging);

	/**
	 * Stream all newsletters. Pages are read as the stream goes on; a failure surfaces
	 * where the stream is consumed.
	 * @return a lazy, sequential stream
	 */
	default Stream<Newsletter> listAll() {
		return CursorPage.stream(Paging.first(), (paging) -> list(null, paging));
	}

	/**
	 * Return a newsletter.
	 * @param newsletterId the number of the newsletter
	 * @return the newsletter
	 */
	@ResponseField("newsletter")
	@GetExchange("/v1/newsletters/{newsletter_id}")
	Newsletter get(@PathVariable("newsletter_id") long newsletterId);

	/**
	 * Make a newsletter, and send or schedule it if it says so.
	 * @param newsletter the newsletter
	 * @return the newsletter
	 */
	@ResponseField("newsletter")
	@PostExchange("/v1/newsletters")
	Newsletter create(@RequestBody CreateNewsletter newsletter);

	/**
	 * Delete a newsletter.
	 * @param newsletterId the number of the newsletter
	 */
	@SafeToRetry
	@DeleteExchange("/v1/newsletters/{newsletter_id}")
	void delete(@PathVariable("newsletter_id") long newsletterId);

	/**
	 * Send a newsletter now, as fast as Customer.io can.
	 * @param newsletterId the number of the newsletter
	 * @return the newsletter
	 */
	default Newsletter send(long newsletterId) {
		return send(newsletterId, SendNewsletter.create());
	}

	/**
	 * Send a newsletter now.
	 * @param newsletterId the number of the newsletter
	 * @param send how to send it
	 * @return the newsletter
	 * @throws io.github.customeriospring.CustomerioInvalidRequestException if it was sent
	 * already, has no recipients, or if its segments are still being built
	 */
	@ResponseField("newsletter")
	@PostExchange("/v1/newsletters/{newsletter_id}/send")
	Newsletter send(@PathVariable("newsletter_id") long newsletterId, @RequestBody SendNewsletter send);

	/**
	 * Set when a newsletter is sent. <pre class="code">
	 * newsletters.schedule(7, ScheduleNewsletter.at(time, ZoneId.of("Europe/Berlin")).tzMatchEnabled(true));
	 * </pre>
	 * @param newsletterId the number of the newsletter
	 * @param schedule when and how to send it
	 * @return the newsletter
	 */
	@ResponseField("newsletter")
	@PostExchange("/v1/newsletters/{newsletter_id}/schedule")
	Newsletter schedule(@PathVariable("newsletter_id") long newsletterId, @RequestBody ScheduleNewsletter schedule);

	/**
	 * Take back the schedule of a newsletter, which is a draft again.
	 * @param newsletterId the number of the newsletter
	 * @return the newsletter
	 */
	default Newsletter unschedule(long newsletterId) {
		return schedule(newsletterId, ScheduleNewsletter.never());
	}

	/**
	 * Return messages of a newsletter, one page.
	 * @param newsletterId the number of the newsletter
	 * @param query which messages
	 * @param paging which page, of 50 messages unless it says otherwise
	 * @return the page
	 */
	@GetExchange("/v1/newsletters/{newsletter_id}/messages")
	MessagePage messages(@PathVariable("newsletter_id") long newsletterId, MessageQuery query, Paging paging);

	/**
	 * Stream messages of a newsletter. Pages of 1000 are read as the stream goes on; a
	 * failure surfaces where the stream is consumed. Customer.io does not promise a next
	 * page, and the stream ends with the first page that names none: use a window of time
	 * to be sure of all.
	 * @param newsletterId the number of the newsletter
	 * @param query which messages
	 * @return a lazy, sequential stream
	 */
	default Stream<Message> messagesAll(long newsletterId, MessageQuery query) {
		Arguments.notNull(query, "query");
		return CursorPage.stream(Paging.of(1000), (paging) -> messages(newsletterId, query, paging));
	}

	/**
	 * Return what became of the messages of a newsletter.
	 * @param newsletterId the number of the newsletter
	 * @param query which messages
	 * @return the numbers
	 */
	@GetExchange("/v1/newsletters/{newsletter_id}/metrics")
	Metrics metrics(@PathVariable("newsletter_id") long newsletterId, MetricsQuery query);

	/**
	 * Return how often links in the messages of a newsletter were followed.
	 * @param newsletterId the number of the newsletter
	 * @param query which clicks, of all types of messages
	 * @return the links
	 */
	@ResponseField("links")
	@GetExchange("/v1/newsletters/{newsletter_id}/metrics/links")
	List<LinkMetrics> linkMetrics(@PathVariable("newsletter_id") long newsletterId, LinkMetricsQuery query);

}
