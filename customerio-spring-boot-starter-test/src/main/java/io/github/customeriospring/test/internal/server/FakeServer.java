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

package io.github.customeriospring.test.internal.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.http.Requests;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server that serves some {@link FakeApi APIs}, records what arrives and fails
 * when told to. Each request under way has a thread of its own, so that one which never
 * comes to an end holds up no other. All threads are daemons. Its length is that of what
 * it can be told.
 *
 * @since 0.1.0
 */
public final class FakeServer implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService workers;

	private final RateLimits rateLimits;

	private final Router router;

	private final FaultPlan faults = new FaultPlan();

	private final RequestLog log;

	private final ExchangeLog exchanges = new ExchangeLog();

	private volatile @Nullable Pages pages;

	private volatile CountDownLatch delaysOver = new CountDownLatch(1);

	/**
	 * Starts a server.
	 * @param address where to listen, with port 0 for any that is free
	 * @param keptRequests how many requests to remember at most
	 * @param apis what to serve
	 * @param clock what time it is for rate limits
	 */
	public FakeServer(InetSocketAddress address, int keptRequests, List<FakeApi> apis, InstantSource clock) {
		this.log = new RequestLog(keptRequests);
		this.rateLimits = new RateLimits(clock);
		this.router = new Router(apis, this.rateLimits);
		this.server = JdkServer.bind(address);
		String name = "fake-customerio-" + this.server.getAddress().getPort();
		this.workers = Executors.newCachedThreadPool((task) -> daemon(name, task));
		this.server.setExecutor(this.workers);
		this.server.createContext("/", this::handle);
		// The dispatcher thread becomes a daemon if the thread that starts it is one
		CompletableFuture.runAsync(this.server::start, (task) -> daemon(name, task).start()).join();
	}

	private static Thread daemon(String name, Runnable task) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		return thread;
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			// Taken before the request is recorded, since a test may reset right after
			// that
			CountDownLatch delayOver = this.delaysOver;
			Instant arrival = Instant.now();
			long start = System.nanoTime();
			RecordedRequest received = JdkServer.read(exchange, Integer.MAX_VALUE);
			Pages pages = this.pages;
			if (pages != null && Pages.areWantedBy(received)) {
				JdkServer.send(exchange, Reply.redirect(pages.path()), false);
				return;
			}
			Router.Target target = this.router.find(received);
			RecordedRequest request = target.routed(received);
			Fault fault = this.faults.next(request);
			Reply reply = fault.isProcessed() ? target.answer().get() : Reply.of(fault);
			boolean dropped = (fault.ending() == Fault.Ending.DROPPED);
			RecordedRequest answered = request.withStatus(dropped ? 0 : reply.status());
			RecordedExchange shown = this.exchanges.add(answered, FaultPlan.isNone(fault) ? null : fault, reply,
					arrival);
			this.log.add(answered);
			delayOver.await(TimeUnit.NANOSECONDS.convert(fault.delay()), TimeUnit.NANOSECONDS);
			this.exchanges.finish(shown, Duration.ofNanos(System.nanoTime() - start));
			if (!dropped) {
				JdkServer.send(exchange, reply, fault.ending() == Fault.Ending.CUT_OFF);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Serves pages for people as well.
	 * @param pages the pages
	 */
	public void serve(Pages pages) {
		this.pages = pages;
		this.server.createContext(pages.path(), (exchange) -> {
			try (exchange) {
				JdkServer.send(exchange, pages.answer(JdkServer.read(exchange, Pages.MAX_BODY + 1)), false);
			}
		});
	}

	/**
	 * The address of the server.
	 * @return scheme, host and port, without a slash at the end
	 */
	public String baseUrl() {
		InetSocketAddress address = this.server.getAddress();
		boolean everywhere = address.getAddress().isAnyLocalAddress();
		return "http://%s:%d".formatted(everywhere ? "127.0.0.1" : JdkServer.literal(address.getAddress()),
				address.getPort());
	}

	/**
	 * What has arrived since the last reset.
	 * @return the requests, in the order in which they were answered
	 */
	public List<RecordedRequest> requests() {
		return this.log.all();
	}

	/**
	 * Waits until enough requests have arrived.
	 * @param count how many to wait for, counted from the last reset
	 * @param timeout how long to wait
	 * @return all requests
	 * @throws AssertionError if there are fewer when the time is over
	 */
	public List<RecordedRequest> awaitRequests(int count, Duration timeout) {
		return this.log.await(count, timeout);
	}

	/**
	 * How many requests have ever arrived.
	 * @return how many, the forgotten ones included
	 */
	public long totalRequests() {
		return this.log.total();
	}

	/**
	 * Waits until more requests have arrived, or the time is over.
	 * @param total how many had ever arrived before
	 * @param timeout how long to wait
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void awaitMoreRequests(long total, Duration timeout) throws InterruptedException {
		this.log.awaitMoreThan(total, timeout);
	}

	/**
	 * The last requests with their answers.
	 * @return a log that lives as long as this server
	 */
	public ExchangeLog exchanges() {
		return this.exchanges;
	}

	/**
	 * Lets the next of some requests fail.
	 * @param times how many
	 * @param requests which ones
	 * @param fault how
	 * @throws IllegalArgumentException if there is no such operation
	 */
	public void failNext(int times, Requests requests, Fault fault) {
		Set<String> operations = operations();
		if (times < 1) {
			throw new IllegalArgumentException("At least one request must fail");
		}
		requests.operation().ifPresent((operation) -> {
			if (!operations.contains(operation)) {
				throw new IllegalArgumentException(
						"There is no operation %s, only %s".formatted(operation, operations));
			}
		});
		this.faults.add(times, requests, fault);
		this.exchanges.touch();
	}

	/**
	 * The names of the operations whose requests can be told to fail.
	 * @return the names, in alphabetical order
	 */
	public Set<String> operations() {
		return this.router.operations();
	}

	/**
	 * The faults to come.
	 * @return the faults, the next one first
	 */
	public List<PlannedFault> plannedFaults() {
		return this.faults.planned();
	}

	/**
	 * Holds back the answers of all requests that do not fail on purpose, until the next
	 * recovery or reset.
	 * @param delay how long, zero to end it
	 */
	public void slowDown(Duration delay) {
		this.faults.slowDown(delay);
		this.exchanges.touch();
	}

	/**
	 * How long answers are held back.
	 * @return the delay, zero for none
	 */
	public Duration slowdown() {
		return this.faults.slowdown();
	}

	/**
	 * Forgets the faults to come.
	 */
	public void recover() {
		this.faults.clear();
		this.exchanges.touch();
	}

	/**
	 * Gives an answer to all requests of a route until the next reset, or until another
	 * one is told.
	 * @param route the method and the path, in which a variable in braces stands for any
	 * value
	 * @param json the answer
	 */
	public void answer(String route, String json) {
		this.router.told().add(route, json, this.router.routes());
	}

	/**
	 * Enforces the rate limits that the vendor names.
	 */
	public void enforceRateLimits() {
		this.rateLimits.enforceThoseOfTheVendor();
	}

	/**
	 * Enforces a rate limit, in place of another one on the same requests.
	 * @param bucket the requests that share the limit
	 * @param requests how many of them pass within the period
	 * @param period the period
	 */
	public void enforceRateLimit(RateLimitBucket bucket, int requests, Duration period) {
		if (requests < 1 || period.isNegative() || period.isZero()) {
			throw new IllegalArgumentException("At least one request must pass within a period");
		}
		this.rateLimits.enforce(bucket, requests, period);
	}

	/**
	 * Forgets the recorded requests, the faults to come, the rate limits and the answers
	 * that were told, and sends those that are held back.
	 */
	public void reset() {
		CountDownLatch delays = this.delaysOver;
		this.delaysOver = new CountDownLatch(1);
		delays.countDown();
		this.faults.clear();
		this.rateLimits.clear();
		this.router.told().clear();
		this.log.clear();
		this.exchanges.clear();
	}

	@Override
	public void close() {
		this.delaysOver.countDown();
		this.server.stop(0);
		this.workers.shutdownNow();
	}

}
