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

package io.github.customeriospring.transportproof;

import java.io.IOException;
import java.util.List;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.RawServer;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.transactional.Delivery;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Transports that go on after an answer, and meet with nobody then: the request has been
 * sent all the same.
 */
class RepeatingTransportTests {

	private static final String ANSWER = "HTTP/1.1 503 Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

	@ParameterizedTest
	@EnumSource
	void sendsNothingAgainThatWasRedirectedToNobody(HandMade way) throws IOException {
		try (HostileServer server = new HostileServer(Hostility.REDIRECT_TO_NOBODY)) {
			CustomerioV1Client.Builder builder = builder(server.baseUrl());
			way.set(builder);
			assertThatExceptionOfType(CustomerioException.class).isThrownBy(() -> send(builder.build()));
			assertThat(server.complete()).hasSize(1);
		}
	}

	static List<Repeater> repeaters() {
		return List.of(RepeatingTransportTests::repeatingClient, RepeatingTransportTests::repeatingFactory);
	}

	@ParameterizedTest
	@MethodSource("repeaters")
	void theOutcomeIsUnknownWhenTheServerIsGoneForTheSecondAttemptOfAnother(Repeater repeater) throws IOException {
		try (RawServer server = new RawServer(ANSWER, true)) {
			CustomerioV1Client client = builder(server.baseUrl()).requestFactory(repeater.repeatWithout(server))
				.build();
			assertThatExceptionOfType(CustomerioOutcomeUnknownException.class).isThrownBy(() -> send(client));
			server.assertRequests(1);
		}
	}

	private static ClientHttpRequestFactory repeatingClient(RawServer server) {
		return new HttpComponentsClientHttpRequestFactory(
				HttpClientBuilder.create().addExecInterceptorFirst("again", (request, scope, chain) -> {
					chain.proceed(request, scope).close();
					server.close();
					return chain.proceed(request, scope);
				}).build());
	}

	private static ClientHttpRequestFactory repeatingFactory(RawServer server) {
		return new InterceptingClientHttpRequestFactory(new HttpComponentsClientHttpRequestFactory(),
				List.of((request, body, execution) -> {
					execution.execute(request, body).close();
					server.close();
					return execution.execute(request, body);
				}));
	}

	private static CustomerioV1Client.Builder builder(String baseUrl) {
		return CustomerioV1Client.builder().apiKey("key").baseUrl(baseUrl).retry(Wire.FAST_RETRIES);
	}

	private static Delivery send(CustomerioV1Client client) {
		return client.transactional()
			.sendEmail((email) -> email.template(1).person(PersonId.id("42")).to("jane@example.com"));
	}

	@FunctionalInterface
	interface Repeater {

		ClientHttpRequestFactory repeatWithout(RawServer server);

	}

}
