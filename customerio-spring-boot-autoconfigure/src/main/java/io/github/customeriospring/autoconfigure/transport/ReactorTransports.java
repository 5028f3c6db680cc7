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

package io.github.customeriospring.autoconfigure.transport;

import java.util.function.UnaryOperator;

import io.github.customeriospring.http.transport.Transport;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ReactorClientHttpRequestFactoryBuilder;

/**
 * Builds transports on Reactor Netty. Loaded only when it is there.
 */
final class ReactorTransports {

	private ReactorTransports() {
	}

	/**
	 * Create a transport with connections of its own, on the threads that all of Reactor
	 * Netty shares.
	 */
	static Transport create(TransportSetup setup, UnaryOperator<ReactorClientHttpRequestFactoryBuilder> customizers) {
		ConnectionProvider connections = ConnectionProvider.builder("customerio")
			.maxConnections(setup.own().maxConnections())
			.maxIdleTime(TransportSetup.MAX_IDLE)
			.build();
		return build(customizers.apply(
				ClientHttpRequestFactoryBuilder.reactor().withHttpClientFactory(() -> HttpClient.create(connections))),
				setup, connections::dispose);
	}

	static Transport build(ReactorClientHttpRequestFactoryBuilder builder, TransportSetup setup) {
		return build(builder, setup, () -> {
		});
	}

	private static Transport build(ReactorClientHttpRequestFactoryBuilder builder, TransportSetup setup,
			Runnable whenClosed) {
		return Transport
			.of(builder.withHttpClientCustomizer((client) -> client.followRedirect(false).disableRetry(true))
				.build(setup.http()), whenClosed);
	}

}
