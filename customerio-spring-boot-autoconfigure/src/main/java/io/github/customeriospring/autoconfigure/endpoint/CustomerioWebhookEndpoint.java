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

package io.github.customeriospring.autoconfigure.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.customeriospring.autoconfigure.webhook.WebhookInboxes;
import io.github.customeriospring.webhook.inbox.DeadWebhook;
import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.InboxState.Counts;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Endpoint that shows how the inboxes for webhooks are and which webhooks they have put
 * aside, and hands those over again. It never shows a webhook itself. Whatever changes
 * something needs {@code management.endpoint.customeriowebhook.access=unrestricted}.
 *
 * @since 0.1.0
 */
@Endpoint(id = "customeriowebhook", defaultAccess = Access.READ_ONLY)
public class CustomerioWebhookEndpoint {

	private static final int DEFAULT_LIMIT = 100;

	private static final int MAX_LIMIT = 1_000;

	private final WebhookInboxes inboxes;

	/**
	 * Create an endpoint.
	 * @param inboxes the inboxes
	 */
	public CustomerioWebhookEndpoint(WebhookInboxes inboxes) {
		this.inboxes = inboxes;
	}

	/**
	 * Describe the inboxes of all workspaces.
	 * @return the description
	 */
	@ReadOperation
	public InboxesDescriptor inboxes() {
		Map<String, InboxDescriptor> workspaces = new LinkedHashMap<>();
		this.inboxes.all().forEach((workspace, inbox) -> workspaces.put(workspace, describe(inbox)));
		return new InboxesDescriptor(workspaces);
	}

	/**
	 * Describe the inbox of a workspace and what it has put aside.
	 * @param workspace the name of the workspace
	 * @param limit how many dead letters at most, 100 unless it is given
	 * @param after the id of the last dead letter that was seen before
	 * @return the description, or {@code null} if the workspace has no inbox
	 */
	@ReadOperation
	public @Nullable InboxDetails inbox(@Selector String workspace, @Nullable Integer limit, @Nullable String after) {
		WebhookInbox inbox = this.inboxes.all().get(workspace);
		if (inbox == null) {
			return null;
		}
		int most = (limit != null) ? limit : DEFAULT_LIMIT;
		if (most < 1 || most > MAX_LIMIT) {
			throw invalid("limit must be between 1 and " + MAX_LIMIT);
		}
		return new InboxDetails(describe(inbox),
				inbox.deadLetters().find(most, after).stream().map(CustomerioWebhookEndpoint::describe).toList());
	}

	/**
	 * Hand dead letters over again.
	 * @param workspace the name of the workspace
	 * @param ids which ones
	 * @return what came out of it
	 */
	@WriteOperation
	public Result replay(@Selector String workspace, List<String> ids) {
		WebhookInbox inbox = require(workspace);
		return new Result(inbox.deadLetters().replay(ids), describe(inbox));
	}

	/**
	 * Delete dead letters.
	 * @param workspace the name of the workspace
	 * @param ids which ones
	 * @return what came out of it
	 */
	@DeleteOperation
	public Result delete(@Selector String workspace, List<String> ids) {
		WebhookInbox inbox = require(workspace);
		return new Result(inbox.deadLetters().delete(ids), describe(inbox));
	}

	private WebhookInbox require(String workspace) {
		WebhookInbox inbox = this.inboxes.all().get(workspace);
		if (inbox == null) {
			throw invalid("There is no such inbox");
		}
		return inbox;
	}

	private static InvalidEndpointRequestException invalid(String reason) {
		return new InvalidEndpointRequestException(reason, reason);
	}

	private static InboxDescriptor describe(WebhookInbox inbox) {
		InboxState state = inbox.state();
		return new InboxDescriptor(state.status().name().toLowerCase(Locale.ROOT), state.reason(), state.waiting(),
				state.oldest(), state.oldestFailed(), state.counts(), inbox.deadLetters().count());
	}

	private static DeadLetterDescriptor describe(DeadWebhook letter) {
		return new DeadLetterDescriptor(letter.id(), letter.received(), letter.died(), letter.reason(),
				letter.webhook().size(), letter.webhook().body() != null);
	}

	/**
	 * What the endpoint shows.
	 *
	 * @param workspaces the inboxes by workspace
	 */
	public record InboxesDescriptor(Map<String, InboxDescriptor> workspaces) {

	}

	/**
	 * An inbox.
	 *
	 * @param status what it does
	 * @param reason why it does not hand over as usual, or {@code null}
	 * @param waiting how many webhooks it has taken and not settled
	 * @param oldest how old the oldest of them is that was not tried, or {@code null}
	 * @param oldestFailed how old the oldest of them is that has failed, or {@code null}
	 * @param counts what has happened in this process
	 * @param deadLetters how many webhooks were put aside
	 */
	public record InboxDescriptor(String status, @Nullable String reason, long waiting, @Nullable Duration oldest,
			@Nullable Duration oldestFailed, Counts counts, long deadLetters) {

	}

	/**
	 * An inbox and what it has put aside.
	 *
	 * @param inbox the inbox
	 * @param deadLetters the dead letters, the oldest first
	 */
	public record InboxDetails(InboxDescriptor inbox, List<DeadLetterDescriptor> deadLetters) {

	}

	/**
	 * A webhook that was put aside.
	 *
	 * @param id names it
	 * @param received when it arrived
	 * @param died when it was put aside
	 * @param reason why
	 * @param bytes how many bytes its body has
	 * @param replayable whether its body is kept and can be read
	 */
	public record DeadLetterDescriptor(String id, Instant received, Instant died, String reason, long bytes,
			boolean replayable) {

	}

	/**
	 * What came out of something.
	 *
	 * @param deadLetters how many dead letters were handed over again or deleted
	 * @param inbox the inbox afterwards
	 */
	public record Result(int deadLetters, InboxDescriptor inbox) {

	}

}
