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

package io.github.customeriospring.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.connection.ApiClientBuilder;
import io.github.customeriospring.http.connection.ApiConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the limiter learns of the calls of a client for which nobody waits.
 */
class BackgroundCallTests {

	private static final Operation OPERATION = new Operation(Api.APP, "name", "/path", true);

	@RegisterExtension
	static final Wire server = new Wire();

	private final List<String> events = new ArrayList<>();

	@Test
	void waitsInTheBackground() {
		server.answer(200, "{}");
		call(new NotingLimiter());
		assertThat(this.events).containsExactly("in background", "answered");
	}

	@Test
	void tellsThatCustomerioWantsToBeLeftAlone() {
		server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "4")));
		assertThatExceptionOfType(CustomerioRateLimitException.class).isThrownBy(() -> call(new NotingLimiter()));
		assertThat(this.events).containsExactly("in background", "pause PT4S", "answered");
	}

	@Test
	void isNotSentWhenItIsInterruptedWhileItWaits() {
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> call(new NotingLimiter() {

			@Override
			public void acquireInBackground(Operation operation) throws InterruptedException {
				throw new InterruptedException();
			}

		})).withMessage("App API name was interrupted while it waited for its rate limit; it was not sent");
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.events).isEmpty();
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void hasAYearWhereTheLimiterKnowsNoBackground() {
		server.answer(200, "{}");
		call(new RateLimiter() {

			@Override
			public void acquire(Operation operation, Duration atMost) {
				BackgroundCallTests.this.events.add("acquire " + atMost.toDays());
			}

			@Override
			public void pause(Operation operation, Duration time) {
			}

		});
		assertThat(this.events).containsExactly("acquire 365");
	}

	private void call(RateLimiter limiter) {
		new Builder().rateLimiter(limiter).connect().post(OPERATION, new byte[0], (answer) -> answer);
	}

	private class NotingLimiter implements RateLimiter {

		@Override
		public void acquire(Operation operation, Duration atMost) {
			BackgroundCallTests.this.events.add("acquire");
		}

		@Override
		public void acquireInBackground(Operation operation) throws InterruptedException {
			BackgroundCallTests.this.events.add("in background");
		}

		@Override
		public void answered(Operation operation, Duration underWay) {
			BackgroundCallTests.this.events.add("answered");
		}

		@Override
		public void pause(Operation operation, Duration time) {
			BackgroundCallTests.this.events.add("pause " + time);
		}

	}

	private static final class Builder extends ApiClientBuilder<Builder> {

		Builder() {
			super(Api.APP);
			baseUrl(server.baseUrl());
		}

		ApiConnection connect() {
			return inBackground(() -> connect((headers) -> {
			})).get();
		}

	}

}
