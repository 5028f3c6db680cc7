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

package io.github.customeriospring.publisher.jdbc;

import java.util.Locale;

import io.github.customeriospring.Api;
import io.github.customeriospring.jdbc.queue.LeasedQueue;

/**
 * The operations of one workspace and API.
 *
 * @param workspace the name of the workspace
 * @param api the API to which they go
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
