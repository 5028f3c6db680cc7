package io.github.customeriospring.samples.webhooks;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What has arrived.
 *
 * @param number its number
 * @param event what happened, {@code email opened} for example
 * @param person whom it is about, if that is known
 * @param happenedAt when it happened, if that is known
 */
record Arrival(long number, String event, @Nullable String person, @Nullable Instant happenedAt) {

	@Override
	public String toString() {
		return "Arrival[number=%d, event=%s]".formatted(this.number, this.event);
	}

}
