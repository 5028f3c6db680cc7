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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RateLimitTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));

	private final FakeCustomerio customerio = FakeCustomerio.builder().clock(this.now::get).start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void letsEverythingPassUnlessToldOtherwise() {
		for (int i = 0; i < 30; i++) {
			assertThat(app().status()).isEqualTo(200);
		}
	}

	@Test
	void enforcesTheLimitsThatTheVendorNames() {
		this.customerio.requests().enforceRateLimits();
		for (int i = 0; i < 10; i++) {
			assertThat(app().status()).isEqualTo(200);
		}
		app().is(429, "{'errors':[{'detail':'the limit of 10 requests in 1000 ms is exceeded','status':'429'}]}");
		assertThat(track().status()).isEqualTo(200);
		pass(Duration.ofMillis(999));
		assertThat(app().status()).isEqualTo(429);
		pass(Duration.ofMillis(1));
		assertThat(app().status()).isEqualTo(200);
	}

	@Test
	void saysInWholeSecondsWhenToTryTheAppApiAgain() throws IOException {
		this.customerio.requests().enforceRateLimit(RateLimitBucket.APP, 1, Duration.ofSeconds(10));
		app();
		assertThat(retryAfter()).isEqualTo("10");
		pass(Duration.ofMillis(6001));
		assertThat(retryAfter()).isEqualTo("4");
		pass(Duration.ofMillis(3990));
		assertThat(retryAfter()).isEqualTo("1");
	}

	@ParameterizedTest
	@CsvSource({ "SEND,/v1/send/in_app", "BROADCAST,/v1/campaigns/12/triggers" })
	void saysSoForSendsAndBroadcastsToo(RateLimitBucket bucket, String path) throws IOException {
		this.customerio.requests().enforceRateLimits();
		this.customerio.requests().enforceRateLimit(bucket, 1, Duration.ofSeconds(10));
		String body = Http.json("'transactional_message_id':1,'identifiers':{'id':'42'}");
		assertThat(this.http.app("POST", path, body).status()).isEqualTo(200);
		HttpResponse<String> response = this.http.sendUnsafely("POST", path, "Bearer " + this.customerio.appApiKey(),
				body);
		assertThat(response.statusCode()).isEqualTo(429);
		assertThat(response.headers().firstValue("Retry-After")).contains("10");
		assertThat(app().status()).isEqualTo(200);
	}

	@Test
	void limitsAnyPeriodAndNotTheBeginningOfEach() {
		this.customerio.requests().enforceRateLimit(RateLimitBucket.TRACK, 2, Duration.ofSeconds(3));
		assertThat(track().status()).isEqualTo(200);
		pass(Duration.ofSeconds(2));
		assertThat(track().status()).isEqualTo(200);
		pass(Duration.ofSeconds(1));
		assertThat(track().status()).isEqualTo(200);
		assertThat(track().status()).isEqualTo(429);
		pass(Duration.ofSeconds(2));
		assertThat(track().status()).isEqualTo(200);
	}

	@Test
	void refusesInTheShapeOfEachApi() throws IOException {
		this.customerio.requests().enforceRateLimit(RateLimitBucket.TRACK, 1, Duration.ofSeconds(3));
		assertThat(track().status()).isEqualTo(200);
		track().is(429, "{'errors':[{'reason':'rate_limited','field':'',"
				+ "'message':'the limit of 1 requests in 3000 ms is exceeded'}]}");
		this.http.track("PUT", "/api/v1/customers/42", "{}")
			.is(429, "{'meta':{'error':'the limit of 1 requests in 3000 ms is exceeded'}}");
		this.http.send("POST", "/api/v1/metrics", null, "{}")
			.is(429, "{'meta':{'error':'the limit of 1 requests in 3000 ms is exceeded'}}");
		HttpResponse<String> response = this.http.sendUnsafely("PUT", "/api/v1/customers/42",
				Http.basic(this.customerio.siteId(), this.customerio.trackApiKey()), "{}");
		assertThat(response.headers().firstValue("Retry-After")).isEmpty();
		assertThat(this.customerio.people().all()).hasSize(1);
	}

	@Test
	void doesNotCountWhatIsNotAuthorizedUnknownOrMeantToFail() {
		this.customerio.requests().enforceRateLimit(RateLimitBucket.APP, 1, Duration.ofSeconds(1));
		this.customerio.failNext(1, Fault.status(503));
		assertThat(app().status()).isEqualTo(503);
		assertThat(this.http.send("GET", "/v1/workspaces", "Bearer wrong", null).status()).isEqualTo(401);
		assertThat(this.http.app("GET", "/v1/unknown", null).status()).isEqualTo(404);
		assertThat(app().status()).isEqualTo(200);
		assertThat(app().status()).isEqualTo(429);
		assertThat(this.customerio.requests().all()).extracting(RecordedRequest::status)
			.containsExactly(503, 401, 404, 200, 429);
	}

	@Test
	void takesAPeriodThatNeverEnds() throws IOException {
		this.customerio.requests().enforceRateLimit(RateLimitBucket.APP, 1, ChronoUnit.FOREVER.getDuration());
		assertThat(app().status()).isEqualTo(200);
		pass(Duration.ofDays(365));
		assertThat(app().status()).isEqualTo(429);
		assertThat(Long.parseLong(retryAfter())).isGreaterThan(Duration.ofDays(365).toSeconds());
	}

	@Test
	void endsWithAReset() {
		this.customerio.requests().enforceRateLimit(RateLimitBucket.APP, 1, Duration.ofSeconds(1));
		app();
		assertThat(app().status()).isEqualTo(429);
		this.customerio.reset();
		app();
		assertThat(app().status()).isEqualTo(200);
	}

	@Test
	void wantsALimitThatLetsSomethingPass() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> this.customerio.requests().enforceRateLimit(RateLimitBucket.APP, 0, Duration.ofSeconds(1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.customerio.requests().enforceRateLimit(RateLimitBucket.APP, 1, Duration.ZERO));
	}

	private Http.Answer app() {
		return this.http.app("GET", "/v1/workspaces", null);
	}

	private Http.Answer track() {
		return this.http.track("POST", "/api/v2/entity",
				Http.json("'type':'person','identifiers':{'id':'42'},'action':'identify'"));
	}

	private String retryAfter() throws IOException {
		HttpResponse<String> response = this.http.sendUnsafely("GET", "/v1/workspaces",
				"Bearer " + this.customerio.appApiKey(), null);
		assertThat(response.statusCode()).isEqualTo(429);
		return response.headers().firstValue("Retry-After").orElseThrow();
	}

	private void pass(Duration time) {
		this.now.updateAndGet((instant) -> instant.plus(time));
	}

}
