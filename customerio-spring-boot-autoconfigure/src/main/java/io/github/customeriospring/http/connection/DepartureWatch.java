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

package io.github.customeriospring.http.connection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.github.customeriospring.http.error.TransportFailures;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/**
 * Knows whether a request may have left when its attempt fails. Interceptors of the
 * application may fail before they let it pass, after it was answered, or let it pass
 * several times; where there are any, the last of them is ours and tells.
 */
final class DepartureWatch {

	private static final String ATTRIBUTE = Departure.class.getName();

	/** Requests that an interceptor made anew, so that nobody knows whose they are. */
	private final AtomicLong unknown = new AtomicLong();

	private volatile boolean intercepted;

	/**
	 * Watch the requests of a client.
	 * @param client the client
	 * @return the client to use
	 */
	RestClient watch(RestClient client) {
		List<ClientHttpRequestInterceptor> interceptors = new ArrayList<>();
		RestClient.Builder builder = client.mutate().requestInterceptors(interceptors::addAll);
		interceptors.removeIf(LastInterceptor.class::isInstance);
		this.intercepted = !interceptors.isEmpty();
		if (!this.intercepted) {
			return client;
		}
		return builder.requestInterceptors((all) -> {
			all.removeIf(LastInterceptor.class::isInstance);
			all.add(new LastInterceptor());
		}).build();
	}

	/**
	 * Begin to watch one attempt.
	 * @return what is known about it
	 */
	Departure begin() {
		return new Departure();
	}

	/**
	 * What is known about one attempt.
	 */
	final class Departure {

		private final long unknownBefore = DepartureWatch.this.unknown.get();

		private volatile boolean begun;

		private volatile boolean left;

		/**
		 * Have the request tell when it begins.
		 * @param request the request
		 * @return the request
		 */
		RestClient.RequestHeadersSpec<?> describe(RestClient.RequestHeadersSpec<?> request) {
			if (DepartureWatch.this.intercepted) {
				request.attribute(ATTRIBUTE, this);
			}
			return request.httpRequest((ready) -> this.begun = true);
		}

		/**
		 * Note that there was an answer.
		 */
		void answered() {
			this.left = true;
		}

		/**
		 * Tell whether the request certainly left.
		 */
		boolean hasLeft() {
			return this.left;
		}

		/**
		 * Tell whether the request was handed to interceptors and the transport.
		 */
		boolean isBegun() {
			return this.begun;
		}

		/**
		 * Tell whether the request may have reached Customer.io.
		 * @param failure why the attempt failed
		 */
		boolean mayHaveLeft(Throwable failure) {
			if (this.left) {
				return true;
			}
			return DepartureWatch.this.intercepted ? this.unknownBefore != DepartureWatch.this.unknown.get()
					: !TransportFailures.neverLeft(failure);
		}

	}

	private final class LastInterceptor implements ClientHttpRequestInterceptor {

		@Override
		public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
				throws IOException {
			try {
				ClientHttpResponse response = execution.execute(request, body);
				left(request);
				return response;
			}
			catch (IOException | RuntimeException ex) {
				if (!TransportFailures.neverLeft(ex)) {
					left(request);
				}
				throw ex;
			}
		}

		private void left(HttpRequest request) {
			if (request.getAttributes().get(ATTRIBUTE) instanceof Departure departure) {
				departure.left = true;
			}
			else {
				DepartureWatch.this.unknown.incrementAndGet();
			}
		}

	}

}
