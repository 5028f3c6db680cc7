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

import io.github.customeriospring.http.transport.HttpComponentsTransport;
import io.github.customeriospring.http.transport.Transport;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.util.Timeout;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;

/**
 * Builds transports on HttpComponents. Loaded only when it is there.
 */
final class HttpComponentsTransports {

	private HttpComponentsTransports() {
	}

	static Transport create(TransportSetup setup,
			UnaryOperator<HttpComponentsClientHttpRequestFactoryBuilder> customizers) {
		int connections = setup.own().maxConnections();
		Timeout patience = Timeout.of(setup.own().readTimeout());
		return build(
				customizers.apply(ClientHttpRequestFactoryBuilder.httpComponents()
					.withConnectionManagerCustomizer(
							(manager) -> manager.setMaxConnPerRoute(connections).setMaxConnTotal(connections))
					.withDefaultRequestConfigCustomizer((request) -> request.setConnectionRequestTimeout(patience))),
				setup);
	}

	static Transport build(HttpComponentsClientHttpRequestFactoryBuilder builder, TransportSetup setup) {
		return HttpComponentsTransport.owning(client(builder, setup),
				client(builder.withConnectionConfigCustomizer(HttpComponentsTransport::checkWhenTaken), setup));
	}

	private static HttpClient client(HttpComponentsClientHttpRequestFactoryBuilder builder, TransportSetup setup) {
		return builder.withHttpClientCustomizer(HttpComponentsTransport::prepare).build(setup.http()).getHttpClient();
	}

}
