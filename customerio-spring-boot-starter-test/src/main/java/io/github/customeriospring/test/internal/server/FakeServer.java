package io.github.customeriospring.test.internal.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
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

/**
 * An HTTP server on the loopback interface that serves some {@link FakeApi APIs}, records
 * what arrives and fails when told to. Each request under way has a thread of its own, so
 * that one which never comes to an end holds up no other. All threads are daemons.
 *
 * @since 0.1.0
 */
public final class FakeServer implements AutoCloseable {

	private static final String NO_DELAY = "sun.net.httpserver.nodelay";

	private final HttpServer server;

	private final ExecutorService workers;

	private final RateLimits rateLimits;

	private final Router router;

	private final FaultPlan faults = new FaultPlan();

	private final RequestLog log = new RequestLog();

	private volatile CountDownLatch delaysOver = new CountDownLatch(1);

	/**
	 * Starts a server.
	 * @param port the port, 0 for any that is free
	 * @param apis what to serve
	 * @param clock what time it is for rate limits
	 */
	public FakeServer(int port, List<FakeApi> apis, InstantSource clock) {
		this.rateLimits = new RateLimits(clock);
		this.router = new Router(apis, this.rateLimits);
		this.server = bind(port);
		String name = "fake-customerio-" + this.server.getAddress().getPort();
		this.workers = Executors.newCachedThreadPool((task) -> daemon(name, task));
		this.server.setExecutor(this.workers);
		this.server.createContext("/", this::handle);
		// The dispatcher thread becomes a daemon if the thread that starts it is one
		CompletableFuture.runAsync(this.server::start, (task) -> daemon(name, task).start()).join();
	}

	/**
	 * Creates the JDK's server, which writes the head and the body of an answer in two
	 * packets. With Nagle's algorithm the second waits for the client's delayed
	 * acknowledgement of the first, 40 ms on Linux, for each request on a kept-alive
	 * connection. Before JDK 23 the only switch is a system property, which the JDK reads
	 * once when its server classes are initialized. So it is set for as long as that
	 * takes, and only if nobody has set it. The remaining effect on other servers of the
	 * same kind in this JVM is that they do not stall either.
	 */
	private static synchronized HttpServer bind(int port) {
		boolean absent = (System.getProperty(NO_DELAY) == null);
		if (absent) {
			System.setProperty(NO_DELAY, "true");
		}
		try {
			InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] { 127, 0, 0, 1 });
			return HttpServer.create(new InetSocketAddress(loopback, port), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (absent) {
				System.clearProperty(NO_DELAY);
			}
		}
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
			RecordedRequest received = read(exchange);
			Router.Target target = this.router.find(received);
			RecordedRequest request = target.routed(received);
			Fault fault = this.faults.next(request);
			Reply reply = fault.isProcessed() ? target.answer().get() : Reply.of(fault);
			boolean dropped = (fault.ending() == Fault.Ending.DROPPED);
			this.log.add(request.withStatus(dropped ? 0 : reply.status()));
			delayOver.await(TimeUnit.NANOSECONDS.convert(fault.delay()), TimeUnit.NANOSECONDS);
			if (!dropped) {
				send(exchange, reply, fault.ending() == Fault.Ending.CUT_OFF);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static RecordedRequest read(HttpExchange exchange) throws IOException {
		URI uri = exchange.getRequestURI();
		byte[] body = exchange.getRequestBody().readAllBytes();
		return new RecordedRequest(exchange.getRequestMethod(), uri.getRawPath(), uri.getRawQuery(),
				exchange.getRequestHeaders(), body);
	}

	private static void send(HttpExchange exchange, Reply reply, boolean cutOff) throws IOException {
		reply.headers().forEach(exchange.getResponseHeaders()::set);
		byte[] body = reply.body();
		if (cutOff) {
			exchange.sendResponseHeaders(reply.status(), Math.max(body.length, 1));
			OutputStream stream = exchange.getResponseBody();
			stream.write(body, 0, body.length / 2);
			stream.flush();
		}
		else if (body.length == 0 || "HEAD".equals(exchange.getRequestMethod())) {
			exchange.sendResponseHeaders(reply.status(), -1);
		}
		else {
			exchange.sendResponseHeaders(reply.status(), body.length);
			exchange.getResponseBody().write(body);
		}
	}

	/**
	 * The address of the server.
	 * @return scheme, host and port, without a slash at the end
	 */
	public String baseUrl() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
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
	 * Lets the next requests fail.
	 * @param times how many
	 * @param fault how
	 */
	public void failNext(int times, Fault fault) {
		failNext(times, Requests.all(), fault);
	}

	/**
	 * Lets the next of some requests fail.
	 * @param times how many
	 * @param requests which ones
	 * @param fault how
	 */
	public void failNext(int times, Requests requests, Fault fault) {
		Set<String> operations = this.router.operations();
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
	}

	/**
	 * Forgets the faults to come.
	 */
	public void recover() {
		this.faults.clear();
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
	}

	@Override
	public void close() {
		this.delaysOver.countDown();
		this.server.stop(0);
		this.workers.shutdownNow();
	}

}
