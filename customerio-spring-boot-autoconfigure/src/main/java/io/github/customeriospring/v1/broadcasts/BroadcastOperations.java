package io.github.customeriospring.v1.broadcasts;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.declared.AnswerWithoutSending;
import io.github.customeriospring.http.declared.ErrorAdvice;
import io.github.customeriospring.http.declared.MutableRequest;
import io.github.customeriospring.http.declared.RateLimited;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.JobAwaiter;
import io.github.customeriospring.v1.shared.JobProgress;
import io.github.customeriospring.v1.shared.Paging;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Triggers broadcasts to many people. Customer.io allows one trigger in 10 seconds; for
 * messages to one person there are transactional messages and events.
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

}
