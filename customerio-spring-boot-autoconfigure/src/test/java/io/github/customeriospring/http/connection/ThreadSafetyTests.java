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

package io.github.customeriospring.http.connection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.ThingOperations;
import io.github.customeriospring.http.ThingOperations.Thing;
import io.github.customeriospring.http.Transport;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many threads with one client, each of which must get the answer to its own question.
 */
class ThreadSafetyTests {

	private static final int THREADS = 16;

	private static final int CALLS = 8;

	@RegisterExtension
	static final Wire server = new Wire();

	@ParameterizedTest
	@EnumSource
	void answersDeclaredOperations(Transport transport) throws Exception {
		server.stubFor(get(urlPathMatching("/v1/things/.*")).willReturn(echo("{\"name\":\"{{request.path.[2]}}\"}")));
		server.stubFor(post("/v1/things/search").willReturn(echo("{\"name\":\"{{jsonPath request.body '$.name'}}\"}")));
		ThingOperations things = ThingOperations.builder(server).requestFactory(transport.requestFactory()).build();
		inAllThreads((name) -> {
			assertThat(things.get(name)).isEqualTo(new Thing(name));
			assertThat(things.search(new Thing(name))).isEqualTo(new Thing(name));
		});
		assertThat(server.requests()).hasSize(THREADS * CALLS * 2);
	}

	@ParameterizedTest
	@EnumSource
	void answersBatches(Transport transport) throws Exception {
		server.stubFor(post("/api/v2/batch").willReturn(echo("""
				{"errors":[{"batch_index":1,"reason":"invalid","message":"{{jsonPath request.body \
				'$.batch[1].identifiers.id'}} {{jsonPath request.body '$.batch.length()'}}"}]}""")));
		CustomerioV2Client client = CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.requestFactory(transport.requestFactory())
			.build();
		inAllThreads((name) -> {
			List<EntityOperation> operations = List.of(Person.id("first").event(name), Person.id(name).delete(),
					Person.id("last").event(name));
			assertThat(client.batch(operations).failures())
				.containsExactly(new BatchResult.Failure(1, operations.get(1), "invalid", null, name + " 3"));
		});
		Set<String> bodies = new HashSet<>();
		server.requests().forEach((request) -> bodies.add(request.getBodyAsString()));
		assertThat(bodies).hasSize(THREADS * CALLS);
	}

	private static ResponseDefinitionBuilder echo(String template) {
		return aResponse().withStatus(200).withBody(template).withTransformers("response-template");
	}

	private static void inAllThreads(Consumer<String> work) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<Callable<Void>> tasks = new ArrayList<>();
			for (int thread = 0; thread < THREADS; thread++) {
				String prefix = "thread-" + thread + "-call-";
				tasks.add(() -> {
					IntStream.range(0, CALLS).forEach((call) -> work.accept(prefix + call));
					return null;
				});
			}
			for (Future<Void> result : threads.invokeAll(tasks)) {
				result.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

}
