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

package io.github.customeriospring.v1.broadcasts;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.declared.AnswerWithoutSending;
import io.github.customeriospring.http.declared.ErrorAdvice;
import io.github.customeriospring.http.declared.MutableRequest;
import io.github.customeriospring.http.declared.RateLimited;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.JobAwaiter;
import io.github.customeriospring.v1.shared.JobProgress;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.content.Action;
import io.github.customeriospring.v1.shared.content.UpdateAction;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessagePage;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.metrics.LinkMetrics;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Metrics;
import io.github.customeriospring.v1.shared.metrics.MetricsQuery;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Triggers broadcasts to many people, tells about them, and changes what they send.
 * Customer.io allows one trigger in 10 seconds; for messages to one person there are
 * transactional messages and events. A number that belongs to no broadcast or action
 * becomes a {@link io.github.customeriospring.CustomerioNotFoundException}.
 * <p>
 * The interface is as long as the list of Customer.io's routes for broadcasts.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Broadcasts">Broadcasts</a>
 */
public interface BroadcastOperations {

	/**
	 * Trigger a broadcast. <pre class="code">
	 * long triggerId = broadcasts.trigger(12, (broadcast) -&gt; broadcast
	 *     .audience(Filter.inSegment(7)).data("headline", "Hello"));
	 * </pre>
	 * @param broadcastId the number of the broadcast
	 * @param broadcast completes what to send, and to whom
	 * @return the number of the trigger
	 */
	default long trigger(long broadcastId, Consumer<TriggerBroadcast> broadcast) {
		return trigger(broadcastId, MutableRequest.complete(TriggerBroadcast.create(), broadcast));
	}

	/**
	 * Trigger a broadcast. It is triggered again only when that was certainly not done
	 * (no connection, 429); a timeout, a status of 500 and above or a success that cannot
	 * be read becomes a
	 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}.
	 * @param broadcastId the number of the broadcast
	 * @param broadcast what to send, and to whom
	 * @return the number of the trigger
	 * @throws io.github.customeriospring.CustomerioInvalidRequestException if somebody in
	 * the audience cannot get it (422), among others; its message then names the call of
	 * {@link #triggerErrors(long, long)} that tells more
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * broadcast
	 * @see <a href="https://docs.customer.io/api/app/#operation/triggerBroadcast">Trigger
	 * a broadcast</a>
	 */
	@ResponseField("id")
	@ErrorAdvice(status = 422, message = "\\btrigger (\\d+)",
			advice = "broadcasts().triggerErrors({broadcast_id}, {group}) tells what is wrong with the audience")
	@RateLimited(RateLimitBucket.BROADCAST)
	@PostExchange("/v1/campaigns/{broadcast_id}/triggers")
	long trigger(@PathVariable("broadcast_id") long broadcastId, @RequestBody TriggerBroadcast broadcast);

	/**
	 * Return how far Customer.io is with a trigger.
	 * @param broadcastId the number of the broadcast
	 * @param triggerId the number of the trigger
	 * @return the trigger
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * broadcast or trigger
	 * @see <a href="https://docs.customer.io/api/app/#operation/broadcastStatus">Get the
	 * status of a broadcast</a>
	 */
	@AnswerWithoutSending("""
			{"id": {trigger_id}, "broadcast_id": {broadcast_id}, "created_at": {now}, "processed_at": {now}}""")
	@GetExchange("/v1/campaigns/{broadcast_id}/triggers/{trigger_id}")
	BroadcastTrigger triggerStatus(@PathVariable("broadcast_id") long broadcastId,
			@PathVariable("trigger_id") long triggerId);

	/**
	 * Wait until Customer.io is done with the audience of a trigger; the messages may go
	 * out later. It is asked at once, then after 1 second, and each time after half as
	 * long again, up to 15 seconds.
	 * @param broadcastId the number of the broadcast
	 * @param triggerId the number of the trigger
	 * @param timeout how long to wait
	 * @return the trigger
	 * @throws io.github.customeriospring.CustomerioJobException if Customer.io is not
	 * done in time
	 */
	default BroadcastTrigger awaitDone(long broadcastId, long triggerId, Duration timeout) {
		return awaitDone(broadcastId, triggerId, timeout, JobAwaiter.system());
	}

	/**
	 * Wait until Customer.io is done with the audience of a trigger, in a certain way.
	 * @param broadcastId the number of the broadcast
	 * @param triggerId the number of the trigger
	 * @param timeout how long to wait
	 * @param awaiter how to wait
	 * @return the trigger
	 * @throws io.github.customeriospring.CustomerioJobException if Customer.io is not
	 * done in time
	 */
	default BroadcastTrigger awaitDone(long broadcastId, long triggerId, Duration timeout, JobAwaiter awaiter) {
		return Arguments.notNull(awaiter, "awaiter")
			.await("trigger %d of broadcast %d".formatted(triggerId, broadcastId), timeout,
					() -> triggerStatus(broadcastId, triggerId),
					(trigger) -> (trigger.processedAt() != null) ? JobProgress.DONE : JobProgress.WAITING);
	}

	/**
	 * Return what was wrong with the audience of a trigger, the first page.
	 * @param broadcastId the number of the broadcast
	 * @param triggerId the number of the trigger
	 * @return the first page
	 */
	default TriggerErrorPage triggerErrors(long broadcastId, long triggerId) {
		return triggerErrors(broadcastId, triggerId, Paging.first());
	}

	/**
	 * Return what was wrong with the audience of a trigger, one page.
	 * @param broadcastId the number of the broadcast
	 * @param triggerId the number of the trigger
	 * @param paging which page, of Customer.io's size unless it says otherwise
	 * @return the page
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * broadcast or trigger
	 * @see <a href="https://docs.customer.io/api/app/#operation/broadcastErrors">Get
	 * broadcast error descriptions</a>
	 */
	@GetExchange("/v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors")
	TriggerErrorPage triggerErrors(@PathVariable("broadcast_id") long broadcastId,
			@PathVariable("trigger_id") long triggerId, Paging paging);

	/**
	 * Stream all that was wrong with the audience of a trigger. Pages are read as the
	 * stream goes on; a failure surfaces where the stream is consumed.
	 * @param broadcastId the number of the broadcast
	 * @param triggerId the number of the trigger
	 * @return a lazy, sequential stream
	 */
	default Stream<String> triggerErrorsAll(long broadcastId, long triggerId) {
		return CursorPage.stream(Paging.first(), (paging) -> triggerErrors(broadcastId, triggerId, paging));
	}

	/**
	 * Return how often a broadcast was triggered, and when.
	 * @param broadcastId the number of the broadcast
	 * @return the triggers
	 */
	@ResponseField("triggers")
	@GetExchange("/v1/broadcasts/{broadcast_id}/triggers")
	List<BroadcastTrigger> triggers(@PathVariable("broadcast_id") long broadcastId);

	/**
	 * Return all broadcasts of the workspace.
	 * @return the broadcasts
	 */
	@ResponseField("broadcasts")
	@GetExchange("/v1/broadcasts")
	List<Broadcast> list();

	/**
	 * Return a broadcast.
	 * @param broadcastId the number of the broadcast
	 * @return the broadcast
	 */
	@ResponseField("broadcast")
	@GetExchange("/v1/broadcasts/{broadcast_id}")
	Broadcast get(@PathVariable("broadcast_id") long broadcastId);

	/**
	 * Return the actions of a broadcast.
	 * @param broadcastId the number of the broadcast
	 * @return the actions
	 */
	@ResponseField("actions")
	@GetExchange("/v1/broadcasts/{broadcast_id}/actions")
	List<Action> actions(@PathVariable("broadcast_id") long broadcastId);

	/**
	 * Return an action.
	 * @param broadcastId the number of the broadcast
	 * @param actionId the number of the action
	 * @return the action
	 */
	@ResponseField("action")
	@GetExchange("/v1/broadcasts/{broadcast_id}/actions/{action_id}")
	Action action(@PathVariable("broadcast_id") long broadcastId, @PathVariable("action_id") long actionId);

	/**
	 * Change an action.
	 * @param broadcastId the number of the broadcast
	 * @param actionId the number of the action
	 * @param update the change, of the kind of the action
	 * @return the action after the change
	 */
	@SafeToRetry
	@ResponseField("action")
	@PutExchange("/v1/broadcasts/{broadcast_id}/actions/{action_id}")
	Action updateAction(@PathVariable("broadcast_id") long broadcastId, @PathVariable("action_id") long actionId,
			@RequestBody UpdateAction update);

	/**
	 * Return an action in one language.
	 * @param broadcastId the number of the broadcast
	 * @param actionId the number of the action
	 * @param language the language, such as {@code de}
	 * @return the action
	 * @throws io.github.customeriospring.CustomerioInvalidRequestException if it does not
	 * have the language
	 */
	@ResponseField("action")
	@GetExchange("/v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}")
	Action actionLanguage(@PathVariable("broadcast_id") long broadcastId, @PathVariable("action_id") long actionId,
			@PathVariable("language") String language);

	/**
	 * Change an action in one language.
	 * @param broadcastId the number of the broadcast
	 * @param actionId the number of the action
	 * @param language the language, such as {@code de}
	 * @param update the change, of the kind of the action
	 * @return the action after the change
	 * @throws io.github.customeriospring.CustomerioInvalidRequestException if it does not
	 * have the language
	 */
	@SafeToRetry
	@ResponseField("action")
	@PutExchange("/v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}")
	Action updateActionLanguage(@PathVariable("broadcast_id") long broadcastId,
			@PathVariable("action_id") long actionId, @PathVariable("language") String language,
			@RequestBody UpdateAction update);

	/**
	 * Return messages of a broadcast, one page.
	 * @param broadcastId the number of the broadcast
	 * @param query which messages
	 * @param paging which page, of 50 messages unless it says otherwise
	 * @return the page
	 */
	@GetExchange("/v1/broadcasts/{broadcast_id}/messages")
	MessagePage messages(@PathVariable("broadcast_id") long broadcastId, MessageQuery query, Paging paging);

	/**
	 * Stream messages of a broadcast. Pages of 1000 are read as the stream goes on; a
	 * failure surfaces where the stream is consumed. Customer.io does not promise a next
	 * page, and the stream ends with the first page that names none: use a window of time
	 * to be sure of all.
	 * @param broadcastId the number of the broadcast
	 * @param query which messages
	 * @return a lazy, sequential stream
	 */
	default Stream<Message> messagesAll(long broadcastId, MessageQuery query) {
		Arguments.notNull(query, "query");
		return CursorPage.stream(Paging.of(1000), (paging) -> messages(broadcastId, query, paging));
	}

	/**
	 * Return what became of the messages of a broadcast.
	 * @param broadcastId the number of the broadcast
	 * @param query which messages
	 * @return the numbers
	 */
	@GetExchange("/v1/broadcasts/{broadcast_id}/metrics")
	Metrics metrics(@PathVariable("broadcast_id") long broadcastId, MetricsQuery query);

	/**
	 * Return what became of the messages of an action.
	 * @param broadcastId the number of the broadcast
	 * @param actionId the number of the action
	 * @param query which messages
	 * @return the numbers
	 */
	@GetExchange("/v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics")
	Metrics actionMetrics(@PathVariable("broadcast_id") long broadcastId, @PathVariable("action_id") long actionId,
			MetricsQuery query);

	/**
	 * Return how often links in the messages of a broadcast were followed.
	 * @param broadcastId the number of the broadcast
	 * @param query which clicks, of all types of messages
	 * @return the links
	 */
	@ResponseField("links")
	@GetExchange("/v1/broadcasts/{broadcast_id}/metrics/links")
	List<LinkMetrics> linkMetrics(@PathVariable("broadcast_id") long broadcastId, LinkMetricsQuery query);

	/**
	 * Return how often links in the messages of an action were followed.
	 * @param broadcastId the number of the broadcast
	 * @param actionId the number of the action
	 * @param query which clicks; Customer.io does not count people here
	 * @return the links
	 */
	@ResponseField("links")
	@GetExchange("/v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics/links")
	List<LinkMetrics> actionLinkMetrics(@PathVariable("broadcast_id") long broadcastId,
			@PathVariable("action_id") long actionId, LinkMetricsQuery query);

}
