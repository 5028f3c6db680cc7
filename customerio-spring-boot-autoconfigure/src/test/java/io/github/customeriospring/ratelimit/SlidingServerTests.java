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

package io.github.customeriospring.ratelimit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls to a server that counts them when they arrive, in a window that slides, and
 * refuses what is too much.
 */
class SlidingServerTests {

	private static final long PERIOD = Duration.ofSeconds(1).toNanos();

	private final ExecutorService threads = Executors.newFixedThreadPool(8);

	private final ExecutorService workers = Executors.newFixedThreadPool(8);

	private final Deque<Long> arrivals = new ArrayDeque<>();

	private HttpServer server;

	private int refusals;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.setExecutor(this.workers);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
		this.threads.shutdownNow();
		this.workers.shutdownNow();
	}

	@Test
	void refusesNothingOfWhatManyThreadsCall() throws Exception {
		assertThatNothingIsRefused(25);
	}

	@Test
	@Tag("proof")
	@Tag("once")
	void refusesNothingOfWhatManyThreadsCallForLong() throws Exception {
		assertThatNothingIsRefused(205);
	}

	private void assertThatNothingIsRefused(int number) throws Exception {
		CustomerioV1Client v1 = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl("http://127.0.0.1:" + this.server.getAddress().getPort())
			.rateLimiter(Bucket4jRateLimiter.inMemory(RateLimitSettings.defaults().withMaxWait(Duration.ofMinutes(1))))
			.build();
		List<Future<?>> calls = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			calls.add(this.threads.submit(() -> v1.workspaces().list()));
		}
		for (Future<?> call : calls) {
			call.get(60, TimeUnit.SECONDS);
		}
		assertThat(this.arrivals).hasSize(number);
		assertThat(this.refusals).isZero();
	}

	private synchronized void answer(HttpExchange exchange) throws IOException {
		long now = System.nanoTime();
		this.arrivals.addLast(now);
		long inWindow = this.arrivals.stream().filter((arrival) -> now - arrival < PERIOD).count();
		boolean refused = inWindow > RateLimitSettings.defaults().limit(RateLimitBucket.APP).limit();
		this.refusals += refused ? 1 : 0;
		byte[] body = "{\"workspaces\":[]}".getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(refused ? 429 : 200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
