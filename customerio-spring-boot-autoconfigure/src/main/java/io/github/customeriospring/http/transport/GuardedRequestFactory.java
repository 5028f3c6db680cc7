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

package io.github.customeriospring.http.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

import io.github.customeriospring.http.exchange.Exchanger;
import io.github.customeriospring.http.exchange.RequestAttributes;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/**
 * The last that a request of a client passes before its transport, below all
 * interceptors: what must leave and what must not is settled here. Failures come out
 * unchecked, since Spring would put the URI, and with it the identifiers of people, into
 * the message of an exception that reaches traces.
 */
final class GuardedRequestFactory implements ClientHttpRequestFactory {

	/** What a trace carries along for the application's own services. */
	private static final String BAGGAGE = "baggage";

	private final Exchanger exchanger;

	private final HttpHeaders ownHeaders;

	GuardedRequestFactory(Exchanger exchanger, HttpHeaders ownHeaders) {
		this.exchanger = exchanger;
		this.ownHeaders = HttpHeaders.readOnlyHttpHeaders(ownHeaders);
	}

	@Override
	public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
		return new GuardedRequest(this.exchanger, uri, method);
	}

	private final class GuardedRequest extends CollectedRequest {

		GuardedRequest(Exchanger exchanger, URI uri, HttpMethod method) {
			super(exchanger, uri, method);
		}

		@Override
		protected ClientHttpResponse executeInternal(HttpHeaders headers) {
			headers.remove(BAGGAGE);
			GuardedRequestFactory.this.ownHeaders.forEach(headers::put);
			if (getAttributes().containsKey(RequestAttributes.ANONYMOUS)) {
				headers.remove(HttpHeaders.AUTHORIZATION);
			}
			try {
				return super.executeInternal(headers);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("I/O error", ex);
			}
		}

	}

}
