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

package io.github.customeriospring.v1.messages;

import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.DailyQuota;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessagePage;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Tells what became of messages. The App API allows 10 calls a second.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Messages">Messages</a>
 */
public interface MessageOperations {

	/**
	 * Return messages of the workspace, the first page.
	 * @param query which messages
	 * @return the first page
	 */
	default MessagePage list(MessageQuery query) {
		return list(MessageSource.any(), query, Paging.first());
	}

	/**
	 * Return messages of the workspace, one page.
	 * @param source where they come from
	 * @param query which messages
	 * @param paging which page, of 50 messages unless it says otherwise, 1000 at most
	 * @return the page
	 * @see <a href="https://docs.customer.io/api/app/#operation/listMessages">List
	 * messages</a>
	 */
	@GetExchange("/v1/messages")
	MessagePage list(MessageSource source, MessageQuery query, Paging paging);

	/**
	 * Stream messages of the workspace. Pages of 1000 are read as the stream goes on; a
	 * failure surfaces where the stream is consumed. The stream ends at the first page
	 * that names no next one: if Customer.io cuts the list, a query for a shorter time
	 * ({@link MessageQuery#between}) finds the rest.
	 * @param query which messages
	 * @return a lazy, sequential stream
	 */
	default Stream<Message> listAll(MessageQuery query) {
		return listAll(MessageSource.any(), query);
	}

	/**
	 * Stream messages that come from one source, see {@link #listAll(MessageQuery)}.
	 * @param source where they come from
	 * @param query which messages
	 * @return a lazy, sequential stream
	 */
	default Stream<Message> listAll(MessageSource source, MessageQuery query) {
		Arguments.notNull(source, "source");
		Arguments.notNull(query, "query");
		return CursorPage.stream(Paging.of(1000), (paging) -> list(source, query, paging));
	}

	/**
	 * Return a message.
	 * @param messageId the id of the delivery
	 * @return the message
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * message
	 */
	default Message get(String messageId) {
		return get(messageId, null);
	}

	/**
	 * Return a message.
	 * @param messageId the id of the delivery
	 * @param trackedResponses whether to return what the person answered as well, or
	 * {@code null} for what Customer.io does without it
	 * @return the message
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * message
	 * @see <a href="https://docs.customer.io/api/app/#operation/getMessage">Get a
	 * message</a>
	 */
	@ResponseField("message")
	@GetExchange("/v1/messages/{message_id}")
	Message get(@PathVariable("message_id") String messageId,
			@RequestParam(name = "get_tracked_responses", required = false) @Nullable Boolean trackedResponses);

	/**
	 * Return what a message looked like when it was sent. Customer.io allows some 100 of
	 * these calls a day. Whoever is beyond that is refused with 429 and no time at which
	 * to try again; that is not repeated.
	 * @param messageId the id of the delivery
	 * @return the content
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * message
	 * @throws io.github.customeriospring.CustomerioRateLimitException if the calls of the
	 * day are used up
	 * @see <a href="https://docs.customer.io/api/app/#operation/getArchivedMessage">Get
	 * an archived message</a>
	 */
	@DailyQuota
	@ResponseField("archived_message")
	@GetExchange("/v1/messages/{message_id}/archived_message")
	ArchivedMessage archived(@PathVariable("message_id") String messageId);

}
