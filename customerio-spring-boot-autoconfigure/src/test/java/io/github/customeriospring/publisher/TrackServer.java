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

package io.github.customeriospring.publisher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.v2.BatchConnection;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server in the place of the Track API that notes the operations in the order of their
 * arrival and answers as a test says: <pre class="code">
 * &#64;RegisterExtension
 * final TrackServer server = new TrackServer();
 * </pre>
 */
public final class TrackServer implements BeforeEachCallback, AfterEachCallback {

	/** Accepts everything; without a body, which the JDK's server would send late. */
	public static final Answer ACCEPTED = new Answer(200, "", Map.of());

	private static final JsonMapper JSON = new JsonMapper();

	private final Queue<Batch> batches = new ConcurrentLinkedQueue<>();

	private final AtomicInteger underWay = new AtomicInteger();

	private final AtomicInteger mostUnderWay = new AtomicInteger();

	private volatile Function<Batch, Answer> answers = (batch) -> ACCEPTED;

	private HttpServer server;

	private ExecutorService threads;

	@Override
	public void beforeEach(ExtensionContext context) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
		this.threads = Executors.newCachedThreadPool();
		this.server.setExecutor(this.threads);
		this.server.createContext("/api/v2/batch", this::handle);
		this.server.start();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		stop();
	}

	/**
	 * Go away: connections are refused from now on.
	 */
	public void stop() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	public String baseUrl() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	public BatchConnection connection() {
		return CustomerioV2Client.builder().siteId("site").apiKey("key").baseUrl(baseUrl()).buildBatchConnection();
	}

	public void answer(Function<Batch, Answer> answers) {
		this.answers = answers;
	}

	public void answer(int status, String body) {
		answer((batch) -> new Answer(status, body, Map.of()));
	}

	/**
	 * All requests in the order of their arrival.
	 */
	public List<Batch> batches() {
		return List.copyOf(this.batches);
	}

	/**
	 * The names of all events that arrived with requests that were accepted.
	 */
	public List<String> acceptedNames() {
		return this.batches.stream()
			.filter((batch) -> batch.accepted)
			.flatMap((batch) -> batch.names().stream())
			.toList();
	}

	/**
	 * How many requests were under way at once.
	 */
	public int mostUnderWay() {
		return this.mostUnderWay.get();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.mostUnderWay.accumulateAndGet(this.underWay.incrementAndGet(), Math::max);
			byte[] body = exchange.getRequestBody().readAllBytes();
			assertThat(exchange.getRequestHeaders().getFirst("Content-Length")).isEqualTo(String.valueOf(body.length));
			List<JsonNode> operations = new ArrayList<>();
			JSON.readTree(body).get("batch").forEach(operations::add);
			Batch batch = new Batch(operations, body.length);
			this.batches.add(batch);
			Answer answer = this.answers.apply(batch);
			batch.accepted = answer == ACCEPTED || answer.status == 207;
			this.underWay.decrementAndGet();
			answer.headers.forEach(exchange.getResponseHeaders()::set);
			byte[] text = answer.body.getBytes(StandardCharsets.UTF_8);
			if (answer.status > 0) {
				exchange.sendResponseHeaders(answer.status, (text.length > 0) ? text.length : -1);
				exchange.getResponseBody().write(text);
			}
		}
	}

	/**
	 * An answer.
	 *
	 * @param status the status; 0 closes the connection without an answer
	 */
	public record Answer(int status, String body, Map<String, String> headers) {

		/**
		 * Accept all but the operations with the given indexes.
		 */
		public static Answer refusing(List<Integer> indexes) {
			List<String> errors = indexes.stream()
				.map((index) -> """
						{"batch_index": %d, "reason": "invalid", "field": "name", "message": "refused"}"""
					.formatted(index))
				.toList();
			return indexes.isEmpty() ? ACCEPTED : new Answer(207, "{\"errors\": " + errors + "}", Map.of());
		}

	}

	/**
	 * The operations of a request.
	 */
	public static final class Batch {

		private final List<JsonNode> operations;

		private final int bytes;

		private volatile boolean accepted;

		Batch(List<JsonNode> operations, int bytes) {
			this.operations = operations;
			this.bytes = bytes;
		}

		public List<JsonNode> operations() {
			return this.operations;
		}

		public int bytes() {
			return this.bytes;
		}

		/**
		 * The names of the events, and the actions of all else.
		 */
		public List<String> names() {
			return this.operations.stream()
				.map((operation) -> operation.has("name") ? operation.get("name").stringValue()
						: operation.get("action").stringValue())
				.toList();
		}

	}

}
