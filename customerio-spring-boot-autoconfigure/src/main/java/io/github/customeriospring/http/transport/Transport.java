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

import java.net.ConnectException;
import java.net.http.HttpClient;

import io.github.customeriospring.http.exchange.Exchanger;
import io.github.customeriospring.http.exchange.Gate;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.AbstractClientHttpRequestFactoryWrapper;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.util.ClassUtils;

/**
 * A way to the network that clients may share, with its connections and threads. A
 * request that must not arrive twice cannot be repeated by anything below, and every
 * attempt ends in time. Thread-safe.
 *
 * @since 0.1.0
 */
public abstract class Transport implements AutoCloseable {

	private static final boolean HTTP_COMPONENTS = ClassUtils
		.isPresent("org.apache.hc.client5.http.impl.classic.HttpClientBuilder", Transport.class.getClassLoader());

	private final String name;

	private volatile boolean closed;

	Transport(String name) {
		this.name = name;
	}

	/**
	 * Create a transport: Apache HttpComponents 5 when the application has it, otherwise
	 * the JDK's client. Neither follows redirects nor repeats a request by itself, except
	 * that the JDK's client sends a GET once more when the connection breaks before the
	 * answer begins, which cannot be switched off.
	 * @param settings the settings
	 * @return the transport, to be closed when its clients are not used any more
	 */
	public static Transport create(TransportSettings settings) {
		if (HTTP_COMPONENTS) {
			return HttpComponentsTransport.with(settings);
		}
		return new JdkTransport((executor) -> HttpClient.newBuilder()
			.executor(executor)
			.connectTimeout(settings.connectTimeout())
			.followRedirects(HttpClient.Redirect.NEVER)
			.build(), settings.readTimeout());
	}

	/**
	 * Take the application's own factory for the network. Requests that must not arrive
	 * twice have a body that can be written only once, so that nothing that repeats or
	 * redirects by itself sends them again in full.
	 * <ul>
	 * <li>Of an {@link HttpComponentsClientHttpRequestFactory} the {@code HttpClient} is
	 * used directly, and follows no redirect. What is set on the factory itself, and not
	 * on its client, has no effect.</li>
	 * <li>Of a {@link BufferedJdkRequestFactory} the settings of its client are
	 * used.</li>
	 * <li>Any other factory, a subclass of the first one too, cannot be stopped from
	 * outside: it works on threads of the transport, while the caller waits no longer
	 * than it wants to. Switch redirects off in it, since it may follow those of a
	 * request that only reads.</li>
	 * </ul>
	 * @param factory the factory, which is neither changed nor closed
	 * @return the transport
	 */
	public static Transport of(ClientHttpRequestFactory factory) {
		return of(factory, () -> {
		});
	}

	/**
	 * As {@link #of(ClientHttpRequestFactory)}, for a factory that belongs to the
	 * transport.
	 * @param factory the factory
	 * @param whenClosed closes the factory
	 * @return the transport
	 */
	public static Transport of(ClientHttpRequestFactory factory, Runnable whenClosed) {
		if (HTTP_COMPONENTS && factory.getClass() == HttpComponentsClientHttpRequestFactory.class) {
			return HttpComponentsTransport.with((HttpComponentsClientHttpRequestFactory) factory, whenClosed);
		}
		if (factory instanceof BufferedJdkRequestFactory jdk) {
			return jdk.transport();
		}
		if (factory.getClass() == BufferingClientHttpRequestFactory.class) {
			return of(((BufferingClientHttpRequestFactory) factory).getDelegate(), whenClosed);
		}
		if (factory instanceof AbstractClientHttpRequestFactoryWrapper wrapper) {
			return new WrappedTransport(wrapper, of(wrapper.getDelegate(), whenClosed));
		}
		return new ForeignTransport(factory, whenClosed);
	}

	/**
	 * Return the request factory of one client, whose requests leave as they are.
	 * @param limits what holds for its requests
	 * @param ownHeaders what its requests must carry, its credential above all; they
	 * replace headers of the same name
	 * @return the request factory
	 */
	public final ClientHttpRequestFactory requestFactory(ExchangeLimits limits, HttpHeaders ownHeaders) {
		return requestFactory(limits, ownHeaders, Gate.OPEN);
	}

	/**
	 * Return the request factory of one client.
	 * @param limits what holds for its requests
	 * @param ownHeaders what its requests must carry, its credential above all; they
	 * replace headers of the same name
	 * @param gate what every request passes last, below all interceptors and wrappers
	 * @return the request factory
	 */
	public final ClientHttpRequestFactory requestFactory(ExchangeLimits limits, HttpHeaders ownHeaders, Gate gate) {
		Exchanger exchanger = exchanger(limits, gate);
		return new GuardedRequestFactory((exchange) -> {
			if (this.closed) {
				throw new ConnectException("The transport is closed");
			}
			return exchanger.exchange(exchange);
		}, ownHeaders);
	}

	Exchanger exchanger(ExchangeLimits limits, Gate gate) {
		Exchanger exchanger = exchanger(limits);
		return (gate == Gate.OPEN) ? exchanger : (exchange) -> gate.pass(exchange, exchanger);
	}

	abstract Exchanger exchanger(ExchangeLimits limits);

	/**
	 * Close all connections, without waiting for requests that are under way, and end the
	 * threads. Closing twice does nothing.
	 */
	@Override
	public final void close() {
		if (!this.closed) {
			this.closed = true;
			release();
		}
	}

	abstract void release();

	/**
	 * Return what carries the requests, in a word.
	 */
	@Override
	public final String toString() {
		return this.name;
	}

}
