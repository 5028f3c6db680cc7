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

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

import io.github.customeriospring.http.exchange.Exchanger;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * Requests on the JDK's {@link HttpClient} with bodies held in memory, of at most 10 MB.
 * A client of our own is made with the settings of the given one: its SSL context and
 * parameters, connect timeout, executor, proxy and cookie handler. It follows no redirect
 * and has no authenticator, since both send requests again. What a subclass of
 * {@code HttpClient} adds has no effect.
 *
 * @since 0.1.0
 */
public final class BufferedJdkRequestFactory implements ClientHttpRequestFactory {

	private final JdkTransport transport;

	private final Exchanger exchanger;

	/**
	 * Create a factory.
	 * @param client the client whose settings are used
	 * @param readTimeout how long an exchange may take until its answer is complete
	 */
	public BufferedJdkRequestFactory(HttpClient client, Duration readTimeout) {
		this.transport = JdkTransport.like(client, readTimeout);
		this.exchanger = this.transport
			.exchanger(new ExchangeLimits(readTimeout, Duration.ofDays(1), ExchangeLimits.DEFAULT_MAX_RESPONSE_SIZE));
	}

	@Override
	public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
		return new CollectedRequest(this.exchanger, uri, method);
	}

	JdkTransport transport() {
		return this.transport;
	}

}
