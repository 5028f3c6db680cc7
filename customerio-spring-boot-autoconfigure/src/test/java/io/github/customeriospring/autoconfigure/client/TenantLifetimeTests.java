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

package io.github.customeriospring.autoconfigure.client;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.CustomerioProperties;
import io.github.customeriospring.autoconfigure.ratelimit.CustomerioRateLimitAutoConfiguration;
import io.github.customeriospring.autoconfigure.tenants.TenantRateLimiters;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.CustomerioWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long tenants are kept, and what becomes of what somebody else has kept.
 */
class TenantLifetimeTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final AtomicLong clock = new AtomicLong();

	private final TenantSource source = new TenantSource();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioRateLimitAutoConfiguration.class))
		.withPropertyValues("customerio.tenants.idle-timeout=20m", "customerio.rate-limit.track.limit=2",
				"customerio.rate-limit.track.period=1h", "customerio.rate-limit.max-wait=0s",
				"customerio.retry.max-retries=0")
		.withBean(CustomerioWorkspaceSource.class, () -> this.source)
		.withBean("clock", LongSupplier.class, () -> this.clock::get)
		.withUserConfiguration(ControlledClock.class);

	@Test
	void anIdleTenantIsReadAgain() {
		server.answer(200, "{}");
		this.source.with("acme", "old", server.baseUrl());
		this.context.withPropertyValues("customerio.rate-limit.enabled=false").run((context) -> {
			CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
			CustomerioV2Client kept = workspaces.get("acme").v2();
			this.source.with("acme", "new", server.baseUrl());
			pass(Duration.ofMinutes(19));
			kept.entity(Person.id("1").delete());
			pass(Duration.ofMinutes(19));
			workspaces.get("acme").v2().entity(Person.id("1").delete());
			pass(Duration.ofMinutes(20));
			workspaces.get("acme").v2().entity(Person.id("1").delete());
			kept.entity(Person.id("1").delete());
		});
		assertThat(this.source.asked()).hasSize(2);
		assertThat(server.requests()).extracting((request) -> request.getHeader("Authorization"))
			.containsExactly("Basic c2l0ZTpvbGQ=", "Basic c2l0ZTpvbGQ=", "Basic c2l0ZTpuZXc=", "Basic c2l0ZTpvbGQ=");
	}

	@Test
	void aTenantThatComesBackDoesNotDoubleItsRate() {
		server.answer(200, "{}");
		this.source.with("acme", "key", server.baseUrl());
		this.context.run((context) -> {
			CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
			CustomerioV2Client kept = workspaces.get("acme").v2();
			kept.entity(Person.id("1").delete());
			kept.entity(Person.id("1").delete());
			pass(Duration.ofMinutes(60));
			assertThat(limits(workspaces.get("acme").v2())).isTrue();
			pass(Duration.ofMinutes(61));
			CustomerioV2Client current = workspaces.get("acme").v2();
			assertThat(current).isNotSameAs(kept);
			kept.entity(Person.id("1").delete());
			current.entity(Person.id("1").delete());
			assertThat(limits(kept)).isTrue();
			assertThat(limits(current)).isTrue();
		});
	}

	@Test
	void callsUnderWayEndAsIfNothingHadHappened() throws Exception {
		CountDownLatch arrived = new CountDownLatch(1);
		CountDownLatch answer = new CountDownLatch(1);
		HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		slow.createContext("/", (exchange) -> {
			arrived.countDown();
			awaitQuietly(answer);
			exchange.sendResponseHeaders(200, 2);
			exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
			exchange.close();
		});
		slow.start();
		try {
			this.source.with("acme", "key", "http://127.0.0.1:" + slow.getAddress().getPort());
			this.context.run((context) -> {
				CustomerioWorkspaces workspaces = context.getBean(CustomerioWorkspaces.class);
				CompletableFuture<Void> call = CompletableFuture
					.runAsync(() -> workspaces.get("acme").v2().entity(Person.id("1").delete()));
				arrived.await();
				workspaces.invalidate("acme");
				pass(Duration.ofDays(1));
				workspaces.get("acme");
				answer.countDown();
				assertThat(call).succeedsWithin(Duration.ofSeconds(30));
			});
		}
		finally {
			answer.countDown();
			slow.stop(0);
		}
		assertThat(this.source.asked()).hasSize(2);
	}

	private static boolean limits(CustomerioV2Client client) {
		try {
			client.entity(Person.id("1").delete());
			return false;
		}
		catch (CustomerioRateLimitTimeoutException ex) {
			return true;
		}
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void pass(Duration time) {
		this.clock.addAndGet(time.toNanos());
	}

	@Configuration(proxyBeanMethods = false)
	static class ControlledClock {

		@Bean
		CustomerioWorkspaces workspaces(Workspaces workspaces, ObjectProvider<CustomerioWorkspaceSource> source,
				ObjectProvider<TenantRateLimiters> rateLimiters, CustomerioProperties properties, LongSupplier clock) {
			return new DefaultCustomerioWorkspaces(workspaces, source, rateLimiters, properties.getTenants(), clock);
		}

	}

}
