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

import java.io.Closeable;
import java.io.IOException;

import io.github.customeriospring.http.exchange.BufferedResponse;
import io.github.customeriospring.http.exchange.Exchange;
import io.github.customeriospring.http.exchange.Exchanger;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/**
 * Apache HttpComponents 5, called directly. Whatever its clients are set to, they follow
 * no redirect, and send nothing again that has a body; an attempt that takes too long is
 * cancelled from outside.
 *
 * @since 0.1.0
 */
public final class HttpComponentsTransport extends Transport {

	/** How long a connection may be idle before it is dropped instead of used again. */
	private static final TimeValue MAX_IDLE = TimeValue.ofSeconds(60);

	private final HttpClient safe;

	private final HttpClient unsafe;

	private final Runnable whenClosed;

	private final Alarm alarm = new Alarm();

	private HttpComponentsTransport(HttpClient safe, HttpClient unsafe, Runnable whenClosed) {
		super("HttpComponents");
		this.safe = safe;
		this.unsafe = unsafe;
		this.whenClosed = whenClosed;
	}

	/**
	 * Create a transport on clients that belong to it.
	 * @param safe the client for requests that are safe to repeat
	 * @param unsafe the client for the others, which should
	 * {@linkplain #checkWhenTaken(ConnectionConfig.Builder) check} its connections
	 * @return the transport
	 */
	public static HttpComponentsTransport owning(HttpClient safe, HttpClient unsafe) {
		return new HttpComponentsTransport(safe, unsafe, () -> {
			close(safe);
			close(unsafe);
		});
	}

	static HttpComponentsTransport with(HttpComponentsClientHttpRequestFactory factory, Runnable whenClosed) {
		return new HttpComponentsTransport(factory.getHttpClient(), factory.getHttpClient(), whenClosed);
	}

	static HttpComponentsTransport with(TransportSettings settings) {
		ConnectionConfig.Builder unsafe = connections(settings);
		checkWhenTaken(unsafe);
		return owning(client(settings, connections(settings)), client(settings, unsafe));
	}

	private static ConnectionConfig.Builder connections(TransportSettings settings) {
		return ConnectionConfig.custom()
			.setConnectTimeout(Timeout.of(settings.connectTimeout()))
			.setSocketTimeout(Timeout.of(settings.readTimeout()));
	}

	private static HttpClient client(TransportSettings settings, ConnectionConfig.Builder connections) {
		HttpClientBuilder client = HttpClientBuilder.create()
			.useSystemProperties()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.useSystemProperties()
				.setDefaultConnectionConfig(connections.build())
				.setMaxConnPerRoute(settings.maxConnections())
				.setMaxConnTotal(settings.maxConnections())
				.build())
			.setDefaultRequestConfig(
					RequestConfig.custom().setConnectionRequestTimeout(Timeout.of(settings.readTimeout())).build());
		prepare(client);
		return client.build();
	}

	/**
	 * Switch off what a client does by itself, and let it drop connections that were idle
	 * for 60 seconds.
	 * @param client the client
	 */
	public static void prepare(HttpClientBuilder client) {
		client.disableAutomaticRetries()
			.disableRedirectHandling()
			.setKeepAliveStrategy(HttpComponentsTransport::keepAlive);
	}

	private static TimeValue keepAlive(HttpResponse response, HttpContext context) {
		TimeValue asked = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
		return (TimeValue.isNonNegative(asked) && asked.compareTo(MAX_IDLE) < 0) ? asked : MAX_IDLE;
	}

	/**
	 * Let connections be checked whenever one is taken: a request that must not arrive
	 * twice could not be sent again when it finds its connection closed.
	 * @param connections the connections
	 */
	public static void checkWhenTaken(ConnectionConfig.Builder connections) {
		connections.setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS);
	}

	private static void close(HttpClient client) {
		if (client instanceof ModalCloseable closeable) {
			closeable.close(CloseMode.IMMEDIATE);
		}
		else if (client instanceof Closeable closeable) {
			try {
				closeable.close();
			}
			catch (IOException ex) {
				// Nothing depends on it any more
			}
		}
	}

	@Override
	Exchanger exchanger(ExchangeLimits limits) {
		RequestConfig safeConfig = config(this.safe, limits);
		RequestConfig unsafeConfig = config(this.unsafe, limits);
		return (exchange) -> exchange.safeToRepeat() ? exchange(exchange, this.safe, safeConfig, limits)
				: exchange(exchange, this.unsafe, unsafeConfig, limits);
	}

	private static RequestConfig config(HttpClient client, ExchangeLimits limits) {
		RequestConfig own = (client instanceof Configurable configurable) ? configurable.getConfig() : null;
		RequestConfig.Builder config = RequestConfig.copy((own != null) ? own : RequestConfig.DEFAULT)
			.setRedirectsEnabled(false);
		if (limits.readTimeout() != null) {
			config.setResponseTimeout(Timeout.of(limits.readTimeout()));
		}
		return config.build();
	}

	private ClientHttpResponse exchange(Exchange exchange, HttpClient client, RequestConfig config,
			ExchangeLimits limits) throws IOException {
		HttpComponentsAttempt attempt = new HttpComponentsAttempt(exchange);
		HttpClientContext context = HttpClientContext.create();
		context.setRequestConfig(config);
		attempt.begin(this.alarm, limits);
		boolean answered = false;
		try {
			ClientHttpResponse response = new HttpComponentsResponse(
					client.executeOpen(null, attempt.request(), context), attempt, limits.maxBytes());
			answered = true;
			return response;
		}
		catch (ClientProtocolException ex) {
			HttpResponse head = context.getResponse();
			if (head == null || head.getCode() < HttpStatus.SC_REDIRECTION) {
				throw attempt.failure(ex);
			}
			return refusal(head);
		}
		catch (IOException | RuntimeException ex) {
			throw attempt.failure(ex);
		}
		finally {
			if (!answered) {
				attempt.end();
			}
		}
	}

	/**
	 * Return an answer whose body cannot be decoded, and which tells enough without it.
	 */
	private static ClientHttpResponse refusal(HttpResponse head) {
		return new BufferedResponse(HttpStatusCode.valueOf(head.getCode()), HttpComponentsResponse.headers(head),
				new byte[0]);
	}

	@Override
	void release() {
		this.whenClosed.run();
		this.alarm.close();
	}

}
