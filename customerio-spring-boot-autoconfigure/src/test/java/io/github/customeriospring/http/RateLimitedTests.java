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

package io.github.customeriospring.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.connection.ApiClientBuilder;
import io.github.customeriospring.http.connection.ApiConnection;
import io.github.customeriospring.http.declared.DeclaredOperations;
import io.github.customeriospring.http.declared.RateLimited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitedTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final List<RateLimitBucket> buckets = new ArrayList<>();

	private final DeclaredOperations declared = new DeclaredOperations(new Builder().connect(), Object.class);

	@Test
	void countsWithTheApiWithoutAnnotation() {
		server.answer(200, "{}");
		this.declared.of(PlainOperations.class).list();
		assertThat(this.buckets).containsExactly(RateLimitBucket.APP);
	}

	@Test
	void countsWhereTheMethodSays() {
		server.answer(200, "{}");
		this.declared.of(PlainOperations.class).trigger();
		assertThat(this.buckets).containsExactly(RateLimitBucket.BROADCAST);
	}

	@Test
	void countsWhereTheInterfaceSaysUnlessTheMethodKnowsBetter() {
		server.answer(200, "{}");
		SendOperations operations = this.declared.of(SendOperations.class);
		operations.send();
		operations.list();
		assertThat(this.buckets).containsExactly(RateLimitBucket.SEND, RateLimitBucket.APP);
	}

	@Test
	void countsCodedOperationsWithTheirApi() {
		for (Api api : Api.values()) {
			assertThat(new Operation(api, "name", "/path", true).rateLimit()).hasToString(api.name());
		}
	}

	interface PlainOperations {

		@GetExchange("/v1/things")
		void list();

		@PostExchange("/v1/things/trigger")
		@RateLimited(RateLimitBucket.BROADCAST)
		void trigger();

	}

	@RateLimited(RateLimitBucket.SEND)
	interface SendOperations {

		@PostExchange("/v1/send/thing")
		void send();

		@GetExchange("/v1/things")
		@RateLimited(RateLimitBucket.APP)
		void list();

	}

	private final class Builder extends ApiClientBuilder<Builder> {

		Builder() {
			super(Api.APP);
			baseUrl(server.baseUrl());
			rateLimiter(new RateLimiter() {

				@Override
				public void acquire(Operation operation, Duration atMost) {
					RateLimitedTests.this.buckets.add(operation.rateLimit());
				}

				@Override
				public void pause(Operation operation, Duration time) {
				}

			});
		}

		Supplier<ApiConnection> connect() {
			return connect((headers) -> {
			});
		}

	}

}
