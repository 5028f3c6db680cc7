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

package io.github.customeriospring.health;

import java.time.Duration;
import java.util.Locale;

import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.InboxState.Status;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health of the inbox for webhooks. It is down when it takes nothing, and when a webhook
 * waits for too long to be handled for the first time. What has failed and is repeated is
 * no reason: it holds nothing else up.
 *
 * @since 0.1.0
 */
public final class CustomerioWebhookHealthIndicator implements HealthIndicator {

	private final WebhookInbox inbox;

	private final Duration maxAge;

	/**
	 * Create an indicator.
	 * @param inbox the inbox
	 * @param maxAge how old the oldest webhook may be that was not tried
	 */
	public CustomerioWebhookHealthIndicator(WebhookInbox inbox, Duration maxAge) {
		this.inbox = inbox;
		this.maxAge = maxAge;
	}

	@Override
	public Health health() {
		try {
			return describe(this.inbox.state(), this.inbox.deadLetters().count());
		}
		catch (RuntimeException ex) {
			// Its text may hold data
			return Health.down().withDetail("error", ex.getClass().getName()).build();
		}
	}

	private Health describe(InboxState state, long dead) {
		Health.Builder health = Health.up();
		String error = error(state);
		if (error != null) {
			health.down().withDetail("error", error);
		}
		else if (state.reason() != null) {
			health.withDetail("warning", state.reason());
		}
		describe(health, "oldest", state.oldest());
		describe(health, "oldestFailed", state.oldestFailed());
		return health.withDetail("status", state.status().name().toLowerCase(Locale.ROOT))
			.withDetail("waiting", state.waiting())
			.withDetail("dead", dead)
			.build();
	}

	private static void describe(Health.Builder health, String name, @Nullable Duration age) {
		if (age != null) {
			health.withDetail(name, age.toString());
		}
	}

	private @Nullable String error(InboxState state) {
		if (state.status() == Status.STOPPED) {
			return "It takes nothing, since it is not started or stops";
		}
		if (state.oldest() == null || state.oldest().compareTo(this.maxAge) <= 0) {
			return null;
		}
		String reason = (state.reason() != null) ? state.reason() : "listeners are slower than webhooks arrive";
		return "Webhooks wait for longer than %s (management.health.customerio.webhook.max-age): %s"
			.formatted(this.maxAge, reason);
	}

}
