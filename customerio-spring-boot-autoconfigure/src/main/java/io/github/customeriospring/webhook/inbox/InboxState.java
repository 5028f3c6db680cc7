package io.github.customeriospring.webhook.inbox;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How an inbox is, without data.
 *
 * @param workspace the name of the workspace
 * @param status what it does
 * @param reason why it does not take or hand over as usual, or {@code null}
 * @param waiting how many webhooks it has taken and not settled
 * @param oldest how old the oldest of them is that nobody has tried to handle yet, or
 * {@code null} if there is none
 * @param oldestFailed how old the oldest of them is whose handling has failed, or
 * {@code null} if there is none
 * @param counts what has happened in this process
 * @since 0.1.0
 */
public record InboxState(String workspace, Status status, @Nullable String reason, long waiting,
		@Nullable Duration oldest, @Nullable Duration oldestFailed, Counts counts) {

	/**
	 * What an inbox does.
	 */
	public enum Status {

		/**
		 * It takes webhooks and hands them over.
		 */
		RUNNING,

		/**
		 * Its store does not work, and it tries again after a while.
		 */
		RETRYING,

		/**
		 * It takes nothing.
		 */
		STOPPED

	}

	/**
	 * What has happened in this process.
	 *
	 * @param accepted webhooks that were taken
	 * @param repeated webhooks that were known already
	 * @param handled webhooks that were handled
	 * @param failed how often handling one has failed
	 * @param dead webhooks that were put aside
	 */
	public record Counts(long accepted, long repeated, long handled, long failed, long dead) {

	}

}
