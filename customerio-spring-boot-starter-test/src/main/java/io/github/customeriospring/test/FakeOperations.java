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

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;

/**
 * The operations of the Track API v2 and the calls of the Pipelines API that the fake
 * accepted, each counted on its own, whether it was sent alone or in a batch. So a test
 * of what is published in the background sees that nothing is missing, doubled or out of
 * order. What is refused, or sent through the Track API v1, is not counted.
 *
 * @since 0.1.0
 */
public final class FakeOperations {

	private final FakeWorkspace workspace;

	FakeOperations(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * How many operations were accepted.
	 * @return how many since the start or the last reset, repeats included
	 */
	public long count() {
		return this.workspace.operations();
	}

	/**
	 * How many of the operations had an id that was accepted before: the {@code id} of an
	 * event, page or screen, or the {@code messageId} of a call. They had no effect.
	 * <p>
	 * Operations without an id are never counted here: whether one was sent twice or
	 * meant twice, nobody can tell.
	 * @return how many since the start or the last reset, among the last 100,000 ids
	 */
	public long repeats() {
		return this.workspace.repeats();
	}

	/**
	 * How many of the operations were older than one that was accepted before for the
	 * same identifier. A ULID tells when its operation was made, to the millisecond;
	 * without one the {@code timestamp} counts, to the second. So those that were made at
	 * about the same time are never counted here, nor are operations that have neither,
	 * such as deletions, merges and all operations on objects.
	 * <p>
	 * Repeats are not counted either, nor is what equals an earlier operation that has a
	 * timestamp and no id. Whoever sets an id or a timestamp of the past has to expect
	 * that it is counted.
	 * @return how many since the start or the last reset, for the last 100,000
	 * identifiers
	 */
	public long reorderings() {
		return this.workspace.reorderings();
	}

}
