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
import java.util.Map;
import java.util.TreeMap;

import io.github.customeriospring.publisher.OperationPublisher;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.PublisherState.Status;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health of a publisher, of which Customer.io is not asked. It is down when it delivers
 * nothing, whether it has paused by itself or somebody has paused it, and when an
 * operation waits for too long.
 *
 * @since 0.1.0
 */
public final class CustomerioPublisherHealthIndicator implements HealthIndicator {

	private final OperationPublisher<?> publisher;

	private final Duration maxAge;

	/**
	 * Create an indicator.
	 * @param publisher the publisher
	 * @param maxAge how old the oldest operation may be
	 */
	public CustomerioPublisherHealthIndicator(OperationPublisher<?> publisher, Duration maxAge) {
		this.publisher = publisher;
		this.maxAge = maxAge;
	}

	@Override
	public Health health() {
		try {
			return describe(this.publisher.state(), this.publisher.deadLetters().count());
		}
		catch (RuntimeException ex) {
			// Its text may hold data
			return Health.down().withDetail("error", ex.getClass().getName()).build();
		}
	}

	private Health describe(PublisherState state, long dead) {
		Health.Builder health = Health.up();
		String error = error(state);
		if (error != null) {
			health.down().withDetail("error", error);
		}
		else if (state.reason() != null) {
			health.withDetail("warning", state.reason());
		}
		Map<String, String> oldest = new TreeMap<>();
		state.oldest().forEach((status, age) -> oldest.put(name(status), age.toString()));
		return health.withDetail("status", name(state.status()))
			.withDetail("queued", state.queued())
			.withDetail("oldest", oldest)
			.withDetail("dead", dead)
			.build();
	}

	private @Nullable String error(PublisherState state) {
		String reason = (state.reason() != null) ? state.reason() : "no reason is known";
		return switch (state.status()) {
			case CLOSED -> "It is closed";
			case PAUSED -> "It is paused: " + reason;
			default -> isTooOld(state)
					? "Operations wait for longer than %s (management.health.customerio.publisher.max-age): %s"
						.formatted(this.maxAge, reason)
					: null;
		};
	}

	private boolean isTooOld(PublisherState state) {
		return state.oldest().values().stream().anyMatch((age) -> age.compareTo(this.maxAge) > 0);
	}

	private static String name(Status status) {
		return status.name().toLowerCase(Locale.ROOT);
	}

}
