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

import java.util.Objects;
import java.util.function.UnaryOperator;

import io.github.customeriospring.http.transport.Transport;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JettyClientHttpRequestFactoryBuilder;

/**
 * Builds transports on Jetty's client. Loaded only when it is there.
 */
final class JettyTransports {

	private static final String THREADS = "customerio-jetty-client";

	private JettyTransports() {
	}

	static Transport create(TransportSetup setup, UnaryOperator<JettyClientHttpRequestFactoryBuilder> customizers) {
		return build(customizers.apply(ClientHttpRequestFactoryBuilder.jetty().withHttpClientCustomizer((client) -> {
			QueuedThreadPool threads = new QueuedThreadPool();
			threads.setName(THREADS);
			threads.setDaemon(true);
			threads.setStopTimeout(100);
			client.setExecutor(threads);
			client.setScheduler(new ScheduledExecutorScheduler(THREADS + "-scheduler", true));
			client.setMaxConnectionsPerDestination(setup.own().maxConnections());
			client.setIdleTimeout(TransportSetup.MAX_IDLE.toMillis());
		})), setup);
	}

	static Transport build(JettyClientHttpRequestFactoryBuilder builder, TransportSetup setup) {
		HttpClient[] built = new HttpClient[1];
		Transport transport = Transport.of(builder.withHttpClientCustomizer((client) -> {
			client.setFollowRedirects(false);
			built[0] = client;
		}).build(setup.http()), () -> LifeCycle.stop(built[0]));
		// Turns a 401 into an exception when the server does not say how to log in
		Objects.requireNonNull(built[0]).getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
		return transport;
	}

}
