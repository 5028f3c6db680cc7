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

import java.io.IOException;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.http.RawServer;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.http.ThingOperations;
import io.github.customeriospring.http.ThingOperations.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Transports that throw what they should not.
 */
class OddTransportTests {

	private static final String OK = "HTTP/1.1 200 OK\r\n";

	@ParameterizedTest
	@ValueSource(strings = { "Jane is no HTTP\r\n\r\n", "HTTP/1.1 two OK\r\n\r\n", "",
			OK + "Content-Length: 100\r\n\r\n{\"name\":", OK + "Transfer-Encoding: chunked\r\n\r\nJane\r\n",
			OK + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nJane" })
	void theOutcomeOfAnOddAnswerIsUnknown(String answer) throws IOException {
		try (RawServer server = new RawServer(answer, true)) {
			SimpleClientHttpRequestFactory transport = new SimpleClientHttpRequestFactory();
			transport.setReadTimeout(Duration.ofSeconds(10));
			ThingOperations things = ThingOperations.builder()
				.baseUrl(server.baseUrl())
				.requestFactory(transport)
				.build();
			assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
				.isThrownBy(() -> things.create(new Thing("x")));
		}
	}

	static List<Exception> failures() {
		return List.of(new IllegalStateException("Pool shut down"), new IllegalArgumentException("bad header"),
				new UnsupportedOperationException(), new RuntimeException(new IOException("gone")));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void theOutcomeOfEveryFailureIsUnknown(Exception failure) {
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> things(failing(failure)).create(new Thing("x")))
			.withCauseInstanceOf(CustomerioTransportException.class)
			.withStackTraceContaining(failure.getClass().getName());
	}

	@Test
	void nothingIsSentToAHostThatIsNotFound() {
		assertThatExceptionOfType(CustomerioTransportException.class)
			.isThrownBy(() -> things(failing(new RuntimeException(new UnknownHostException()))).create(new Thing("x")))
			.matches((ex) -> !ex.mayHaveBeenProcessed() && ex.isTransient());
	}

	@Test
	void theStatusCountsWhenTheBodyOfARefusalCannotBeRead() {
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> things(answering(HttpStatus.NOT_FOUND)).create(new Thing("x")))
			.matches((ex) -> ex.getResponseBody() == null);
	}

	@Test
	void theOutcomeOfASuccessThatCannotBeReadIsUnknown() {
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> things(answering(HttpStatus.OK)).create(new Thing("x")));
	}

	private static ThingOperations things(ClientHttpRequestFactory transport) {
		return ThingOperations.builder()
			.baseUrl("http://localhost:1")
			.retry(RetrySettings.none())
			.requestFactory(transport)
			.build();
	}

	private static ClientHttpRequestFactory failing(Exception failure) {
		return (uri, method) -> new MockClientHttpRequest(method, uri) {

			@Override
			protected ClientHttpResponse executeInternal() {
				throw (RuntimeException) failure;
			}

		};
	}

	private static ClientHttpRequestFactory answering(HttpStatus status) {
		InputStream broken = new InputStream() {

			@Override
			public int read() {
				throw new IllegalStateException("broken");
			}

		};
		return (uri, method) -> {
			MockClientHttpRequest request = new MockClientHttpRequest(method, uri);
			request.setResponse(new MockClientHttpResponse(broken, status));
			return request;
		};
	}

}
