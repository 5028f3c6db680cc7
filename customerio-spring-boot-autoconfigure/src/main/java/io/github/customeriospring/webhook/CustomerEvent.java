package io.github.customeriospring.webhook;

import java.time.Instant;

/**
 * A person has changed what to receive.
 *
 * @param workspace the name of the workspace that it comes from
 * @param id names the event
 * @param timestamp when it happened
 * @param change what has changed
 * @param identifiers who it is
 * @param json all that Customer.io has written
 * @since 0.1.0
 */
public record CustomerEvent(String workspace, String id, Instant timestamp, Change change, EventIdentifiers identifiers,
		String json) implements CustomerioEvent {

	@Override
	public String toString() {
		return "CustomerEvent[workspace=%s, id=%s, change=%s]".formatted(this.workspace, this.id, this.change);
	}

	/**
	 * What has changed.
	 */
	public enum Change {

		/**
		 * The person receives messages again.
		 */
		SUBSCRIBED,

		/**
		 * The person receives no messages.
		 */
		UNSUBSCRIBED,

		/**
		 * The person has chosen the topics to hear of.
		 */
		PREFERENCES,

		/**
		 * Something that this version does not know.
		 */
		UNKNOWN

	}

}
