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

package io.github.customeriospring.test.internal.inspector;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.http.InspectorHttp;
import io.github.customeriospring.test.http.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a page, or a test, learns that something is new.
 */
class InspectorChangesTests {

	private static final String PERSON = """
			{"batch":[{"type":"person","identifiers":{"id":"42"},"action":"identify","attributes":{}}]}""";

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final InspectorHttp inspector = new InspectorHttp(this.customerio);

	private final RawHttp raw = new RawHttp(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	private long version() {
		return this.inspector.get("/changes").path("version").asLong();
	}

	private int status(String path) {
		return this.inspector.exchange(this.inspector.request(path)).statusCode();
	}

	private void changes(Runnable action) {
		long before = version();
		action.run();
		assertThat(version()).isGreaterThan(before);
	}

	@Test
	void learnsOfWhatATestDoesWithoutARequest() {
		changes(() -> this.customerio.seed(PERSON));
		changes(() -> this.customerio.failNext(1, Fault.reset()));
		changes(this.customerio::recover);
		changes(() -> this.customerio.webhooks().sendTo("http://127.0.0.1:1/nobody"));
		String id = new Http(this.customerio).app("POST", "/v1/send/push", """
				{"transactional_message_id":"order","identifiers":{"id":"42"},"to":"all"}""")
			.json()
			.path("delivery_id")
			.asString();
		changes(() -> this.customerio.messages().report(id, "deferred"));
		changes(() -> this.customerio.messages().unsubscribe(id));
		changes(this.customerio::reset);
	}

	@Test
	void knowsNothingOldOnceAResetIsOver() {
		AtomicBoolean over = new AtomicBoolean();
		for (int i = 0; i < 20; i++) {
			this.customerio.seed(PERSON);
			over.set(false);
			CompletableFuture<Long> watching = CompletableFuture.supplyAsync(() -> lastVersionWithSomebody(over));
			this.customerio.reset();
			over.set(true);
			long stale = watching.orTimeout(60, TimeUnit.SECONDS).join();
			assertThat(this.inspector.get("/changes?since=" + stale).at("/counts/people").asInt()).isZero();
		}
	}

	/**
	 * The newest state in which a page could have seen somebody.
	 */
	private long lastVersionWithSomebody(AtomicBoolean over) {
		long version = 0;
		while (!over.get()) {
			long before = version();
			if (this.inspector.get("/api/people").path("total").asInt() > 0) {
				version = before;
			}
		}
		return version;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/changes?since=x", "/changes?since=-1", "/changes?since=1.0", "/changes?since=1e3",
			"/changes?since=9999999999999999999", "/changes?since=%00", "/api/messages/next?timeout=61",
			"/api/messages/next?timeout=-1", "/api/messages/next?timeout=x", "/api/messages/next?timeout=0.5",
			"/api/messages/next?after=-1&timeout=0", "/api/messages/next?after=x", "/api/requests/next?timeout=61",
			"/api/requests/next?after=-1&timeout=0", "/api/messages?limit=1001", "/api/objects?offset=-1",
			"/api/webhooks?limit=x", "/api/broadcasts?limit=-1", "/api/requests?offset=x" })
	void refusesGarbage(String path) {
		assertThat(status(path)).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/changes?since=", "/changes?since=0", "/changes?since=999999999999999999",
			"/changes?other=1", "/api/people?q=%20%20&limit=0", "/api/people?offset=2147483647" })
	void answersWhatIsUnusual(String path) {
		assertThat(status(path)).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/messages/next?after=2147483647&timeout=0", "/api/messages/next?timeout=0",
			"/api/requests/next?after=999999999999999999&timeout=0", "/api/requests/next?timeout=0" })
	void doesNotWaitForEverForTheNextOne(String path) {
		assertThat(status(path)).isEqualTo(404);
	}

	@Test
	void holdsNoWorkerForPagesThatAreOpen() throws IOException {
		String poll = "GET /_inspector/changes?since=%d HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(version());
		List<Socket> tabs = new ArrayList<>();
		try {
			for (int i = 0; i < 50; i++) {
				Socket tab = this.raw.begin(poll);
				tabs.add(tab);
				assertThat(new String(tab.getInputStream().readNBytes(12))).isEqualTo("HTTP/1.1 304");
			}
			assertThat(this.customerio).eventually(Duration.ofMinutes(1), (fake) -> assertThat(busyWorkers()).isZero());
		}
		finally {
			for (Socket tab : tabs) {
				tab.close();
			}
		}
	}

	private long busyWorkers() {
		String name = "fake-customerio-" + this.customerio.baseUrl().replaceFirst(".*:", "");
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((thread) -> thread.getKey().getName().equals(name))
			.filter((thread) -> Arrays.stream(thread.getValue())
				.anyMatch((frame) -> frame.getClassName().startsWith("io.github.customeriospring")))
			.count();
	}

}
