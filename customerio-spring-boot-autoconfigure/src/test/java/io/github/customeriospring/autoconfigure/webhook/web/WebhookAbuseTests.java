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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

import io.github.customeriospring.webhook.WebhookSignature;
import io.github.customeriospring.webhook.WebhookVerifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bodies that trickle, break off, are compressed, repeated and out of order: nothing
 * unsigned is handled, and others are answered meanwhile.
 */
@ParameterizedClass
@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
class WebhookAbuseTests {

	private static final Map<WebApplicationType, WebhookServer> SERVERS = new ConcurrentHashMap<>();

	@Parameter
	WebApplicationType type;

	private WebhookServer server() {
		return SERVERS.computeIfAbsent(this.type, (type) -> WebhookServer.start(type, Object.class));
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(WebhookServer::close);
		SERVERS.clear();
	}

	@Test
	void answersOthersWhileBodiesTrickle() throws Exception {
		assertThat(server().isQuiet()).isTrue();
		byte[] body = WebhookServer.event("trickle").getBytes(StandardCharsets.UTF_8);
		List<Socket> sockets = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			sockets.add(begin(body, 10));
		}
		assertThat(server().isQuiet()).isTrue();
		for (Socket socket : sockets) {
			socket.getOutputStream().write(body, 10, body.length - 10);
			assertThat(status(socket)).isEqualTo("HTTP/1.1 200");
			socket.close();
		}
		assertThat(server().nextEvent()).isEqualTo("default trickle");
		assertThat(server().isQuiet()).isTrue();
	}

	@Test
	void handlesNothingOfABodyThatBreaksOff() throws Exception {
		byte[] body = WebhookServer.event("broken").getBytes(StandardCharsets.UTF_8);
		for (int length : new int[] { 0, 1, body.length - 1 }) {
			begin(body, length).close();
		}
		assertThat(server().isQuiet()).isTrue();
	}

	/**
	 * Send a request, but only the beginning of its body.
	 */
	private Socket begin(byte[] body, int length) throws IOException {
		WebhookSignature signature = WebhookVerifier.sign(WebhookServer.KEY, Instant.now(), body);
		Socket socket = new Socket("127.0.0.1", server().port());
		socket.setSoTimeout(60_000);
		socket.getOutputStream()
			.write("""
					POST %s HTTP/1.1\r
					Host: localhost\r
					X-CIO-Timestamp: %s\r
					X-CIO-Signature: %s\r
					Content-Length: %d\r
					\r
					""".formatted(WebhookServer.PATH, signature.timestamp(), signature.signature(), body.length)
				.getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().write(body, 0, length);
		socket.getOutputStream().flush();
		return socket;
	}

	private static String status(Socket socket) throws IOException {
		return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
	}

	@Test
	void takesWhatAProxyHasCompressed() throws Exception {
		for (String coding : List.of("gzip", "GZIP", "x-gzip")) {
			byte[] body = WebhookServer.event(coding).getBytes(StandardCharsets.UTF_8);
			assertThat(sendCompressed(coding, body, gzip(body))).isEqualTo(200);
			assertThat(server().nextEvent()).isEqualTo("default " + coding);
		}
		byte[] plain = WebhookServer.event("plain").getBytes(StandardCharsets.UTF_8);
		assertThat(sendCompressed("gzip", plain, plain)).isEqualTo(200);
		assertThat(server().nextEvent()).isEqualTo("default plain");
	}

	@Test
	void refusesCompressedBodiesThatAreBrokenOrExplode() throws Exception {
		byte[] body = WebhookServer.event("explodes").getBytes(StandardCharsets.UTF_8);
		byte[] compressed = gzip(body);
		byte[] broken = compressed.clone();
		broken[15] ^= 0x55;
		assertThat(sendCompressed("gzip", body, broken)).isEqualTo(401);
		assertThat(sendCompressed("gzip", body, Arrays.copyOf(compressed, 20))).isEqualTo(401);
		assertThat(sendCompressed("gzip", body, gzip(WebhookServer.event("other").getBytes(StandardCharsets.UTF_8))))
			.isEqualTo(401);
		assertThat(sendCompressed("br", body, compressed)).isEqualTo(401);
		assertThat(sendCompressed("gzip", body, gzip(new byte[60_000_000]))).isEqualTo(413);
		assertThat(server().isQuiet()).isTrue();
	}

	private int sendCompressed(String coding, byte[] signed, byte[] sent) {
		return server().send((request) -> WebhookServer.signed(request, signed)
			.header("Content-Encoding", coding)
			.POST(BodyPublishers.ofByteArray(sent)));
	}

	private static byte[] gzip(byte[] body) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(body);
		}
		return bytes.toByteArray();
	}

	@Test
	void handlesEachEventOnceHoweverOftenAndInWhichOrderItArrives() {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			ids.addAll(List.of("shuffled-" + i, "shuffled-" + i, "shuffled-" + i));
		}
		Collections.shuffle(ids);
		ids.parallelStream().forEach((id) -> assertThat(server().post(WebhookServer.event(id))).isEqualTo(200));
		List<String> handled = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			handled.add(server().nextEvent());
		}
		assertThat(handled).doesNotHaveDuplicates().allMatch((event) -> event.startsWith("default shuffled-"));
		assertThat(server().isQuiet()).isTrue();
	}

}
