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

package io.github.customeriospring.webhook.inbox.jdbc;

import io.github.customeriospring.jdbc.queue.LeasedQueue;

/**
 * The webhooks of one workspace.
 */
final class InboxQueue {

	/** What stands in shared tables in the place of an API. */
	static final String API = "webhook";

	/** How many parts a queue has. It stands in the rows and never changes. */
	static final int PARTS = 64;

	private static final String NAME = "inbox";

	private InboxQueue() {
	}

	/**
	 * Return the part for the key of a person.
	 */
	static int part(int key) {
		return LeasedQueue.part(key, PARTS);
	}

	static LeasedQueue of(String workspace) {
		return new LeasedQueue(NAME, workspace, API, PARTS);
	}

}
