package io.github.customeriospring.publisher.jdbc;

import java.util.Locale;

import io.github.customeriospring.Api;
import io.github.customeriospring.jdbc.LeasedQueue;

/**
 * The operations of one workspace and API.
 */
record OutboxQueue(String workspace, Api api) {

	/** How many parts a queue has. It stands in the rows and never changes. */
	static final int PARTS = 64;

	private static final String NAME = "outbox";

	/**
	 * Return the part for a key. The same key has the same part in all versions.
	 */
	static int part(int key) {
		return LeasedQueue.part(key, PARTS);
	}

	String apiName() {
		return this.api.name().toLowerCase(Locale.ROOT);
	}

	LeasedQueue leased() {
		return new LeasedQueue(NAME, this.workspace, apiName(), PARTS);
	}

}
