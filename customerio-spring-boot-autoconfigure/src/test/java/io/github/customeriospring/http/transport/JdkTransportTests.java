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
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.github.customeriospring.Wire;
import io.github.customeriospring.http.RawServer;
import io.github.customeriospring.http.exchange.ResponseTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class JdkTransportTests {

	private static final ExchangeLimits LIMITS = new ExchangeLimits(null, Duration.ofSeconds(20),
			DataSize.ofMegabytes(1));

	@RegisterExtension
	static final Wire server = new Wire();

	private final AtomicInteger clients = new AtomicInteger();

	private final AtomicLong clock = new AtomicLong();

	private ThreadPoolExecutor executor;

	private final JdkTransport transport = new JdkTransport((executor) -> {
		this.clients.incrementAndGet();
		this.executor = (ThreadPoolExecutor) executor;
		return HttpClient.newBuilder().executor(executor).build();
	}, null, this.clock::get);

	@Test
	void takesAFreshClientAfterAQuietMinute() throws IOException {
		server.answer(200, "{}");
		call(server.baseUrl());
		this.clock.addAndGet(Duration.ofSeconds(49).toNanos());
		call(server.baseUrl());
		assertThat(this.clients).hasValue(1);
		this.clock.addAndGet(Duration.ofSeconds(49).toNanos());
		call(server.baseUrl());
		assertThat(this.clients).hasValue(1);
		this.clock.addAndGet(Duration.ofSeconds(51).toNanos());
		call(server.baseUrl());
		assertThat(this.clients).hasValue(2);
		assertThat(server.requests()).hasSize(4);
	}

	@Test
	void takesNoFreshClientWhileTheOldOneWorks() throws Exception {
		server.answer(200, "{}");
		CompletableFuture<Void> waiting;
		try (RawServer silent = new RawServer("", false)) {
			waiting = CompletableFuture.runAsync(() -> assertThatException().isThrownBy(() -> call(silent.baseUrl())));
			silent.assertRequests(1);
			this.clock.addAndGet(Duration.ofSeconds(51).toNanos());
			call(server.baseUrl());
			assertThat(this.clients).hasValue(1);
		}
		waiting.get(60, TimeUnit.SECONDS);
	}

	@Test
	void endsItsThreadsWhenItIsClosed() throws IOException {
		server.answer(200, "{}");
		call(server.baseUrl());
		this.transport.close();
		this.transport.close();
		await().untilAsserted(() -> assertThat(this.executor.isTerminated()).isTrue());
	}

	@Test
	void doesNotWaitForCallsWhenItIsClosedAndTheyEndInTime() throws Exception {
		try (RawServer silent = new RawServer("", false)) {
			ExchangeLimits limits = new ExchangeLimits(null, Duration.ofSeconds(2), DataSize.ofMegabytes(1));
			CompletableFuture<Void> waiting = CompletableFuture
				.runAsync(() -> assertThatException().isThrownBy(() -> call(silent.baseUrl(), limits)));
			silent.assertRequests(1);
			this.transport.close();
			waiting.get(60, TimeUnit.SECONDS);
			assertThat(silent.requests()).hasSize(1);
		}
	}

	@Test
	void refusesAnAnswerThatIsTooLarge() {
		server.answer(200, "x".repeat(101));
		ExchangeLimits limits = new ExchangeLimits(null, Duration.ofSeconds(20), DataSize.ofBytes(100));
		assertThatExceptionOfType(ResponseTooLargeException.class).isThrownBy(() -> call(server.baseUrl(), limits));
	}

	@Test
	void tellsAStatusWhoseBodyNeverComes() throws IOException {
		try (RawServer raw = new RawServer("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 10\r\n\r\n", false)) {
			ExchangeLimits limits = new ExchangeLimits(null, Duration.ofMillis(500), DataSize.ofMegabytes(1));
			call(raw.baseUrl(), limits);
			assertThat(raw.requests()).hasSize(1);
		}
	}

	private void call(String url) throws IOException {
		call(url, LIMITS);
	}

	private void call(String url, ExchangeLimits limits) throws IOException {
		new CollectedRequest(this.transport.exchanger(limits), URI.create(url), HttpMethod.GET).execute().close();
	}

}
