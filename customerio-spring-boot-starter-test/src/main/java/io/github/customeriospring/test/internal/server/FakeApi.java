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

package io.github.customeriospring.test.internal.server;

import java.util.List;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.http.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * One API of the server: a part of the paths with its own routes, its own credential and
 * its own way to say no.
 *
 * @since 0.1.0
 */
public interface FakeApi {

	/**
	 * Whether requests to the path belong to this API, be there a route for them or not.
	 * @param path the path as it was sent, still encoded
	 * @return whether this API answers
	 */
	boolean owns(String path);

	/**
	 * Whether the value of the {@code Authorization} header opens this API.
	 * @param authorization the header, if there was one
	 * @return whether the request may pass
	 */
	boolean accepts(@Nullable String authorization);

	/**
	 * The routes of this API.
	 * @return the routes, of which at most one fits a request
	 */
	List<Route> routes();

	/**
	 * The rate limit of the routes that have none of their own.
	 * @return the bucket of requests that share it, {@code null} if they have none
	 */
	@Nullable RateLimitBucket rateLimit();

	/**
	 * Puts a refusal into the envelope of this API.
	 * @param request what is refused
	 * @param refusal what to say
	 * @return the answer to send
	 */
	Reply refuse(RecordedRequest request, Refusal refusal);

}
