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

package io.github.customeriospring.http.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.customeriospring.Wire;
import io.github.customeriospring.http.RawServer;
import io.github.customeriospring.http.exchange.AttemptTimeoutException;
import io.github.customeriospring.http.exchange.RequestAttributes;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HttpComponentsTransportTests {

	private static final ExchangeLimits LIMITS = new ExchangeLimits(null, Duration.ofSeconds(20),
			DataSize.ofMegabytes(1));

	@RegisterExtension
	static final Wire server = new Wire();

	@ParameterizedTest
	@CsvSource({ ", 60", "timeout=5, 5", "timeout=600, 60", "max=10, 60", "timeout=x, 60" })
	void keepsIdleConnectionsForAMinuteOrLessIfTheServerSaysSo(@Nullable String asked, int seconds) throws IOException {
		List<TimeValue> kept = new ArrayList<>();
		HttpClientBuilder builder = HttpClientBuilder.create().setConnectionManager(new Releases(kept));
		HttpComponentsTransport.prepare(builder);
		server.answer((asked != null) ? aResponse().withHeader("Keep-Alive", asked).withBody("{}")
				: aResponse().withBody("{}"));
		try (CloseableHttpClient client = builder.build()) {
			client(HttpComponentsTransport.owning(client, client), LIMITS).get()
				.uri(server.baseUrl())
				.retrieve()
				.body(String.class);
		}
		assertThat(kept).containsExactly(TimeValue.ofSeconds(seconds));
	}

	@Test
	void usesConnectionsOfTheirOwnForUnsafeRequests() throws IOException {
		server.answer(200, "{}");
		try (CloseableHttpClient safe = named("safe"); CloseableHttpClient unsafe = named("unsafe")) {
			Transport transport = HttpComponentsTransport.owning(safe, unsafe);
			RestClient client = client(transport, LIMITS);
			client.get()
				.uri(server.baseUrl())
				.attribute(RequestAttributes.SAFE_TO_REPEAT, true)
				.retrieve()
				.toBodilessEntity();
			client.get().uri(server.baseUrl()).retrieve().toBodilessEntity();
			assertThat(server.requests()).extracting((request) -> request.getHeader("User-Agent"))
				.containsExactly("safe", "unsafe");
		}
	}

	@Test
	void keepsConnectionsWhoseAnswerWasRead() throws IOException {
		server.answer(aResponse().withStatus(200).withBody("{}"));
		try (Transport transport = Transport
			.create(new TransportSettings(Duration.ofSeconds(5), Duration.ofSeconds(5), 1))) {
			RestClient client = client(transport, LIMITS);
			for (int i = 0; i < 3; i++) {
				assertThat(client.get().uri(server.baseUrl()).retrieve().body(String.class)).isEqualTo("{}");
			}
			client.get().uri(server.baseUrl()).exchange((request, response) -> response.getStatusCode());
			assertThat(client.get().uri(server.baseUrl()).retrieve().body(String.class)).isEqualTo("{}");
		}
	}

	@Test
	void endsCallsWhenItIsClosedAndRefusesFurtherOnes() throws Exception {
		Transport transport = Transport.create(TransportSettings.defaults());
		RestClient client = client(transport, LIMITS);
		try (RawServer silent = new RawServer("", false)) {
			CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> assertThatException()
				.isThrownBy(() -> client.get().uri(silent.baseUrl()).retrieve().toBodilessEntity()));
			silent.assertRequests(1);
			transport.close();
			transport.close();
			waiting.get(15, TimeUnit.SECONDS);
			assertThatException().isThrownBy(() -> client.get().uri(silent.baseUrl()).retrieve().toBodilessEntity())
				.withRootCauseInstanceOf(ConnectException.class);
			assertThat(silent.requests()).hasSize(1);
		}
	}

	@Test
	void losesNoUnsafeRequestOnAConnectionThatTheServerHasClosed() throws Exception {
		try (ClosingServer closing = new ClosingServer();
				Transport transport = Transport.create(TransportSettings.defaults())) {
			RestClient client = client(transport, LIMITS);
			for (int i = 0; i < 50; i++) {
				client.post().uri(closing.baseUrl()).body("{}").retrieve().toBodilessEntity();
				closing.awaitClosed();
			}
			assertThat(closing.requests).hasValue(50);
		}
	}

	@Test
	void leavesAGivenFactoryAsItIs() throws IOException {
		CloseableHttpClient own = named("own");
		HttpComponentsClientHttpRequestFactory factory = new HttpComponentsClientHttpRequestFactory(own);
		Transport transport = Transport.of(factory);
		transport.close();
		assertThat(factory.getHttpClient()).isSameAs(own);
		server.answer(200, "{}");
		RestClient.builder().requestFactory(factory).build().get().uri(server.baseUrl()).retrieve().toBodilessEntity();
		assertThat(server.onlyRequest().getHeader("User-Agent")).isEqualTo("own");
		own.close();
	}

	@Test
	void tellsTimeFromBreakage() throws IOException {
		ExchangeLimits limits = new ExchangeLimits(null, Duration.ofMillis(500), DataSize.ofMegabytes(1));
		try (RawServer stalling = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", false);
				Transport transport = Transport.create(TransportSettings.defaults())) {
			assertThatException()
				.isThrownBy(() -> client(transport, limits).get()
					.uri(stalling.baseUrl())
					.exchange((request, response) -> response.getBody().readAllBytes()))
				.withCauseInstanceOf(AttemptTimeoutException.class);
			assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> new ExchangeLimits(null, Duration.ZERO, DataSize.ofMegabytes(1)))
				.withMessageContaining("customerio.http.attempt-timeout");
		}
	}

	private static CloseableHttpClient named(String name) {
		return HttpClients.custom().setUserAgent(name).build();
	}

	private static RestClient client(Transport transport, ExchangeLimits limits) {
		return RestClient.builder().requestFactory(transport.requestFactory(limits, new HttpHeaders())).build();
	}

	/**
	 * A server that offers to keep its connection, and closes it after the answer.
	 */
	private static final class ClosingServer implements AutoCloseable {

		private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

		private final Semaphore closed = new Semaphore(0);

		private final AtomicInteger requests = new AtomicInteger();

		ClosingServer() throws IOException {
			Thread thread = new Thread(this::serve, "closing-server");
			thread.setDaemon(true);
			thread.start();
		}

		String baseUrl() {
			return "http://localhost:" + this.server.getLocalPort();
		}

		void awaitClosed() throws InterruptedException {
			assertThat(this.closed.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
		}

		private void serve() {
			while (!this.server.isClosed()) {
				try (Socket socket = this.server.accept()) {
					while (!read(socket).endsWith("{}")) {
						// The rest of the request is on its way
					}
					this.requests.incrementAndGet();
					socket.getOutputStream()
						.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
				}
				catch (IOException ex) {
					return;
				}
				this.closed.release();
			}
		}

		private static String read(Socket socket) throws IOException {
			byte[] bytes = new byte[4096];
			int count = socket.getInputStream().read(bytes);
			if (count < 0) {
				throw new IOException("The request has no end");
			}
			return new String(bytes, 0, count, StandardCharsets.US_ASCII);
		}

		@Override
		public void close() throws IOException {
			this.server.close();
		}

	}

	/**
	 * Notes for how long connections are kept.
	 */
	private static final class Releases extends PoolingHttpClientConnectionManager {

		private final List<TimeValue> kept;

		Releases(List<TimeValue> kept) {
			this.kept = kept;
		}

		@Override
		public void release(ConnectionEndpoint endpoint, @Nullable Object state, @Nullable TimeValue keepAlive) {
			if (keepAlive != null) {
				this.kept.add(keepAlive);
			}
			super.release(endpoint, state, keepAlive);
		}

	}

}
