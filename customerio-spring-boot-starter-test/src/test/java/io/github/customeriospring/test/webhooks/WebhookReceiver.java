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

package io.github.customeriospring.test.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An endpoint that keeps what it gets and answers as told, otherwise with 200.
 */
final class WebhookReceiver implements BeforeEachCallback, AfterEachCallback {

	private final List<Received> received = new ArrayList<>();

	private final Deque<Integer> answers = new ArrayDeque<>();

	private HttpServer server = create();

	private static HttpServer create() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		this.server.stop(0);
	}

	String url() {
		return "http://%s:%d/webhooks".formatted(this.server.getAddress().getHostString(),
				this.server.getAddress().getPort());
	}

	/**
	 * Answers the next requests with a status.
	 */
	synchronized void answer(int times, int status) {
		IntStream.range(0, times).forEach((i) -> this.answers.add(status));
	}

	/**
	 * Forgets what to answer.
	 */
	synchronized void answerAsAlways() {
		this.answers.clear();
	}

	private void handle(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		exchange.sendResponseHeaders(take(exchange, body), -1);
		exchange.close();
	}

	/**
	 * What was acknowledged comes again if the answer took too long. It gets the same
	 * one, and is not kept twice.
	 */
	private synchronized int take(HttpExchange exchange, byte[] body) {
		Optional<Received> known = this.received.stream()
			.filter((each) -> each.status() / 100 == 2 && Arrays.equals(each.body(), body))
			.findFirst();
		if (known.isPresent()) {
			return known.get().status();
		}
		Integer status = Objects.requireNonNullElse(this.answers.poll(), 200);
		this.received.add(new Received(exchange.getRequestHeaders(), body, status));
		return status;
	}

	synchronized List<Received> all() {
		return List.copyOf(this.received);
	}

	/**
	 * What arrived, as {@code email sent}.
	 */
	List<String> events() {
		return all().stream().map(Received::event).toList();
	}

	/**
	 * A request and how it was answered.
	 */
	record Received(Map<String, List<String>> headers, byte[] body, int status) {

		JsonNode json() {
			return JsonMapper.shared().readTree(this.body);
		}

		JsonNode data(String field) {
			return json().path("data").path(field);
		}

		String event() {
			return json().path("object_type").asString() + " " + json().path("metric").asString();
		}

		String header(String name) {
			return this.headers.get(name).get(0);
		}

	}

}
