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
