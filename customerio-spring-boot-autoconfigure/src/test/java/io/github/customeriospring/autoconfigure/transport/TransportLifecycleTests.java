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

package io.github.customeriospring.autoconfigure.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioClientBuilderConfigurer;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.http.RawServer;
import io.github.customeriospring.http.transport.Transport;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.NonBlocking;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests that there is one transport in an application, which lives and ends with it.
 */
class TransportLifecycleTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@ParameterizedTest
	@ValueSource(strings = { "http-components", "jdk", "jetty", "reactor", "simple" })
	void leavesFewThreadsAfterManyContexts(String factory) {
		server.answer(200, "{}");
		ApplicationContextRunner context = context(factory, server.baseUrl());
		context.run((warm) -> warm.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		Set<Thread> before = threads();
		for (int i = 0; i < 10; i++) {
			context.run((running) -> running.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		}
		awaitFewThreadsBeyond(before);
	}

	@Test
	@Tag("proof")
	void keepsFewThreadsDuringManyContextsOnTheJdksClient() {
		server.answer(200, "{}");
		Set<Thread> before = threads();
		long most = 0;
		for (int i = 0; i < 200; i++) {
			context("jdk", server.baseUrl())
				.run((running) -> running.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
			most = Math.max(most, threadsOfTransports());
		}
		assertThat(most).isLessThan(20);
		awaitFewThreadsBeyond(before);
		assertThat(server.requests()).hasSize(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-components", "jdk", "jetty", "reactor", "simple" })
	void closesWithoutWaitingForCalls(String factory) throws Exception {
		try (RawServer silent = new RawServer("", false)) {
			CompletableFuture<Void> waiting = new CompletableFuture<>();
			context(factory, silent.baseUrl()).withPropertyValues("customerio.http.attempt-timeout=2s")
				.run((context) -> {
					CustomerioV2Client client = context.getBean(CustomerioV2Client.class);
					waiting.completeAsync(() -> {
						assertThatExceptionOfType(CustomerioException.class)
							.isThrownBy(() -> client.entity(Person.id("42").delete()));
						return null;
					});
					silent.assertRequests(1);
					context.close();
					assertThat(context.getSourceApplicationContext(ConfigurableApplicationContext.class).isActive())
						.isFalse();
					assertThat(waiting.isCompletedExceptionally()).isFalse();
				});
			waiting.get(20, TimeUnit.SECONDS);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-components", "jdk", "jetty", "reactor", "simple" })
	void answersOnAThreadThatMustNotBlock(String factory) {
		server.answer(200, "{}");
		context(factory, server.baseUrl()).run((context) -> {
			CustomerioV2Client client = context.getBean(CustomerioV2Client.class);
			CompletableFuture<Void> called = new CompletableFuture<>();
			new EventLoop(() -> called.complete(call(client))).start();
			called.get(20, TimeUnit.SECONDS);
		});
		assertThat(server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdk", "jetty", "reactor", "simple" })
	void survivesAnInterruptDuringItsFirstCall(String factory) throws Exception {
		server.answer(200, "{}");
		try (RawServer silent = new RawServer("", false)) {
			context(factory, server.baseUrl()).run((context) -> {
				CustomerioV2Client client = context.getBean(CustomerioV2Client.class);
				Thread.currentThread().interrupt();
				assertThatExceptionOfType(CustomerioException.class)
					.isThrownBy(() -> client.entity(Person.id("42").delete()));
				assertThat(Thread.interrupted()).isTrue();
				client.entity(Person.id("42").delete());
			});
			assertThat(silent.requests()).isEmpty();
		}
	}

	@Test
	void isSharedByAllClientsAndProbes() {
		context("jdk", server.baseUrl()).run((context) -> {
			server.answer(200, "{}");
			context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete());
			CustomerioTrackV1Client probe = context.getBean(CustomerioClientBuilderConfigurer.class)
				.configureProbe(CustomerioTrackV1Client.builder().siteId("site").apiKey("key"), server.baseUrl(),
						Duration.ofSeconds(5), (builder) -> {
						})
				.build();
			assertThat(context).hasSingleBean(Transport.class);
			context.getBean(Transport.class).close();
			assertThatExceptionOfType(CustomerioException.class).isThrownBy(() -> probe.account().region());
			assertThatExceptionOfType(CustomerioException.class)
				.isThrownBy(() -> context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete()));
		});
		assertThat(server.requests()).hasSize(1);
	}

	private static long threadsOfTransports() {
		return threads().stream().filter((thread) -> thread.getName().startsWith("customerio-")).count();
	}

	/**
	 * On Java 17 the last thread of a JDK client goes some seconds after the client was
	 * collected.
	 */
	private static void awaitFewThreadsBeyond(Set<Thread> before) {
		await().untilAsserted(() -> {
			System.gc();
			Set<Thread> started = threads();
			started.removeAll(before);
			assertThat(started).hasSizeLessThan(10);
		});
	}

	/**
	 * All threads except those of the test and of its server, whose pool grows when the
	 * machine is slow.
	 */
	private static Set<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> !thread.getName().startsWith("qtp"))
			.filter((thread) -> !thread.getName().startsWith("awaitility"))
			.collect(Collectors.toSet());
	}

	private static Void call(CustomerioV2Client client) {
		client.entity(Person.id("42").delete());
		return null;
	}

	private static ApplicationContextRunner context(String factory, String baseUrl) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class))
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.track.base-url=" + baseUrl, "customerio.retry.max-retries=0",
					"customerio.http.factory=" + factory);
	}

	/**
	 * A thread that Reactor takes for one of its event loops.
	 */
	private static final class EventLoop extends Thread implements NonBlocking {

		EventLoop(Runnable work) {
			super(work);
		}

	}

}
