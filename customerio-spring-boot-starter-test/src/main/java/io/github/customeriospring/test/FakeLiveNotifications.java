package io.github.customeriospring.test;

import java.util.List;

import io.github.customeriospring.test.internal.messaging.LiveNotifications;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;

/**
 * The live notifications of the fake.
 *
 * @since 0.1.0
 */
public final class FakeLiveNotifications {

	private final LiveNotifications liveNotifications;

	FakeLiveNotifications(LiveNotifications liveNotifications) {
		this.liveNotifications = liveNotifications;
	}

	/**
	 * The live notifications, also those that are over.
	 * @return the notifications, in the order of their start
	 */
	public List<LiveNotificationSnapshot> all() {
		return this.liveNotifications.all();
	}

}
