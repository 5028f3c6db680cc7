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

package io.github.customeriospring.test.assertj;

import java.util.List;

import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.http.Requests;

/**
 * Assertions on the requests that have arrived since the start or the last reset, in the
 * order of their answers.
 *
 * @since 0.1.0
 */
public final class RequestsAssert extends GroupAssert<RequestsAssert, RecordedRequest, RequestAssert> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public RequestsAssert(List<RecordedRequest> actual) {
		super(actual, RequestsAssert.class, RequestAssert::new, RequestsAssert::new);
	}

	/**
	 * Goes on with some of the requests.
	 * @param requests which ones
	 * @return assertions on these requests
	 */
	public RequestsAssert matching(Requests requests) {
		return filteredOn(requests::include).as("requests of " + requests);
	}

}
