package io.github.customeriospring.test.assertj;

import java.util.List;

import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;

/**
 * Assertions on the live notifications in the fake, in the order of their start.
 *
 * @since 0.1.0
 */
public final class LiveNotificationsAssert
		extends GroupAssert<LiveNotificationsAssert, LiveNotificationSnapshot, LiveNotificationAssert> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public LiveNotificationsAssert(List<LiveNotificationSnapshot> actual) {
		super(actual, LiveNotificationsAssert.class, LiveNotificationAssert::new, LiveNotificationsAssert::new);
	}

}
