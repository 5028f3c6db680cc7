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

package io.github.customeriospring.autoconfigure.webhook.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.customeriospring.webhook.WebhookSignature;
import io.github.customeriospring.webhook.WebhookVerifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests as no client of Customer.io writes them, byte for byte.
 */
@ParameterizedClass
@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
class WebhookWireTests {

	private static final Map<WebApplicationType, WebhookServer> SERVERS = new ConcurrentHashMap<>();

	private static final byte[] BODY = WebhookServer.event("wire").getBytes(StandardCharsets.UTF_8);

	private static final Instant TIME = Instant.ofEpochSecond(1732600000);

	@Parameter
	WebApplicationType type;

	private WebhookServer server() {
		return SERVERS.computeIfAbsent(this.type, (type) -> WebhookServer.start(type, Object.class,
				"customerio.webhook.signing-keys=, other-key,, %s ,".formatted(WebhookServer.KEY)));
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(WebhookServer::close);
		SERVERS.clear();
	}

	/**
	 * Send a request, and return the beginning of the answer, nothing if the connection
	 * ends without one.
	 */
	private String send(String requestLine, String headers, byte[] body) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", server().port())) {
			socket.setSoTimeout(60_000);
			write(socket, requestLine, headers, body);
			return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
		}
	}

	private static void write(Socket socket, String requestLine, String headers, byte[] body) throws IOException {
		socket.getOutputStream()
			.write("%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n".formatted(requestLine, headers)
				.getBytes(StandardCharsets.ISO_8859_1));
		socket.getOutputStream().write(body);
		socket.getOutputStream().flush();
	}

	private String post(String headers, byte[] body) throws IOException {
		return send("POST " + WebhookServer.PATH, headers, body);
	}

	/**
	 * Fill in the timestamp, the signature and one that is wrong.
	 */
	private static String fill(String headers, Instant time, byte[] body) {
		WebhookSignature signature = WebhookVerifier.sign(WebhookServer.KEY, time, body);
		return headers.replace("{t}", signature.timestamp())
			.replace("{s}", signature.signature())
			.replace("{S}", signature.signature().toUpperCase(Locale.ROOT))
			.replace("{0}", "0".repeat(64))
			.replace("|", "\r\n");
	}

	private static String signed(String headers, byte[] body) {
		return fill("X-CIO-Timestamp: {t}|X-CIO-Signature: {s}|" + headers, Instant.now(), body);
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-CIO-Signature: {s}|X-CIO-Signature: {0}", "X-CIO-Signature: {0}|X-CIO-Signature: {s}",
			"X-CIO-Signature: {s}|x-cio-signature: {s}", "X-CIO-Signature: {s}, {s}", "X-CIO-Signature: {s},",
			"X-CIO-Signature: {s} {s}", "X-CIO-Signature: {s};v=1", "X-CIO-Signature: v0={s},v0={s}",
			"X-CIO-Signature: v0=v0={s}", "X-CIO-Signature: v0= {s}", "X-CIO-Signature: V0={s}",
			"X-CIO-Signature: v0:{s}", "X-CIO-Signature: sha256={s}", "X-CIO-Signature: \"{s}\"",
			"X-CIO-Signature: 0x{s}", "X-CIO-Signature: ", "X-CIO-Signature: v0=", "X-Cio_Signature: {s}" })
	void refusesASignatureThatIsNotThereOnceAndPlain(String signature) throws IOException {
		String headers = fill("X-CIO-Timestamp: {t}|Content-Length: %d|".formatted(BODY.length) + signature, TIME,
				BODY);
		assertThat(post(headers, BODY)).isEqualTo("HTTP/1.1 401");
		assertThat(server().isQuiet()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "+{t}", "-{t}", "{t}.0", "{t}e0", "{t}L", "0x{t}", "0{t}", "{t} {t}", "{t}, {t}",
			"{t}|X-CIO-Timestamp: {t}", "{t}000", "1{t}", "0", "", "\u00b9{t}" })
	void refusesATimestampOtherThanTheOneThatWasSigned(String timestamp) throws IOException {
		String headers = fill(
				"X-CIO-Signature: {s}|Content-Length: %d|X-CIO-Timestamp: ".formatted(BODY.length) + timestamp, TIME,
				BODY);
		assertThat(post(headers, BODY)).isEqualTo("HTTP/1.1 401");
		assertThat(server().isQuiet()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-CIO-Signature: {s}", "x-cio-signature:{s}", "X-CIO-SIGNATURE:  \t {s} \t ",
			"X-CIO-Signature: {S}", "X-CIO-Signature: v0={s}", "X-CIO-Signature: v0={S}" })
	void takesASignatureHoweverItIsWritten(String signature) throws IOException {
		byte[] body = WebhookServer.event("sign-" + signature.hashCode()).getBytes(StandardCharsets.UTF_8);
		String headers = fill("X-CIO-Timestamp:   {t}  |Content-Length: %d|".formatted(body.length) + signature, TIME,
				body);
		assertThat(post(headers, body)).isEqualTo("HTTP/1.1 200");
		assertThat(server().nextEvent()).isEqualTo("default sign-" + signature.hashCode());
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 31_556_889_864_403_199L })
	void doesNotCareWhenItWasSigned(long seconds) throws IOException {
		byte[] body = WebhookServer.event("at-" + seconds).getBytes(StandardCharsets.UTF_8);
		String headers = fill("X-CIO-Timestamp: {t}|X-CIO-Signature: {s}|Content-Length: " + body.length,
				Instant.ofEpochSecond(seconds), body);
		assertThat(post(headers, body)).isEqualTo("HTTP/1.1 200");
		assertThat(server().nextEvent()).isEqualTo("default at-" + seconds);
	}

	@Test
	void refusesABodyThatIsLongerThanAnnounced() throws IOException {
		assertThat(post(signed("Content-Length: " + (BODY.length - 1), BODY), BODY)).isEqualTo("HTTP/1.1 401");
		assertThat(post(signed("Content-Length: 0", BODY), BODY)).isEqualTo("HTTP/1.1 401");
		assertThat(post(signed("X-Nothing: 1", BODY), BODY)).isEqualTo("HTTP/1.1 401");
		assertThat(server().isQuiet()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: x", "Content-Length: -1", "Content-Length: 1|Content-Length: 2",
			"Transfer-Encoding: sideways" })
	void handlesNothingThatIsNotFramed(String framing) throws IOException {
		assertThat(post(signed(framing, BODY), BODY)).doesNotContain(" 2");
		assertThat(server().isQuiet()).isTrue();
	}

	@Test
	void handlesNothingOfBrokenChunks() throws IOException {
		try (Socket socket = new Socket("127.0.0.1", server().port())) {
			write(socket, "POST " + WebhookServer.PATH, signed("Transfer-Encoding: chunked", BODY), BODY);
		}
		assertThat(server().isQuiet()).isTrue();
	}

	@Test
	void takesChunksWithExtensionsAndTrailers() throws IOException {
		byte[] body = WebhookServer.event("trailers").getBytes(StandardCharsets.UTF_8);
		String text = new String(body, StandardCharsets.UTF_8);
		byte[] chunks = "1;a=b\r\n%s\r\n%x\r\n%s\r\n0\r\nX-CIO-Signature: 00\r\n\r\n"
			.formatted(text.substring(0, 1), body.length - 1, text.substring(1))
			.getBytes(StandardCharsets.UTF_8);
		assertThat(post(signed("Transfer-Encoding: chunked", body), chunks)).isEqualTo("HTTP/1.1 200");
		assertThat(server().nextEvent()).isEqualTo("default trailers");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "post", "BREW" })
	void handlesPostsOnly(String method) throws IOException {
		String headers = signed("X-HTTP-Method-Override: POST|Content-Length: " + BODY.length, BODY);
		String answer = send(method + " " + WebhookServer.PATH, headers, BODY);
		if (!method.equals("OPTIONS")) {
			assertThat(answer).doesNotContain(" 2");
		}
		assertThat(server().isQuiet()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/x", "//", "/..", "%2F", "?", "X" })
	void hasNoOtherPath(String suffix) throws IOException {
		String headers = signed("Content-Length: " + BODY.length, BODY);
		boolean same = suffix.equals("?");
		assertThat(send("POST " + WebhookServer.PATH + suffix, headers, BODY).endsWith("200")).isEqualTo(same);
		assertThat(same ? server().nextEvent() : "default wire").isEqualTo("default wire");
		assertThat(server().isQuiet()).isTrue();
	}

	@Test
	void takesNoWordOfTheQuery() throws IOException {
		byte[] body = WebhookServer.event("query").getBytes(StandardCharsets.UTF_8);
		assertThat(send("POST " + WebhookServer.PATH + "?_method=DELETE&event_id=1&%25=&X-CIO-Signature=0",
				signed("Content-Length: " + body.length, body), body))
			.isEqualTo("HTTP/1.1 200");
		assertThat(server().nextEvent()).isEqualTo("default query");
	}

}
