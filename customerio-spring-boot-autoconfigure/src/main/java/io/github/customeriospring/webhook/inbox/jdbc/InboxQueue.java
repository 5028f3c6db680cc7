package io.github.customeriospring.webhook.inbox.jdbc;

import io.github.customeriospring.jdbc.LeasedQueue;

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
