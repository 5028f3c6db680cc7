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

package io.github.customeriospring.http.declared;

import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Results that are no body of an answer are refused when the interface is asked for.
 */
class DeclaredResultTests {

	@ParameterizedTest
	@ValueSource(classes = { MonoResult.class, FutureResult.class, PublisherResult.class, EntityResult.class,
			HeadersResult.class, StreamResult.class, BytesResult.class, OptionalResult.class })
	void refusesResultsThatAreNoBody(Class<?> type) {
		DeclaredInterfaces.assertRefused(type, "get", "it has to return nothing or what the body says, not ");
	}

	@Test
	void refusesResultsOfNoClass() {
		DeclaredInterfaces.assertRefused(Untyped.class, "get", "what it returns has no class");
	}

	interface MonoResult {

		@GetExchange("/v1/things")
		Mono<String> get();

	}

	interface FutureResult {

		@GetExchange("/v1/things")
		CompletableFuture<String> get();

	}

	interface PublisherResult {

		@GetExchange("/v1/things")
		Flow.Publisher<String> get();

	}

	interface EntityResult {

		@GetExchange("/v1/things")
		ResponseEntity<Void> get();

	}

	interface HeadersResult {

		@GetExchange("/v1/things")
		HttpHeaders get();

	}

	interface StreamResult {

		@GetExchange("/v1/things")
		Stream<String> get();

	}

	interface BytesResult {

		@GetExchange("/v1/things")
		InputStream get();

	}

	interface OptionalResult {

		@GetExchange("/v1/things")
		Optional<ResponseEntity<String>> get();

	}

	interface Untyped {

		@GetExchange("/v1/things")
		<T> T get();

	}

}
