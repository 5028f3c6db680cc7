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

package io.github.customeriospring.webhook.inbox;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How an inbox is, without data.
 *
 * @param workspace the name of the workspace
 * @param status what it does
 * @param reason why it does not take or hand over as usual, or {@code null}
 * @param waiting how many webhooks it has taken and not settled
 * @param oldest how old the oldest of them is that nobody has tried to handle yet, or
 * {@code null} if there is none
 * @param oldestFailed how old the oldest of them is whose handling has failed, or
 * {@code null} if there is none
 * @param counts what has happened in this process
 * @since 0.1.0
 */
public record InboxState(String workspace, Status status, @Nullable String reason, long waiting,
		@Nullable Duration oldest, @Nullable Duration oldestFailed, Counts counts) {

	/**
	 * What an inbox does.
	 */
	public enum Status {

		/**
		 * It takes webhooks and hands them over.
		 */
		RUNNING,

		/**
		 * Its store does not work, and it tries again after a while.
		 */
		RETRYING,

		/**
		 * It takes nothing.
		 */
		STOPPED

	}

	/**
	 * What has happened in this process.
	 *
	 * @param accepted webhooks that were taken
	 * @param repeated webhooks that were known already
	 * @param handled webhooks that were handled
	 * @param failed how often handling one has failed
	 * @param dead webhooks that were put aside
	 */
	public record Counts(long accepted, long repeated, long handled, long failed, long dead) {

	}

}
