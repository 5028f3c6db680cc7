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

import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.github.customeriospring.http.transport.JdkTransport;
import io.github.customeriospring.http.transport.Transport;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;

/**
 * Builds transports on the JDK's client.
 */
final class JdkTransports {

	private JdkTransports() {
	}

	static Transport create(TransportSetup setup, UnaryOperator<JdkClientHttpRequestFactoryBuilder> customizers) {
		return build((executor) -> customizers.apply(ClientHttpRequestFactoryBuilder.jdk().withExecutor(executor)),
				setup);
	}

	static Transport build(JdkClientHttpRequestFactoryBuilder builder, TransportSetup setup) {
		return build((executor) -> builder, setup);
	}

	private static Transport build(Function<Executor, JdkClientHttpRequestFactoryBuilder> builder,
			TransportSetup setup) {
		return new JdkTransport(new Clients(builder, setup), setup.own().readTimeout());
	}

	/**
	 * Creates clients, each of which Boot has set up with all settings and customizers.
	 */
	private static final class Clients implements Function<Executor, HttpClient> {

		private final Function<Executor, JdkClientHttpRequestFactoryBuilder> builder;

		private final TransportSetup setup;

		private HttpClient.@Nullable Builder prepared;

		Clients(Function<Executor, JdkClientHttpRequestFactoryBuilder> builder, TransportSetup setup) {
			this.builder = builder;
			this.setup = setup;
		}

		@Override
		public HttpClient apply(Executor executor) {
			HttpClient.Builder client = this.prepared;
			if (client == null) {
				client = prepare(executor).followRedirects(HttpClient.Redirect.NEVER);
				this.prepared = client;
			}
			return client.build();
		}

		/**
		 * Take what Boot has set up before it creates a client of its own, whose thread
		 * nobody could end.
		 */
		private HttpClient.Builder prepare(Executor executor) {
			JdkClientHttpRequestFactoryBuilder boot = this.builder.apply(executor)
				.withHttpClientCustomizer((client) -> {
					throw new PreparedException(client);
				});
			try {
				throw new IllegalStateException("Not prepared: " + boot.build(this.setup.http()));
			}
			catch (PreparedException ex) {
				return ex.client;
			}
		}

	}

	private static final class PreparedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient HttpClient.Builder client;

		PreparedException(HttpClient.Builder client) {
			super(null, null, false, false);
			this.client = client;
		}

	}

}
