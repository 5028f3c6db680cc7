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
import java.io.InterruptedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;

import io.github.customeriospring.http.exchange.AttemptTimeoutException;
import io.github.customeriospring.http.exchange.BufferedResponse;
import io.github.customeriospring.http.exchange.Exchange;
import io.github.customeriospring.http.exchange.Exchanger;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/**
 * The JDK's client with bodies held in memory. Customer.io's requests and answers are
 * small, so bridging streams between threads, as Spring's adapter for the JDK client
 * does, costs several times the call itself.
 *
 * @since 0.1.0
 */
public final class JdkTransport extends Transport {

	/**
	 * How long a client may be idle before a fresh one takes its place. Its connections
	 * may be dead by then, and on Java 17 it would keep them for 20 minutes.
	 */
	private static final Duration MAX_IDLE = Duration.ofSeconds(50);

	/** The client's own work never blocks, except while it looks for a host. */
	private static final int MAX_THREADS = 8;

	/** Headers that the JDK client sets by itself and does not allow to be set. */
	private static final Set<String> OWN_HEADERS = Set.of("content-length", "host", "connection", "expect", "upgrade");

	private static final @Nullable MethodHandle SHUTDOWN_NOW = shutdownNow();

	private final Function<Executor, HttpClient> recipe;

	private final @Nullable Duration readTimeout;

	private final LongSupplier clock;

	/**
	 * Idle threads go at once when the transport is closed. What is still under way then
	 * ends on the threads that would have handed it over.
	 */
	private final ThreadPoolExecutor executor = new ThreadPoolExecutor(MAX_THREADS, MAX_THREADS, 10, TimeUnit.SECONDS,
			new LinkedBlockingQueue<>(), DaemonThreads.named("customerio-jdk-client"), (work, pool) -> work.run());

	private final ReentrantLock lock = new ReentrantLock();

	private HttpClient client;

	private int running;

	private long lastUse;

	/**
	 * Create a transport.
	 * @param recipe creates a client on the given threads, and is asked again after quiet
	 * times; a client that follows redirects or has an authenticator, which both send
	 * requests again, is replaced by one that does not
	 * @param readTimeout how long an answer may take until it is complete, {@code null}
	 * for as long as the attempt
	 */
	public JdkTransport(Function<Executor, HttpClient> recipe, @Nullable Duration readTimeout) {
		this(recipe, readTimeout, System::nanoTime);
	}

	JdkTransport(Function<Executor, HttpClient> recipe, @Nullable Duration readTimeout, LongSupplier clock) {
		super("the JDK's client");
		this.recipe = recipe;
		this.readTimeout = readTimeout;
		this.clock = clock;
		this.executor.allowCoreThreadTimeOut(true);
		this.client = create();
		this.lastUse = clock.getAsLong();
	}

	/**
	 * Create a transport with the settings of the given client, except that it follows no
	 * redirect and knows no authenticator: that would send a request again.
	 */
	static JdkTransport like(HttpClient client, Duration readTimeout) {
		return new JdkTransport((executor) -> harmless(client, executor), readTimeout);
	}

	private static HttpClient harmless(HttpClient client, Executor executor) {
		HttpClient.Builder builder = HttpClient.newBuilder()
			.sslContext(client.sslContext())
			.sslParameters(client.sslParameters())
			.executor(client.executor().orElse(executor))
			.followRedirects(HttpClient.Redirect.NEVER);
		client.connectTimeout().ifPresent(builder::connectTimeout);
		client.proxy().ifPresent(builder::proxy);
		client.cookieHandler().ifPresent(builder::cookieHandler);
		return builder.build();
	}

	private HttpClient create() {
		HttpClient client = this.recipe.apply(this.executor);
		if (client.followRedirects() == HttpClient.Redirect.NEVER && client.authenticator().isEmpty()) {
			return client;
		}
		HttpClient harmless = harmless(client, this.executor);
		shutDown(client);
		return harmless;
	}

	@Override
	Exchanger exchanger(ExchangeLimits limits) {
		Duration own = (limits.readTimeout() != null) ? limits.readTimeout() : this.readTimeout;
		Duration whole = limits.attemptTimeout();
		Duration timeout = (own != null && own.compareTo(whole) < 0) ? own : whole;
		return (exchange) -> {
			try {
				return exchange(exchange, timeout, limits.maxBytes());
			}
			catch (HttpConnectTimeoutException ex) {
				throw ex;
			}
			catch (HttpTimeoutException ex) {
				throw timeout.equals(whole) ? new AttemptTimeoutException(ex) : ex;
			}
		};
	}

	private ClientHttpResponse exchange(Exchange exchange, Duration timeout, int maxBytes) throws IOException {
		HttpRequest request = request(exchange, timeout);
		long deadline = System.nanoTime() + timeout.toNanos();
		HttpClient client = take();
		try {
			HttpResponse<AnswerBody> head = client.send(request, (info) -> new AnswerBody(maxBytes));
			return answer(head, deadline);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while waiting for the answer");
		}
		finally {
			giveBack();
		}
	}

	private static HttpRequest request(Exchange exchange, Duration timeout) {
		HttpRequest.Builder request = HttpRequest.newBuilder(exchange.uri())
			.version(HttpClient.Version.HTTP_1_1)
			.timeout(timeout)
			.method(exchange.method().name(), exchange.hasBody()
					? HttpRequest.BodyPublishers.ofByteArray(exchange.body()) : HttpRequest.BodyPublishers.noBody());
		exchange.headers().forEach((name, values) -> {
			if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
				values.forEach((value) -> request.header(name, value));
			}
		});
		return request.build();
	}

	/**
	 * Wait for the body. That of an error may be missing: its status tells enough.
	 */
	private static ClientHttpResponse answer(HttpResponse<AnswerBody> head, long deadline)
			throws IOException, InterruptedException {
		HttpStatusCode status = HttpStatusCode.valueOf(head.statusCode());
		HttpHeaders headers = new HttpHeaders();
		head.headers().map().forEach(headers::addAll);
		byte[] body;
		try {
			body = head.body().await(deadline - System.nanoTime());
		}
		catch (IOException ex) {
			if (status.is2xxSuccessful()) {
				throw ex;
			}
			body = new byte[0];
		}
		return new BufferedResponse(status, headers, body);
	}

	private HttpClient take() {
		this.lock.lock();
		try {
			if (this.running == 0 && this.clock.getAsLong() - this.lastUse > MAX_IDLE.toNanos()) {
				shutDown(this.client);
				this.client = create();
			}
			this.running++;
			return this.client;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void giveBack() {
		this.lock.lock();
		try {
			this.running--;
			this.lastUse = this.clock.getAsLong();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	void release() {
		this.lock.lock();
		try {
			shutDown(this.client);
		}
		finally {
			this.lock.unlock();
		}
		this.executor.shutdown();
	}

	/**
	 * Close the given client without waiting, where Java can: before 21 its last thread
	 * goes when the client is collected.
	 */
	private static void shutDown(HttpClient client) {
		if (SHUTDOWN_NOW != null) {
			try {
				SHUTDOWN_NOW.invoke(client);
			}
			catch (Throwable ex) {
				throw new IllegalStateException("The HTTP client cannot be closed", ex);
			}
		}
	}

	private static @Nullable MethodHandle shutdownNow() {
		try {
			return MethodHandles.publicLookup()
				.findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class));
		}
		catch (NoSuchMethodException | IllegalAccessException ex) {
			return null;
		}
	}

}
