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

package io.github.customeriospring.publisher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server in the place of the Track API that is slow now and then, fails, and loses
 * answers. It notes the events of each person in the order in which it has processed
 * them, each of them once.
 */
final class ReceivingServer implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final Map<String, Set<Integer>> events = new LinkedHashMap<>();

	private final Set<String> ids = new HashSet<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	private int repeats;

	private ReceivingServer(HttpServer server) {
		this.server = server;
		server.setExecutor(this.threads);
		server.createContext("/api/v2/batch", this::handle);
		server.start();
	}

	static ReceivingServer start() throws IOException {
		return new ReceivingServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100));
	}

	String baseUrl() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/**
	 * The numbers of all events by their person, in the order of their arrival.
	 */
	synchronized Map<String, List<Integer>> events() {
		Map<String, List<Integer>> events = new LinkedHashMap<>();
		this.events.forEach((person, numbers) -> events.put(person, List.copyOf(numbers)));
		return events;
	}

	synchronized int count() {
		return this.ids.size();
	}

	synchronized int repeats() {
		return this.repeats;
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			JsonNode operations = JSON.readTree(exchange.getRequestBody().readAllBytes()).get("batch");
			int chance = ThreadLocalRandom.current().nextInt(100);
			if (chance < 5) {
				exchange.sendResponseHeaders(503, -1);
				return;
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(chance % 20));
			process(operations);
			if (chance < 98) {
				exchange.sendResponseHeaders(200, -1);
			}
		}
	}

	private synchronized void process(JsonNode operations) {
		for (JsonNode operation : operations) {
			if (this.ids.add(operation.get("id").stringValue())) {
				this.events
					.computeIfAbsent(operation.get("identifiers").get("id").stringValue(),
							(person) -> new LinkedHashSet<>())
					.add(operation.get("attributes").get("number").intValue());
			}
			else {
				this.repeats++;
			}
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
