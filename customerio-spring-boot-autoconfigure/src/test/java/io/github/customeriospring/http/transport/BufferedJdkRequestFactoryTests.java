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
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.RawServer;
import io.github.customeriospring.http.exchange.BytesBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BufferedJdkRequestFactoryTests {

	/** Long enough to make a connection on a busy machine. */
	private static final Duration SHORT_READ_TIMEOUT = Duration.ofMillis(500);

	private static final byte[] BODY = "Jürgen 𝄞".getBytes(StandardCharsets.UTF_8);

	@RegisterExtension
	static final Wire server = new Wire();

	private final BufferedJdkRequestFactory factory = new BufferedJdkRequestFactory(HttpClient.newHttpClient(),
			Duration.ofSeconds(20));

	@Test
	void sendsHeadersAndBody() throws IOException {
		server.answer(200, "{}");
		ClientHttpRequest request = post();
		request.getHeaders().set("X-One", "1");
		request.getHeaders().add("X-Many", "1");
		request.getHeaders().add("X-Many", "2");
		request.getBody().write(BODY);
		request.execute().close();
		LoggedRequest sent = server.onlyRequest();
		assertThat(sent.getMethod()).isEqualTo(RequestMethod.POST);
		assertThat(sent.getUrl()).isEqualTo("/path%2Fx?q=%2B");
		assertThat(sent.getBody()).isEqualTo(BODY);
		assertThat(sent.header("X-One").values()).containsExactly("1");
		assertThat(sent.header("X-Many").values()).containsExactly("1", "2");
		assertThat(sent.getHeader("Content-Length")).isEqualTo(String.valueOf(BODY.length));
	}

	@Test
	void speaksHttp1AndOffersNothingElse() throws IOException {
		try (RawServer raw = new RawServer("HTTP/1.1 204 No Content\r\n\r\n", true)) {
			this.factory.createRequest(URI.create(raw.baseUrl() + "/x"), HttpMethod.GET).execute().close();
			assertThat(raw.requests()).hasSize(1);
			assertThat(raw.requests().get(0)).startsWith("GET /x HTTP/1.1\r\n")
				.doesNotContainIgnoringCase("Upgrade")
				.doesNotContainIgnoringCase("HTTP2-Settings")
				.doesNotContainIgnoringCase("Transfer-Encoding");
		}
	}

	@Test
	void returnsTheAnswer() throws IOException {
		server.answer(aResponse().withStatus(404)
			.withHeader("X-Many", "1", "2")
			.withHeader("Retry-After", "7")
			.withBody(BODY));
		try (ClientHttpResponse response = post().execute()) {
			assertThat(response.getStatusCode()).isEqualTo(HttpStatusCode.valueOf(404));
			assertThat(response.getHeaders().get("x-many")).containsExactly("1", "2");
			assertThat(response.getHeaders().getFirst("retry-after")).isEqualTo("7");
			assertThat(response.getBody().readAllBytes()).isEqualTo(BODY);
		}
	}

	@Test
	void returnsAnAnswerWithoutBody() throws IOException {
		server.answer(aResponse().withStatus(204));
		try (ClientHttpResponse response = post().execute()) {
			assertThat(response.getStatusCode().value()).isEqualTo(204);
			assertThat(response.getBody()).isEmpty();
		}
	}

	@Test
	void takesTheBodyInEveryForm() throws IOException {
		server.answer(200, "{}");
		for (StreamingHttpOutputMessage.Body body : new StreamingHttpOutputMessage.Body[] { new BytesBody(BODY),
				(output) -> output.write(BODY) }) {
			ClientHttpRequest request = post();
			((StreamingHttpOutputMessage) request).setBody(body);
			request.execute().close();
		}
		ClientHttpRequest request = post();
		((StreamingHttpOutputMessage) request).setBody(BODY);
		request.execute().close();
		assertThat(server.requests()).hasSize(3)
			.allSatisfy((sent) -> assertThat(sent.getBody()).isEqualTo(BODY))
			.allSatisfy((sent) -> assertThat(sent.getHeader("Content-Length")).isEqualTo(String.valueOf(BODY.length)));
	}

	@Test
	void leavesHeadersOfTheConnectionToTheClient() throws IOException {
		server.answer(200, "{}");
		ClientHttpRequest request = post();
		request.getHeaders().setContentLength(BODY.length);
		request.getHeaders().set("Host", "example.com");
		request.getHeaders().setConnection("close");
		request.getHeaders().set("expect", "100-continue");
		request.getHeaders().setUpgrade("h2c");
		request.getBody().write(BODY);
		request.execute().close();
		LoggedRequest sent = server.onlyRequest();
		assertThat(sent.header("Content-Length").values()).containsExactly(String.valueOf(BODY.length));
		assertThat(sent.getHeader("Host")).startsWith("localhost:");
		assertThat(sent.containsHeader("Expect")).isFalse();
		assertThat(sent.containsHeader("Upgrade")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n",
			"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"nam\r\n" })
	void endsAnAnswerThatStalls(String beginning) throws IOException {
		BufferedJdkRequestFactory impatient = new BufferedJdkRequestFactory(HttpClient.newHttpClient(),
				SHORT_READ_TIMEOUT);
		try (RawServer raw = new RawServer(beginning, false)) {
			ClientHttpRequest request = impatient.createRequest(URI.create(raw.baseUrl()), HttpMethod.GET);
			assertThatExceptionOfType(HttpTimeoutException.class).isThrownBy(request::execute);
			raw.assertRequests(1);
		}
	}

	@Test
	void keepsTheInterrupt() throws IOException {
		try (RawServer silent = new RawServer("", false)) {
			ClientHttpRequest request = this.factory.createRequest(URI.create(silent.baseUrl()), HttpMethod.GET);
			Thread.currentThread().interrupt();
			assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(request::execute);
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	@Test
	void worksWithAnInterceptor() {
		server.answer(200, "{\"name\":\"Jane\"}");
		String answer = RestClient.builder()
			.requestFactory(this.factory)
			.requestInterceptor((request, body, execution) -> {
				request.getHeaders().set("X-Length", String.valueOf(body.length));
				return execution.execute(request, body);
			})
			.build()
			.post()
			.uri(server.baseUrl() + "/x")
			.contentType(MediaType.APPLICATION_JSON)
			.body(BODY)
			.retrieve()
			.body(String.class);
		assertThat(answer).isEqualTo("{\"name\":\"Jane\"}");
		LoggedRequest sent = server.onlyRequest();
		assertThat(sent.getBody()).isEqualTo(BODY);
		assertThat(sent.getHeader("X-Length")).isEqualTo(String.valueOf(BODY.length));
		assertThat(sent.getHeader("Content-Length")).isEqualTo(String.valueOf(BODY.length));
	}

	private ClientHttpRequest post() {
		return this.factory.createRequest(URI.create(server.baseUrl() + "/path%2Fx?q=%2B"), HttpMethod.POST);
	}

}
