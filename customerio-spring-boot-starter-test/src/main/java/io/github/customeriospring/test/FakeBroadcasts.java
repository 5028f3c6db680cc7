package io.github.customeriospring.test;

import java.util.Arrays;
import java.util.List;

import io.github.customeriospring.test.internal.messaging.Broadcasts;
import io.github.customeriospring.test.messaging.TriggeredBroadcast;

/**
 * The broadcasts that were triggered in the fake, and which ones it knows.
 *
 * @since 0.1.0
 */
public final class FakeBroadcasts {

	private final Broadcasts broadcasts;

	FakeBroadcasts(Broadcasts broadcasts) {
		this.broadcasts = broadcasts;
	}

	/**
	 * The broadcasts that were triggered, also those that nobody gets because something
	 * is wrong with their audience.
	 * @return the broadcasts, in the order of their triggers
	 */
	public List<TriggeredBroadcast> all() {
		return this.broadcasts.all();
	}

	/**
	 * Refuses to trigger other broadcasts until the next reset. Without this, each
	 * broadcast is known.
	 * @param broadcastIds the numbers of the broadcasts
	 */
	public void knowOnly(int... broadcastIds) {
		this.broadcasts.knowOnly(Arrays.stream(broadcastIds).boxed().toList());
	}

}
