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

package io.github.customeriospring.test.clients;

import java.time.Duration;

import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;

/**
 * The clients as an application without Spring builds them, connected to a fake.
 */
public final class Clients {

	public static final RetrySettings FAST_RETRIES = new RetrySettings(5, Duration.ofMillis(1), Duration.ofMillis(1),
			Duration.ofSeconds(30));

	private Clients() {
	}

	public static CustomerioV1Client v1(FakeCustomerio customerio) {
		return v1(customerio, FAST_RETRIES);
	}

	public static CustomerioV1Client v1(FakeCustomerio customerio, RetrySettings retry) {
		return CustomerioV1Client.builder()
			.apiKey(customerio.appApiKey())
			.baseUrl(customerio.baseUrl())
			.retry(retry)
			.build();
	}

	public static CustomerioV2Client v2(FakeCustomerio customerio) {
		return v2(customerio, FAST_RETRIES);
	}

	public static CustomerioV2Client v2(FakeCustomerio customerio, RetrySettings retry) {
		return CustomerioV2Client.builder()
			.siteId(customerio.siteId())
			.apiKey(customerio.trackApiKey())
			.baseUrl(customerio.baseUrl())
			.retry(retry)
			.build();
	}

	public static CustomerioTrackV1Client trackV1(FakeCustomerio customerio) {
		return CustomerioTrackV1Client.builder()
			.siteId(customerio.siteId())
			.apiKey(customerio.trackApiKey())
			.baseUrl(customerio.baseUrl())
			.retry(FAST_RETRIES)
			.build();
	}

	public static CustomerioPipelinesClient.Builder pipelines(FakeCustomerio customerio) {
		return CustomerioPipelinesClient.builder()
			.apiKey(customerio.pipelinesApiKey())
			.baseUrl(customerio.pipelinesBaseUrl())
			.retry(FAST_RETRIES);
	}

}
