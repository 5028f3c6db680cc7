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

package io.github.customeriospring.metrics;

import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioPermissionException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.CustomerioTransportException;

/**
 * The values of the tag {@code outcome}.
 */
final class Outcome {

	static final String KEY = "outcome";

	static final String SUCCESS = "success";

	private Outcome() {
	}

	static String of(Throwable failure) {
		if (failure instanceof CustomerioOutcomeUnknownException) {
			return "unknown";
		}
		if (failure instanceof CustomerioRateLimitException) {
			return "rate_limited";
		}
		if (failure instanceof CustomerioAuthenticationException || failure instanceof CustomerioPermissionException) {
			return "denied";
		}
		if (failure instanceof CustomerioServerException) {
			return "server_error";
		}
		if (failure instanceof CustomerioResponseException) {
			return "refused";
		}
		if (failure instanceof CustomerioTransportException) {
			return "io_error";
		}
		return (failure instanceof CustomerioException) ? "failed" : "error";
	}

}
