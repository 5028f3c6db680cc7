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

package io.github.customeriospring.test.http;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HalfRequestTests {

	private static final int MANY = 100;

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	private final List<Socket> sockets = new ArrayList<>();

	@AfterEach
	void stop() throws IOException {
		this.customerio.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST /api/v2/en", "POST /api/v2/entity HTTP/1.1\r\nHost: localhost\r\nX-",
			"POST /api/v2/entity HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{",
			"POST /api/v2/entity HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{" })
	void answersOthersWhileRequestsDoNotComeToAnEnd(String beginning) throws IOException {
		beginMany(beginning);
		for (int i = 0; i < 5; i++) {
			assertThat(this.http.app("GET", "/v1/workspaces", null).status()).isEqualTo(200);
		}
		assertThat(this.customerio.requests().all()).hasSize(5);
	}

	@Test
	void endsItsThreadsWhenItIsClosed() throws IOException, InterruptedException {
		beginMany("POST /api/v2/entity HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
		this.http.app("GET", "/v1/workspaces", null);
		List<Thread> threads = Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> this.customerio.baseUrl().endsWith(thread.getName().replace("fake-customerio-", ":")))
			.toList();
		assertThat(threads).isNotEmpty();
		this.customerio.close();
		for (Thread thread : threads) {
			thread.join(TimeUnit.SECONDS.toMillis(30));
			assertThat(thread.isAlive()).isFalse();
		}
	}

	private void beginMany(String beginning) throws IOException {
		RawHttp raw = new RawHttp(this.customerio);
		for (int i = 0; i < MANY; i++) {
			this.sockets.add(raw.begin(beginning));
		}
	}

}
