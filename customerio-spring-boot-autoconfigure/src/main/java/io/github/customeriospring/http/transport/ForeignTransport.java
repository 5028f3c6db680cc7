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

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.customeriospring.http.exchange.AttemptTimeoutException;
import io.github.customeriospring.http.exchange.BufferedResponse;
import io.github.customeriospring.http.exchange.Exchange;
import io.github.customeriospring.http.exchange.Exchanger;
import io.github.customeriospring.http.exchange.RequestSentException;
import io.github.customeriospring.http.exchange.ResponseTooLargeException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JettyClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

/**
 * A transport of the application that nobody can stop from outside. It works on threads
 * of ours while the caller waits no longer than an attempt may take. So it may also be
 * called from a thread that must not block.
 */
final class ForeignTransport extends Transport {

	private static final int MAX_THREADS = 100;

	private final ClientHttpRequestFactory factory;

	private final Runnable whenClosed;

	private final ThreadPoolExecutor threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS,
			new SynchronousQueue<>(), DaemonThreads.named("customerio-transport"));

	private final Semaphore free = new Semaphore(MAX_THREADS);

	ForeignTransport(ClientHttpRequestFactory factory, Runnable whenClosed) {
		super(name(factory));
		this.factory = factory;
		this.whenClosed = whenClosed;
		if (factory instanceof JettyClientHttpRequestFactory jetty) {
			start(jetty);
		}
	}

	private static String name(ClientHttpRequestFactory factory) {
		String name = factory.getClass().getSimpleName().replaceFirst("ClientHttps?RequestFactory$", "");
		return (name.isEmpty() || name.contains("$")) ? "a request factory of the application" : name;
	}

	/**
	 * Start Jetty's client now: an interrupt during its first request would find it half
	 * started, and leave it so.
	 */
	private static void start(JettyClientHttpRequestFactory jetty) {
		try {
			jetty.afterPropertiesSet();
		}
		catch (Exception ex) {
			throw new IllegalStateException("Jetty's HTTP client cannot be started", ex);
		}
	}

	@Override
	Exchanger exchanger(ExchangeLimits limits) {
		return (exchange) -> {
			long deadline = System.nanoTime() + limits.attemptTimeout().toNanos();
			awaitThread(deadline);
			FutureTask<ClientHttpResponse> answer = new FutureTask<>(() -> exchange(exchange, limits));
			begin(answer);
			return await(answer, deadline);
		};
	}

	private void awaitThread(long deadline) throws ConnectException {
		try {
			if (this.free.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
				return;
			}
			throw new ConnectException("All %d threads are waiting for answers".formatted(MAX_THREADS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw notBegun("interrupted while waiting for a thread", ex);
		}
	}

	private void begin(FutureTask<ClientHttpResponse> answer) throws ConnectException {
		try {
			this.threads.execute(() -> {
				try {
					answer.run();
				}
				finally {
					this.free.release();
				}
			});
		}
		catch (RejectedExecutionException ex) {
			this.free.release();
			throw notBegun("The transport is closed", ex);
		}
	}

	private static ConnectException notBegun(String message, Exception cause) {
		return (ConnectException) new ConnectException(message).initCause(cause);
	}

	private static ClientHttpResponse await(FutureTask<ClientHttpResponse> answer, long deadline) throws IOException {
		try {
			return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			throw new AttemptTimeoutException(ex);
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while waiting for the answer");
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			throw failure(ex.getCause());
		}
	}

	/**
	 * Return the failure in the words of the JDK, as far as it is a timeout: Jetty and
	 * Reactor Netty hide theirs below an exception that does not say so.
	 */
	private static IOException failure(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof TimeoutException || cause.getClass().getSimpleName().equals("ReadTimeoutException")) {
				return (IOException) new SocketTimeoutException("No answer in time").initCause(failure);
			}
		}
		return (failure instanceof IOException ex) ? ex : new IOException("The transport failed", failure);
	}

	private ClientHttpResponse exchange(Exchange exchange, ExchangeLimits limits) throws IOException {
		ClientHttpRequest request = this.factory.createRequest(exchange.uri(), exchange.method());
		request.getHeaders().addAll(exchange.headers());
		request.getAttributes().putAll(exchange.attributes());
		OnceOnlyBody body = new OnceOnlyBody(exchange.body());
		if (exchange.hasBody()) {
			if (request instanceof StreamingHttpOutputMessage streaming) {
				streaming.setBody(body);
			}
			else {
				request.getBody().write(exchange.body());
			}
		}
		try {
			return answer(request, limits);
		}
		catch (IOException | RuntimeException ex) {
			if (body.isWritten()) {
				throw new RequestSentException(ex);
			}
			throw ex;
		}
	}

	private ClientHttpResponse answer(ClientHttpRequest request, ExchangeLimits limits) throws IOException {
		try (ClientHttpResponse response = request.execute()) {
			HttpStatusCode status = response.getStatusCode();
			HttpHeaders headers = new HttpHeaders();
			headers.addAll(response.getHeaders());
			byte[] body = read(response, status, limits);
			if (this.factory instanceof SimpleClientHttpRequestFactory && body.length < headers.getContentLength()
					&& status.is2xxSuccessful()) {
				// HttpURLConnection takes a body that was cut off for a complete one
				throw new EOFException("The answer was cut off");
			}
			return new BufferedResponse(status, headers, body);
		}
	}

	/**
	 * Read the body. That of an error may be missing: its status tells enough.
	 */
	private static byte[] read(ClientHttpResponse response, HttpStatusCode status, ExchangeLimits limits)
			throws IOException {
		try {
			InputStream body = response.getBody();
			byte[] bytes = body.readNBytes(limits.maxBytes() + 1);
			if (bytes.length > limits.maxBytes()) {
				throw new ResponseTooLargeException();
			}
			return bytes;
		}
		catch (IOException | RuntimeException ex) {
			if (status.is2xxSuccessful()) {
				throw ex;
			}
			return new byte[0];
		}
	}

	@Override
	void release() {
		this.threads.shutdownNow();
		this.whenClosed.run();
	}

}
