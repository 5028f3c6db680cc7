package io.github.customeriospring.webhook;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that this version does not know.
 *
 * @param workspace the name of the workspace that it comes from
 * @param id names the event
 * @param timestamp when it happened, or {@code null}
 * @param objectType what it is about, as Customer.io names it, or {@code null}
 * @param metric what has happened, as Customer.io names it, or {@code null}
 * @param identifiers whom it is about
 * @param json all that Customer.io has written
 * @since 0.1.0
 */
public record UnknownEvent(String workspace, String id, @Nullable Instant timestamp, @Nullable String objectType,
		@Nullable String metric, EventIdentifiers identifiers, String json) implements CustomerioEvent {

	@Override
	public String toString() {
		return "UnknownEvent[workspace=%s, id=%s]".formatted(this.workspace, this.id);
	}

}
