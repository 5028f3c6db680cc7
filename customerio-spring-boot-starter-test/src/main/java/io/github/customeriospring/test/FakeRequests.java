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

import java.time.Duration;
import java.util.List;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.http.Requests;
import io.github.customeriospring.test.internal.server.FakeServer;

/**
 * The requests that arrive at the fake, and how many of them it lets pass.
 *
 * @since 0.1.0
 */
public final class FakeRequests {

	private final FakeServer server;

	FakeRequests(FakeServer server) {
		this.server = server;
	}

	/**
	 * What has arrived since the start or the last reset.
	 * @return the requests, in the order in which they were answered
	 */
	public List<RecordedRequest> all() {
		return this.server.requests();
	}

	/**
	 * Some of what has arrived since the start or the last reset.
	 * @param requests which ones
	 * @return the requests, in the order in which they were answered
	 */
	public List<RecordedRequest> matching(Requests requests) {
		return all().stream().filter(requests::include).toList();
	}

	/**
	 * Waits for requests of an application that writes in the background.
	 * @param count how many, counted from the start or the last reset
	 * @param timeout how long to wait
	 * @return all requests
	 * @throws AssertionError if there are fewer when the time is over
	 */
	public List<RecordedRequest> await(int count, Duration timeout) {
		return this.server.awaitRequests(count, timeout);
	}

	/**
	 * How many have ever arrived, those before a reset included.
	 */
	long total() {
		return this.server.totalRequests();
	}

	void awaitMoreThan(long total, Duration timeout) throws InterruptedException {
		this.server.awaitMoreRequests(total, timeout);
	}

	/**
	 * Refuses requests with status 429 above the limits that the vendor names, by the
	 * fake's clock, until the next reset.
	 */
	public void enforceRateLimits() {
		this.server.enforceRateLimits();
	}

	/**
	 * Refuses requests of one kind with status 429 above a limit, by the fake's clock,
	 * until the next reset.
	 * @param bucket the requests that share the limit
	 * @param requests how many of them pass within any period of that length
	 * @param period the period
	 */
	public void enforceRateLimit(RateLimitBucket bucket, int requests, Duration period) {
		this.server.enforceRateLimit(bucket, requests, period);
	}

}
