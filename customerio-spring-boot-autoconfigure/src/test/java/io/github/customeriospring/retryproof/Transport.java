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

package io.github.customeriospring.retryproof;

import java.net.http.HttpClient;
import java.time.Duration;

import io.github.customeriospring.http.connection.ApiClientBuilder;
import io.github.customeriospring.http.transport.BufferedJdkRequestFactory;

/**
 * The transports for which the table holds.
 */
enum Transport {

	/**
	 * What a client creates for itself. Its read timeout begins when a request has left.
	 */
	HTTP_COMPONENTS(Duration.ofMillis(20)) {

		@Override
		void set(ApiClientBuilder<?> builder, Duration readTimeout) {
			builder.readTimeout(readTimeout);
		}

	},

	/** Its read timeout begins before it connects. */
	JDK(Duration.ofMillis(400)) {

		private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

		@Override
		void set(ApiClientBuilder<?> builder, Duration readTimeout) {
			builder.requestFactory(new BufferedJdkRequestFactory(this.client, readTimeout));
		}

	};

	private final Duration shortReadTimeout;

	Transport(Duration shortReadTimeout) {
		this.shortReadTimeout = shortReadTimeout;
	}

	abstract void set(ApiClientBuilder<?> builder, Duration readTimeout);

	/**
	 * Return a time in which a request surely leaves.
	 */
	Duration shortReadTimeout() {
		return this.shortReadTimeout;
	}

}
