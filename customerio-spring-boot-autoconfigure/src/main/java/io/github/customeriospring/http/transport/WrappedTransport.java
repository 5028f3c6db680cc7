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
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Objects;

import io.github.customeriospring.http.exchange.Exchange;
import io.github.customeriospring.http.exchange.Exchanger;
import io.github.customeriospring.http.exchange.Gate;
import io.github.customeriospring.http.exchange.RequestSentException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.AbstractClientHttpRequestFactoryWrapper;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.ReflectionUtils;

/**
 * A factory with interceptors of its own, or another wrapper, around a transport. It
 * makes its requests on our transport instead of the factory that it knows: its copy of a
 * body could be sent again by that one.
 */
final class WrappedTransport extends Transport {

	private static final Method CREATE_REQUEST = Objects
		.requireNonNull(ReflectionUtils.findMethod(AbstractClientHttpRequestFactoryWrapper.class, "createRequest",
				URI.class, HttpMethod.class, ClientHttpRequestFactory.class));

	private final AbstractClientHttpRequestFactoryWrapper wrapper;

	private final Transport wrapped;

	WrappedTransport(AbstractClientHttpRequestFactoryWrapper wrapper, Transport wrapped) {
		super(wrapped.toString());
		this.wrapper = wrapper;
		this.wrapped = wrapped;
		ReflectionUtils.makeAccessible(CREATE_REQUEST);
	}

	@Override
	Exchanger exchanger(ExchangeLimits limits) {
		return exchanger(limits, Gate.OPEN);
	}

	@Override
	Exchanger exchanger(ExchangeLimits limits, Gate gate) {
		Exchanger inner = this.wrapped.exchanger(limits, gate);
		return (exchange) -> {
			Passes passes = new Passes(inner);
			ClientHttpRequest request = createRequest(exchange,
					(uri, method) -> new CollectedRequest(passes, uri, method));
			request.getHeaders().addAll(exchange.headers());
			request.getAttributes().putAll(exchange.attributes());
			if (exchange.body().length > 0) {
				request.getBody().write(exchange.body());
			}
			return request.execute();
		};
	}

	private ClientHttpRequest createRequest(Exchange exchange, ClientHttpRequestFactory factory) throws IOException {
		@Nullable Object request = ReflectionUtils.invokeMethod(CREATE_REQUEST, this.wrapper, exchange.uri(), exchange.method(),
				factory);
		return (ClientHttpRequest) Objects.requireNonNull(request);
	}

	@Override
	void release() {
		this.wrapped.close();
	}

	/**
	 * The passes of one request through the wrapper, which may let it pass several times.
	 */
	private static final class Passes implements Exchanger {

		private final Exchanger inner;

		private boolean again;

		Passes(Exchanger inner) {
			this.inner = inner;
		}

		@Override
		public ClientHttpResponse exchange(Exchange exchange) throws IOException {
			boolean again = this.again;
			this.again = true;
			try {
				return this.inner.exchange(exchange);
			}
			catch (IOException | RuntimeException ex) {
				if (again) {
					throw new RequestSentException(ex);
				}
				throw ex;
			}
		}

	}

}
