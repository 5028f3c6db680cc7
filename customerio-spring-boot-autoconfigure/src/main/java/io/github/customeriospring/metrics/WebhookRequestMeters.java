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

package io.github.customeriospring.metrics;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.webhook.WebhookObserver;
import io.github.customeriospring.webhook.WebhookOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/**
 * Measures what arrives at the endpoints for webhooks, and how long it takes to answer,
 * as {@code customerio.webhook.requests}. The tags are {@code workspace}, {@code outcome}
 * and {@code verified}, which tells whether Customer.io had signed the request.
 *
 * @since 0.1.0
 */
public final class WebhookRequestMeters implements WebhookObserver {

	private final MeterRegistry registry;

	/**
	 * Create meters. There are none before there is an endpoint.
	 * @param registry where to register the meters
	 */
	public WebhookRequestMeters(MeterRegistry registry) {
		this.registry = registry;
	}

	@Override
	public WebhookObserver forWorkspace(String workspace) {
		Map<WebhookOutcome, Timer> timers = new EnumMap<>(WebhookOutcome.class);
		for (WebhookOutcome outcome : WebhookOutcome.values()) {
			timers.put(outcome,
					Timer.builder("customerio.webhook.requests")
						.description("Requests to an endpoint for webhooks")
						.tags(tags(workspace, outcome))
						.register(this.registry));
		}
		return new WebhookObserver() {

			@Override
			public void received(WebhookOutcome outcome, Duration duration) {
				Objects.requireNonNull(timers.get(outcome)).record(duration);
			}

		};
	}

	private static Tags tags(String workspace, WebhookOutcome outcome) {
		return Tags.of(WorkspaceTag.KEY, WorkspaceTag.check(workspace), "outcome",
				outcome.name().toLowerCase(Locale.ROOT), "verified", Boolean.toString(outcome.isVerified()));
	}

}
