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

package io.github.customeriospring.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How clients and their rate limiter work together.
 */
class RateLimitedCallsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final TestTime time = new TestTime();

	private final Bucket4jRateLimiter limiter = limiter(RateLimitSettings.defaults());

	@Test
	void aRefusalOfOneCallHoldsBackTheCallsOfAllClients() {
		server.stubFor(any(anyUrl()).inScenario("limit")
			.whenScenarioStateIs("Started")
			.willReturn(aResponse().withStatus(429).withHeader("Retry-After", "4"))
			.willSetStateTo("well"));
		server.stubFor(
				any(anyUrl()).inScenario("limit").whenScenarioStateIs("well").willReturn(okJson("{\"url\":\"\"}")));
		CustomerioV2Client first = v2(this.limiter, RetrySettings.none());
		CustomerioTrackV1Client second = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.rateLimiter(this.limiter)
			.build();
		assertThatExceptionOfType(CustomerioRateLimitException.class).isThrownBy(() -> first.entity(operation()));
		assertThat(this.time.waits()).isEmpty();
		second.account().region();
		first.entity(operation());
		assertThat(this.time.waits()).hasSize(2);
		assertThat(this.time.waits().get(0)).isBetween(Duration.ofSeconds(4), Duration.ofMillis(4001));
		assertThat(this.time.waits().get(1)).isEqualTo(Duration.ofMillis(1));
	}

	@Test
	void aRefusalWithoutATimeHoldsNobodyBack() {
		server.answer(429, "{}");
		CustomerioV2Client v2 = v2(this.limiter, RetrySettings.none());
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(CustomerioRateLimitException.class).isThrownBy(() -> v2.entity(operation()));
		}
		assertThat(this.time.waits()).isEmpty();
	}

	@Test
	void everyRequestCountsTheRepeatedOnesIncluded() {
		server.stubFor(any(anyUrl()).inScenario("trouble")
			.whenScenarioStateIs("Started")
			.willReturn(aResponse().withStatus(503))
			.willSetStateTo("again"));
		server.stubFor(any(anyUrl()).inScenario("trouble")
			.whenScenarioStateIs("again")
			.willReturn(aResponse().withStatus(429).withHeader("Retry-After", "0"))
			.willSetStateTo("well"));
		server.stubFor(any(anyUrl()).inScenario("trouble").whenScenarioStateIs("well").willReturn(okJson("{}")));
		RecordingLimiter recording = new RecordingLimiter();
		v2(recording, Wire.FAST_RETRIES).entity(operation());
		assertThat(recording.events).containsExactly("acquire track entity", "answered track entity",
				"acquire track entity", "pause track entity PT0S", "answered track entity", "acquire track entity",
				"answered track entity");
	}

	@Test
	void aCallThatWouldHaveToWaitForTooLongIsNotSentAndNotRepeated() {
		server.answer(200, "{}");
		CustomerioV2Client v2 = v2(limiter(
				RateLimitSettings.defaults().withLimit(RateLimitBucket.TRACK, new RateLimit(1, Duration.ofMinutes(1)))),
				Wire.FAST_RETRIES);
		v2.entity(operation());
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class).isThrownBy(() -> v2.entity(operation()))
			.withMessageStartingWith("Track API entity was not sent: the rate limit \"track\" (1 per 1m)");
		server.verify(1, anyRequestedFor(anyUrl()));
	}

	@Test
	void aRepetitionThatWouldHaveToWaitForTooLongLeavesTheFailureOfTheRequest() {
		server.answer(503, "{}");
		CustomerioV2Client v2 = v2(limiter(
				RateLimitSettings.defaults().withLimit(RateLimitBucket.TRACK, new RateLimit(2, Duration.ofMinutes(1)))),
				Wire.FAST_RETRIES);
		assertThatExceptionOfType(CustomerioServerException.class).isThrownBy(() -> v2.entity(operation()))
			.satisfies((ex) -> assertThat(ex.getSuppressed()).singleElement()
				.isInstanceOf(CustomerioRateLimitTimeoutException.class));
		server.verify(2, anyRequestedFor(anyUrl()));
	}

	@Test
	void waitsNoLongerThanTheDeadlineOfTheCall() {
		server.answer(200, "{}");
		RecordingLimiter recording = new RecordingLimiter();
		v2(recording, new RetrySettings(3, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(7)))
			.entity(operation());
		assertThat(recording.left).singleElement()
			.satisfies((left) -> assertThat(left).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(7)));
	}

	@Test
	void aDeadlineMayBeLongerThanNanosecondsCanExpress() {
		server.stubFor(any(anyUrl()).inScenario("trouble")
			.whenScenarioStateIs("Started")
			.willReturn(aResponse().withStatus(503))
			.willSetStateTo("well"));
		server.stubFor(any(anyUrl()).inScenario("trouble").whenScenarioStateIs("well").willReturn(okJson("{}")));
		Duration ever = Duration.ofSeconds(Long.MAX_VALUE);
		v2(limiter(RateLimitSettings.defaults().withMaxWait(ever)),
				new RetrySettings(3, Duration.ofMillis(1), ever, ever))
			.entity(operation());
		server.verify(2, anyRequestedFor(anyUrl()));
	}

	@Test
	void aCallThatIsInterruptedWhileItWaitsIsNotSent() {
		server.answer(200, "{\"workspaces\":[]}");
		CustomerioV1Client v1 = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.rateLimiter(limiter(RateLimitSettings.defaults()
				.withLimit(RateLimitBucket.APP, new RateLimit(1, Duration.ofSeconds(1)))))
			.build();
		v1.workspaces().list();
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> v1.workspaces().list())
			.withMessage("App API workspaces.list was interrupted while it waited for its rate limit; it was not sent")
			.withCauseInstanceOf(InterruptedException.class)
			.satisfies((ex) -> {
				assertThat(ex.isTransient()).isFalse();
				assertThat(ex.mayHaveBeenProcessed()).isFalse();
			});
		assertThat(Thread.interrupted()).isTrue();
		server.verify(1, anyRequestedFor(anyUrl()));
	}

	@Test
	void messagesAndBroadcastsCountInBucketsOfTheirOwn() {
		RecordingLimiter recording = new RecordingLimiter();
		CustomerioV1Client v1 = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.rateLimiter(recording)
			.build();
		server.answer(200, "{\"id\":7,\"errors\":[],\"next\":\"\",\"delivery_id\":\"d1\",\"queued_at\":1790000000}");
		v1.transactional().sendSms((sms) -> sms.template("code").to("+15559876543").person(PersonId.id("42")));
		v1.broadcasts().trigger(12, (broadcast) -> {
		});
		v1.broadcasts().triggerErrors(12, 7);
		assertThat(recording.events).containsExactly("acquire send transactional.sendSms",
				"answered send transactional.sendSms", "acquire broadcast broadcasts.trigger",
				"answered broadcast broadcasts.trigger", "acquire app broadcasts.triggerErrors",
				"answered app broadcasts.triggerErrors");
	}

	@Test
	void clientsWithoutALimiterAreNotHeldBack() {
		server.answer(200, "{\"workspaces\":[]}");
		CustomerioV1Client v1 = CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build();
		for (int i = 0; i < 12; i++) {
			v1.workspaces().list();
		}
		server.verify(12, anyRequestedFor(anyUrl()));
	}

	private CustomerioV2Client v2(RateLimiter limiter, RetrySettings retry) {
		return CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.rateLimiter(limiter)
			.retry(retry)
			.build();
	}

	private static EntityOperation operation() {
		return Person.id("42").delete();
	}

	private Bucket4jRateLimiter limiter(RateLimitSettings settings) {
		return new Bucket4jRateLimiter(settings, RateLimitListener.NONE, this.time);
	}

	private static final class RecordingLimiter implements RateLimiter {

		private final List<String> events = new ArrayList<>();

		private final List<Duration> left = new ArrayList<>();

		@Override
		public void acquire(Operation operation, Duration atMost) {
			this.events.add("acquire " + operation.rateLimit().key() + " " + operation.name());
			this.left.add(atMost);
		}

		@Override
		public void answered(Operation operation, Duration underWay) {
			this.events.add("answered " + operation.rateLimit().key() + " " + operation.name());
		}

		@Override
		public void pause(Operation operation, Duration time) {
			this.events.add("pause " + operation.rateLimit().key() + " " + operation.name() + " " + time);
		}

	}

}
