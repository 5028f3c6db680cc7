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

package io.github.customeriospring.retryproof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.customeriospring.http.Call;
import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.http.connection.ApiClientBuilder;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.jspecify.annotations.Nullable;

/**
 * All clients, set to two retries, and the calls that they made.
 */
final class Clients {

	/** The first attempt and the retries. */
	static final int ALL_ATTEMPTS = 3;

	/** The value that the calls of the table carry and that no message may show. */
	static final String SECRET = "jane";

	/** What is in all credentials, and no message may show either. */
	static final String CREDENTIAL = "opensesame";

	private static final RetrySettings RETRY = new RetrySettings(ALL_ATTEMPTS - 1, Duration.ofMillis(1),
			Duration.ofMillis(1), Duration.ofSeconds(60));

	private final List<Call> calls = new ArrayList<>();

	private final CustomerioV1Client app;

	private final CustomerioTrackV1Client trackV1;

	private final CustomerioV2Client v2;

	private final CustomerioPipelinesClient pipelines;

	Clients(Transport transport, Duration readTimeout, String baseUrl) {
		this((builder) -> transport.set(builder.baseUrl(baseUrl), readTimeout));
	}

	Clients(Consumer<ApiClientBuilder<?>> customizer) {
		CustomerioV1Client.Builder app = CustomerioV1Client.builder().apiKey(CREDENTIAL);
		CustomerioTrackV1Client.Builder trackV1 = CustomerioTrackV1Client.builder()
			.siteId(CREDENTIAL + "-site")
			.apiKey(CREDENTIAL);
		CustomerioV2Client.Builder v2 = CustomerioV2Client.builder().siteId(CREDENTIAL + "-site").apiKey(CREDENTIAL);
		CustomerioPipelinesClient.Builder pipelines = CustomerioPipelinesClient.builder().apiKey(CREDENTIAL);
		CallObserver observer = observer(this.calls);
		for (ApiClientBuilder<?> builder : List.of(app, trackV1, v2, pipelines)) {
			builder.retry(RETRY);
			builder.observer(observer);
			customizer.accept(builder);
		}
		this.app = app.build();
		this.trackV1 = trackV1.build();
		this.v2 = v2.build();
		this.pipelines = pipelines.build();
	}

	private static CallObserver observer(List<Call> calls) {
		return new CallObserver() {

			@Override
			public <T extends @Nullable Object> T observe(Call call, Supplier<T> work) {
				calls.add(call);
				return work.get();
			}

		};
	}

	/**
	 * Return the calls since the last time.
	 */
	List<Call> takeCalls() {
		List<Call> taken = List.copyOf(this.calls);
		this.calls.clear();
		return taken;
	}

	CustomerioV1Client app() {
		return this.app;
	}

	CustomerioTrackV1Client trackV1() {
		return this.trackV1;
	}

	CustomerioV2Client v2() {
		return this.v2;
	}

	CustomerioPipelinesClient pipelines() {
		return this.pipelines;
	}

}
