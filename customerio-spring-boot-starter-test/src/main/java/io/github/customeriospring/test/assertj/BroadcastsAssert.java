package io.github.customeriospring.test.assertj;

import java.util.List;

import io.github.customeriospring.test.messaging.TriggeredBroadcast;

/**
 * Assertions on the broadcasts in the fake, in the order of their triggers.
 *
 * @since 0.1.0
 */
public final class BroadcastsAssert extends GroupAssert<BroadcastsAssert, TriggeredBroadcast, BroadcastAssert> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public BroadcastsAssert(List<TriggeredBroadcast> actual) {
		super(actual, BroadcastsAssert.class, BroadcastAssert::new, BroadcastsAssert::new);
	}

}
