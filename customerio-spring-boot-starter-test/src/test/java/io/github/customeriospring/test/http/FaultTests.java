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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FaultTests {

	private static final String EVENT = """
			{"type":"person","identifiers":{"id":"42"},"action":"event","name":"viewed"}""";

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void answersWithStatusBodyAndHeadersInPlaceOfTheServer() throws IOException {
		this.customerio.failNext(1, Fault.status(503).body("try later").header("Retry-After", "1"));
		HttpResponse<String> response = send();
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.body()).isEqualTo("try later");
		assertThat(response.headers().firstValue("Retry-After")).contains("1");
		assertThat(this.customerio.events().all()).isEmpty();
		assertThat(this.customerio.requests().all()).extracting(RecordedRequest::status).containsExactly(503);
	}

	@Test
	void answersWithWhatIsNotJson() throws IOException {
		this.customerio.failNext(1, Fault.body(200, "<html>").header("content-type", "text/html"));
		HttpResponse<String> response = send();
		assertThat(response.body()).isEqualTo("<html>");
		assertThat(response.headers().allValues("Content-Type")).containsExactly("text/html");
	}

	@Test
	void redirects() throws IOException {
		this.customerio.failNext(1, Fault.redirect("https://api-eu.customer.io/v1/customers"));
		HttpResponse<String> response = send();
		assertThat(response.statusCode()).isEqualTo(301);
		assertThat(response.headers().firstValue("Location")).contains("https://api-eu.customer.io/v1/customers");
	}

	@Test
	void failsAsOftenAsToldAndThenNoMore() throws IOException {
		this.customerio.failNext(2, Fault.status(500));
		this.customerio.failNext(1, Fault.status(429));
		assertThat(send().statusCode()).isEqualTo(500);
		assertThat(send().statusCode()).isEqualTo(500);
		assertThat(send().statusCode()).isEqualTo(429);
		assertThat(send().statusCode()).isEqualTo(200);
	}

	@Test
	void failsBeforeItAsksForACredential() {
		this.customerio.failNext(1, Fault.status(503));
		assertThat(this.http.send("POST", "/api/v2/entity", null, EVENT).status()).isEqualTo(503);
	}

	@Test
	void forgetsFaultsOnReset() throws IOException {
		this.customerio.failNext(1, Fault.status(500));
		this.customerio.reset();
		assertThat(send().statusCode()).isEqualTo(200);
	}

	@Test
	void dropsTheConnectionWithoutEffect() {
		this.customerio.failNext(1, Fault.reset());
		assertThatExceptionOfType(IOException.class).isThrownBy(this::send);
		assertThat(this.customerio.events().all()).isEmpty();
		assertThat(this.customerio.requests().all()).extracting(RecordedRequest::status).containsExactly(0);
		assertThat(this.customerio.requests().all()).hasToString("[POST /api/v2/entity -> (no answer)]");
	}

	@Test
	void dropsTheConnectionAfterTheEffect() {
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		assertThatExceptionOfType(IOException.class).isThrownBy(this::send);
		assertThat(this.customerio.events().all()).hasSize(1);
		assertThat(this.customerio.requests().all()).extracting(RecordedRequest::status).containsExactly(0);
	}

	@Test
	void cutsTheBodyOff() {
		this.customerio.failNext(1, Fault.cutOff());
		assertThatExceptionOfType(IOException.class).isThrownBy(this::send);
		assertThat(this.customerio.events().all()).hasSize(1);
		assertThat(this.customerio.requests().all()).extracting(RecordedRequest::status).containsExactly(200);
	}

	@Test
	void cutsAnAnswerWithoutBodyOff() {
		this.customerio.failNext(1, Fault.cutOff());
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.http.sendUnsafely("POST", "/api/v1/metrics",
				null, "{\"delivery_id\":\"d\",\"metric\":\"opened\"}"));
	}

	@Test
	void answersLateWhatItHasProcessedAtOnce() throws IOException {
		this.customerio.failNext(1, Fault.delay(Duration.ofMillis(200)));
		CompletableFuture<Long> answered = CompletableFuture.supplyAsync(() -> {
			long start = System.nanoTime();
			assertThat(this.http.track("POST", "/api/v2/entity", EVENT).status()).isEqualTo(200);
			return System.nanoTime() - start;
		});
		this.customerio.requests().await(1, Duration.ofSeconds(20));
		assertThat(this.customerio.events().all()).hasSize(1);
		assertThat(answered.orTimeout(20, TimeUnit.SECONDS).join()).isGreaterThanOrEqualTo(200_000_000L);
	}

	@Test
	void sendsAnswersThatAreHeldBackOnReset() {
		this.customerio.failNext(1, Fault.delay(Duration.ofSeconds(Long.MAX_VALUE)));
		CompletableFuture<Integer> status = CompletableFuture
			.supplyAsync(() -> this.http.track("POST", "/api/v2/entity", EVENT).status());
		this.customerio.requests().await(1, Duration.ofSeconds(Long.MAX_VALUE));
		this.customerio.reset();
		assertThat(status.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(200);
	}

	@Test
	void doesNotHoldUpTheEndOfATest() {
		this.customerio.failNext(1, Fault.delay(Duration.ofHours(1)));
		CompletableFuture<Boolean> over = CompletableFuture
			.supplyAsync(() -> this.http.track("POST", "/api/v2/entity", EVENT).status() == 200)
			.exceptionally((ex) -> true);
		this.customerio.requests().await(1, Duration.ofSeconds(20));
		this.customerio.close();
		assertThat(over.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();
	}

	@Test
	void refusesPlansThatMakeNoSense() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.customerio.failNext(0, Fault.reset()));
		assertThatIllegalStateException().isThrownBy(() -> Fault.reset().body("text"));
		assertThatIllegalStateException().isThrownBy(() -> Fault.cutOff().header("a", "b"));
	}

	private HttpResponse<String> send() throws IOException {
		return this.http.sendUnsafely("POST", "/api/v2/entity",
				Http.basic(this.customerio.siteId(), this.customerio.trackApiKey()), EVENT);
	}

}
