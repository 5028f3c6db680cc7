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
import java.util.List;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.RawServer;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.http.ThingOperations;
import io.github.customeriospring.http.ThingOperations.Thing;
import io.github.customeriospring.http.Transport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What a connection that fails becomes, and that no transport does anything by itself.
 */
abstract class AbstractTransportTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@RegisterExtension
	static final Wire tlsServer = new Wire(wireMockConfig().dynamicHttpsPort());

	private final Transport transport;

	AbstractTransportTests(Transport transport) {
		this.transport = transport;
	}

	@Test
	void saysThatNothingListens() throws IOException {
		String url = Wire.NOWHERE;
		CustomerioTransportException failure = failure(() -> client(url).get("jane@example.com"));
		assertThat(failure).hasMessage("App API thing.get: no connection to " + url
				+ ". Check the network, a proxy and the base URL; see also customerio.http.connect-timeout");
		assertThat(failure.isTransient()).isTrue();
		assertThat(failure.mayHaveBeenProcessed()).isFalse();
	}

	@Test
	void saysThatTheHostIsNotKnown() {
		CustomerioTransportException failure = failure(() -> client("http://unknown.invalid").get("jane@example.com"));
		assertThat(failure).hasMessage("App API thing.get: the host of http://unknown.invalid is not known. "
				+ "Check the network, DNS and the base URL");
		assertThat(failure.isTransient()).isTrue();
		assertThat(failure.mayHaveBeenProcessed()).isFalse();
	}

	@Test
	void saysThatTheCertificateIsNotTrusted() {
		String url = tlsServer.baseUrl();
		CustomerioTransportException failure = failure(() -> client(url).get("jane@example.com"));
		assertThat(url).startsWith("https:");
		assertThat(failure).hasMessage("App API thing.get: no trusted TLS connection to " + url
				+ ". Check the certificate, or name an SSL bundle that trusts it in customerio.http.ssl.bundle");
		assertThat(failure.isTransient()).isFalse();
		assertThat(failure.mayHaveBeenProcessed()).isFalse();
		assertThat(tlsServer.requests()).isEmpty();
	}

	@Test
	void saysThatNoAnswerArrivedInTime() throws IOException {
		try (RawServer silent = new RawServer("", false)) {
			ThingOperations things = ThingOperations.builder()
				.baseUrl(silent.baseUrl())
				.retry(RetrySettings.none())
				.requestFactory(this.transport.requestFactory(Transport.SHORT_READ_TIMEOUT))
				.build();
			CustomerioTransportException failure = failure(() -> things.get("jane@example.com"));
			assertThat(failure).hasMessage("App API thing.get: no answer from " + silent.baseUrl()
					+ " in time. See customerio.http.read-timeout");
			assertThat(failure.isTransient()).isTrue();
			assertThat(failure.mayHaveBeenProcessed()).isTrue();
			silent.assertRequests(1);
		}
	}

	@ParameterizedTest
	@EnumSource(Fault.class)
	void saysThatTheConnectionBroke(Fault fault) {
		server.answer(aResponse().withFault(fault));
		ThingOperations things = client(server.baseUrl());
		assertBroken(() -> things.put("jane@example.com", new Thing("Jane")));
		assertThat(server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":\"Jane\"}",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"nam", "HTTP/1.1 200 OK\r\nContent-Le" })
	void saysThatTheAnswerWasCutOff(String answer) throws IOException {
		try (RawServer raw = new RawServer(answer, true)) {
			assertBroken(() -> client(raw.baseUrl()).get("jane@example.com"));
			assertThat(raw.requests()).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "br", "zstd", "compress", "gzip, br", "gzip", "deflate" })
	void theStatusOfARefusalCountsHoweverItsBodyIsEncoded(String encoding) throws IOException {
		try (RawServer raw = new RawServer(
				"HTTP/1.1 404 Not Found\r\nContent-Encoding: " + encoding + "\r\nContent-Length: 4\r\n\r\nJane",
				true)) {
			assertThatExceptionOfType(CustomerioNotFoundException.class)
				.isThrownBy(() -> client(raw.baseUrl()).create(new Thing("Jane")));
			assertThat(raw.requests()).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503, 408, 500 })
	void repeatsNothingByItself(int status) {
		server.answer(aResponse().withStatus(status).withHeader("Retry-After", "0"));
		ThingOperations things = client(server.baseUrl());
		assertThatExceptionOfType(CustomerioResponseException.class).isThrownBy(() -> things.get("1"));
		assertThatExceptionOfType(CustomerioResponseException.class).isThrownBy(() -> things.search(new Thing("Jane")));
		assertThatExceptionOfType(CustomerioResponseException.class)
			.isThrownBy(() -> things.put("1", new Thing("Jane")));
		assertThat(server.requests()).hasSize(3);
	}

	@ParameterizedTest
	@EnumSource(value = Fault.class, names = { "EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER" })
	void repeatsNoWriteByItselfWhenAConnectionIsDroppedThatWasUsedBefore(Fault fault) {
		ThingOperations things = client(server.baseUrl());
		for (ThrowingCallable call : List.<ThrowingCallable>of(() -> things.put("1", new Thing("Jane")),
				() -> things.search(new Thing("Jane")), () -> things.delete("1"))) {
			server.answer(200, "{}");
			things.put("1", new Thing("Jane"));
			server.resetRequests();
			server.answer(aResponse().withFault(fault));
			assertBroken(call);
			assertThat(server.requests()).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void followsNoRedirect(int status) {
		server.answer(aResponse().withStatus(status)
			.withHeader("Location", server.baseUrl() + "/elsewhere/jane@example.com"));
		ThingOperations things = client(server.baseUrl());
		assertThatExceptionOfType(CustomerioResponseException.class).isThrownBy(() -> things.get("1"))
			.withMessageContaining("Redirects are not followed")
			.withMessageNotContaining("jane");
		assertThatExceptionOfType(CustomerioResponseException.class).isThrownBy(() -> things.search(new Thing("Jane")));
		assertThat(server.requests()).hasSize(2);
	}

	private ThingOperations client(String url) {
		return ThingOperations.builder()
			.baseUrl(url)
			.retry(RetrySettings.none())
			.requestFactory(this.transport.requestFactory())
			.build();
	}

	private static void assertBroken(ThrowingCallable call) {
		CustomerioTransportException failure = failure(call);
		assertThat(failure).hasMessageMatching(
				"App API thing\\.\\w+: the connection to http://localhost:\\d+ broke before the answer was complete");
		assertThat(failure.isTransient()).isTrue();
		assertThat(failure.mayHaveBeenProcessed()).isTrue();
	}

	private static CustomerioTransportException failure(ThrowingCallable call) {
		CustomerioTransportException failure = catchThrowableOfType(CustomerioTransportException.class, call);
		assertThat(failure).isNotNull();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			assertThat(String.valueOf(cause.getMessage())).doesNotContain("jane", "Jane", ThingOperations.Builder.KEY);
		}
		return failure;
	}

}
