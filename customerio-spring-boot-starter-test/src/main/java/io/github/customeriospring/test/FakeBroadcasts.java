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
