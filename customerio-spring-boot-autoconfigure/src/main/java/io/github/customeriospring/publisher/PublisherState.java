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

package io.github.customeriospring.publisher;

import java.time.Duration;
import java.util.Map;

import io.github.customeriospring.Api;
import org.jspecify.annotations.Nullable;

/**
 * How a publisher is, without data.
 *
 * @param workspace the name of the workspace
 * @param api the API that it delivers to
 * @param status what it does
 * @param reason why it does not deliver as usual, or {@code null}
 * @param queued how many operations it has taken and not settled
 * @param queuedBytes how many bytes they have
 * @param oldest how old the oldest of them is, by what keeps it
 * @param counts what has happened since the publisher was created
 * @since 0.1.0
 */
public record PublisherState(String workspace, Api api, Status status, @Nullable String reason, long queued,
		long queuedBytes, Map<Status, Duration> oldest, Counts counts) {

	public PublisherState {
		oldest = Map.copyOf(oldest);
	}

	/**
	 * What a publisher, or a part of it, does.
	 */
	public enum Status {

		/**
		 * It delivers what there is.
		 */
		WAITING,

		/**
		 * Requests fail, and it tries again after a while.
		 */
		RETRYING,

		/**
		 * A rate limit holds it back.
		 */
		LIMITED,

		/**
		 * It delivers nothing until somebody intervenes; it keeps everything, and tries
		 * from time to time.
		 */
		PAUSED,

		/**
		 * It is closed.
		 */
		CLOSED

	}

	/**
	 * What has happened since the publisher was created.
	 *
	 * @param accepted operations that were taken
	 * @param delivered operations that Customer.io has accepted
	 * @param refused operations that Customer.io has refused
	 * @param dead operations that were put aside
	 * @param gaveUp operations that were given up
	 * @param dropped operations that were dropped
	 * @param requests requests that were sent
	 * @param failedRequests requests among them that failed and were repeated or divided
	 * @param late operations that Customer.io has accepted more than 72 hours after they
	 * were handed over: an event among them triggers no campaign
	 * @param blocked how long callers have waited for room, all together
	 * @param leaseChanges how often this instance has taken over a part of what a store
	 * shares between instances, or has lost one; 0 for a store that shares nothing
	 */
	public record Counts(long accepted, long delivered, long refused, long dead, long gaveUp, long dropped,
			long requests, long failedRequests, long late, Duration blocked, long leaseChanges) {

		/**
		 * Return the same counts with other changes of leases.
		 * @param leaseChanges how often a part was taken over or lost
		 * @return the counts
		 */
		public Counts withLeaseChanges(long leaseChanges) {
			return new Counts(this.accepted, this.delivered, this.refused, this.dead, this.gaveUp, this.dropped,
					this.requests, this.failedRequests, this.late, this.blocked, leaseChanges);
		}

	}

}
