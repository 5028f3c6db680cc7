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

package io.github.customeriospring.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.trackv1.EventOperations;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;

/**
 * Compares calls of the client with the same calls written by hand and prints a table.
 * Arguments: the table, {@code entity}, {@code declared} or {@code batch}, and the number
 * of rounds.
 */
final class SideBySide {

	private static final double HTTP_COMPONENTS_MARK = 1.5;

	private static final double JDK_MARK = 1.3;

	private static final double MAPS_MARK = 1.3;

	private static final double RECORDS_MARK = 1.1;

	private static final int BATCH_SIZE = 5_000_000;

	private static final int BATCH_THREADS = 2;

	private static final double DECLARED_MARK = 1.3;

	private static final int DECLARED_THREADS = 16;

	private static final int DECLARED_CALLS = 80_000;

	private SideBySide() {
	}

	public static void main(String[] args) throws Exception {
		try (Stub stub = Stub.start()) {
			int rounds = Integer.parseInt(args[1]);
			switch (args[0]) {
				case "entity" -> entity(stub.baseUrl(), rounds);
				case "declared" -> declared(stub.baseUrl(), rounds);
				case "batch" -> batch(stub.baseUrl(), rounds);
				default -> throw new IllegalArgumentException("There is no table " + args[0]);
			}
		}
		System.exit(0);
	}

	private static void entity(String baseUrl, int rounds) throws Exception {
		HandWritten httpComponents = HandWritten.withHttpComponents();
		HandWritten jdk = HandWritten.withJdk();
		URI uri = URI.create(baseUrl + "/api/v2/entity");
		CustomerioV2Client clientWithHttpComponents = Clients.withHttpComponents(baseUrl);
		CustomerioV2Client clientWithJdk = Clients.withJdk(baseUrl);
		Contest.printHead();
		for (int threads : new int[] { 1, 16 }) {
			ExecutorService executor = Executors.newFixedThreadPool(threads);
			int calls = (threads == 1) ? 40_000 : 80_000;
			new Contest("HttpComponents, %d threads".formatted(threads), () -> call(executor, threads, calls,
					(number) -> httpComponents.post(uri, HandWritten.MAPPER.writeValueAsBytes(Payloads.event(number)))),
					() -> call(executor, threads, calls,
							(number) -> clientWithHttpComponents.entity(Payloads.operation(number))),
					calls, HTTP_COMPONENTS_MARK)
				.run(rounds);
			int fewer = calls / 4;
			new Contest("JDK, %d threads".formatted(threads),
					() -> call(executor, threads, fewer,
							(number) -> jdk.post(uri, HandWritten.MAPPER.writeValueAsBytes(Payloads.event(number)))),
					() -> call(executor, threads, fewer, (number) -> clientWithJdk.entity(Payloads.operation(number))),
					fewer, JDK_MARK)
				.run(rounds);
			executor.shutdown();
		}
	}

	/**
	 * Both sides name the person in the path and wrap the data.
	 */
	private static void declared(String baseUrl, int rounds) throws Exception {
		HandWritten handWritten = HandWritten.withHttpComponents();
		EventOperations events = Clients.declaredWithHttpComponents(baseUrl).events();
		String people = baseUrl + "/api/v1/customers/";
		ExecutorService executor = Executors.newFixedThreadPool(DECLARED_THREADS);
		Contest.printHead();
		new Contest("declared, %d threads".formatted(DECLARED_THREADS),
				() -> call(executor, DECLARED_THREADS, DECLARED_CALLS,
						(number) -> handWritten.post(URI.create(people + Payloads.person(number) + "/events"),
								HandWritten.MAPPER.writeValueAsBytes(new Payloads.TrackEvent("order_completed",
										Payloads.ID, Payloads.order(number))))),
				() -> call(executor, DECLARED_THREADS, DECLARED_CALLS, (number) -> events
					.create(PersonId.id(Payloads.person(number)), "order_completed", Payloads.order(number))),
				DECLARED_CALLS, DECLARED_MARK)
			.run(rounds);
		executor.shutdown();
	}

	/**
	 * Both sides make the events as they go, in two threads.
	 */
	private static void batch(String baseUrl, int rounds) throws Exception {
		HandWritten handWritten = HandWritten.withHttpComponents();
		URI uri = URI.create(baseUrl + "/api/v2/batch");
		CustomerioV2Client client = Clients.withHttpComponents(baseUrl);
		ExecutorService executor = Executors.newFixedThreadPool(BATCH_THREADS);
		Contest.printHead();
		new Contest("maps",
				() -> batches(executor,
						(numbers) -> handWritten.postInRequests(uri, numbers.mapToObj(Payloads::eventFromMap))),
				() -> batches(executor, (numbers) -> stream(client, numbers, Payloads::fromMap)), BATCH_SIZE, MAPS_MARK)
			.run(rounds);
		new Contest("records",
				() -> batches(executor,
						(numbers) -> handWritten.postInRequests(uri, numbers.mapToObj(Payloads::eventFromRecord))),
				() -> batches(executor, (numbers) -> stream(client, numbers, Payloads::fromRecord)), BATCH_SIZE,
				RECORDS_MARK)
			.run(rounds);
		executor.shutdown();
	}

	private static void batches(ExecutorService executor, Consumer<IntStream> work) throws Exception {
		int part = BATCH_SIZE / BATCH_THREADS;
		List<Future<?>> parts = new ArrayList<>();
		for (int first = 0; first < BATCH_SIZE; first += part) {
			IntStream numbers = IntStream.range(first, first + part);
			parts.add(executor.submit(() -> work.accept(numbers)));
		}
		for (Future<?> worker : parts) {
			worker.get();
		}
	}

	private static void stream(CustomerioV2Client client, IntStream numbers, IntFunction<EntityOperation> create) {
		client.batch(numbers.mapToObj(create), (failure) -> {
			throw new IllegalStateException(failure.reason());
		});
	}

	private static void call(ExecutorService executor, int threads, int calls, IntConsumer call) throws Exception {
		List<Future<?>> workers = new ArrayList<>();
		for (int thread = 0; thread < threads; thread++) {
			int first = thread * (calls / threads);
			workers.add(executor.submit(() -> {
				for (int number = first; number < first + calls / threads; number++) {
					call.accept(number);
				}
			}));
		}
		for (Future<?> worker : workers) {
			worker.get();
		}
	}

}
