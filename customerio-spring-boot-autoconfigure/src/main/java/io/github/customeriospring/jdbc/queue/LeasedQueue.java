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

package io.github.customeriospring.jdbc.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A queue whose parts are leased.
 *
 * @param name the kind of queue, at most 30 characters
 * @param workspace the workspace
 * @param api the API
 * @param parts how many parts it has, for ever
 * @since 0.1.0
 */
public record LeasedQueue(String name, String workspace, String api, int parts) {

	/**
	 * Return the part for a key. The same key has the same part in all versions.
	 * @param key the key
	 * @param parts how many parts the queue has
	 * @return the part, from 0
	 */
	public static int part(int key, int parts) {
		int spread = key * 0x9E3779B9;
		return Math.floorMod(spread ^ (spread >>> 16), parts);
	}

	/**
	 * Return the arguments of {@code queue = ? and workspace = ? and api = ?} and what
	 * follows.
	 */
	Object[] arguments(Object... following) {
		List<Object> arguments = new ArrayList<>(List.of(this.name, this.workspace, this.api));
		arguments.addAll(Arrays.asList(following));
		return arguments.toArray();
	}

}
