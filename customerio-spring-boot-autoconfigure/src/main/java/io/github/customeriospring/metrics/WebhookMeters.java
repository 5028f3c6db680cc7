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
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.InboxState.Counts;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

/**
 * Shows how an inbox is, as {@code customerio.webhook.*}: what waits in it, how old the
 * oldest webhook is that was not tried or has failed (tag {@code state}), and what it has
 * done. All meters have the tag {@code workspace}. The inbox is asked at most once a
 * second, however many meters are read.
 *
 * @since 0.1.0
 */
public final class WebhookMeters implements MeterBinder {

	private static final String PREFIX = "customerio.webhook.";

	private static final String UNIT = "webhooks";

	private final WebhookInbox inbox;

	private final Tags tags;

	private final StateSample<WebhookInbox, InboxState> sample;

	/**
	 * Create meters.
	 * @param inbox the inbox, which the meters do not keep alive
	 * @param workspace what the application calls its workspace, the value of the tag
	 * {@code workspace}
	 * @throws IllegalArgumentException if the name is empty
	 */
	public WebhookMeters(WebhookInbox inbox, String workspace) {
		this(inbox, workspace, System::nanoTime);
	}

	WebhookMeters(WebhookInbox inbox, String workspace, LongSupplier nanoTime) {
		this.inbox = inbox;
		this.tags = Tags.of(WorkspaceTag.KEY, WorkspaceTag.check(workspace));
		this.sample = new StateSample<>(WebhookInbox::state, nanoTime);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder(PREFIX + "waiting", this.inbox, sampled((state) -> (double) state.waiting()))
			.description("Webhooks that were taken and are not settled")
			.baseUnit(UNIT)
			.tags(this.tags)
			.register(registry);
		bindOldest(registry, "waiting", InboxState::oldest);
		bindOldest(registry, "failed", InboxState::oldestFailed);
		for (Count count : Count.values()) {
			FunctionCounter
				.builder(PREFIX + count.key, this.inbox, sampled((state) -> count.value.applyAsDouble(state.counts())))
				.description(count.description)
				.baseUnit(UNIT)
				.tags(this.tags)
				.register(registry);
		}
	}

	private void bindOldest(MeterRegistry registry, String state, Function<InboxState, @Nullable Duration> age) {
		TimeGauge
			.builder(PREFIX + "oldest", this.inbox, TimeUnit.SECONDS, sampled((sample) -> seconds(age.apply(sample))))
			.description("Age of the oldest webhook that is not settled, by whether handling it has failed")
			.tags(this.tags.and("state", state))
			.register(registry);
	}

	/**
	 * The function must not hold the inbox, since meters hold functions.
	 */
	private ToDoubleFunction<WebhookInbox> sampled(ToDoubleFunction<InboxState> value) {
		StateSample<WebhookInbox, InboxState> sample = this.sample;
		return (inbox) -> value.applyAsDouble(sample.of(inbox));
	}

	private static double seconds(@Nullable Duration time) {
		return (time != null) ? time.toNanos() / 1e9 : 0;
	}

	/**
	 * What is counted.
	 */
	private enum Count {

		ACCEPTED("accepted", "Webhooks that were taken", Counts::accepted),

		REPEATED("repeated", "Webhooks that were known already", Counts::repeated),

		HANDLED("handled", "Webhooks that were handled", Counts::handled),

		FAILED("failed", "How often handling a webhook has failed", Counts::failed),

		DEAD("dead", "Webhooks that were put aside", Counts::dead);

		private final String key;

		private final String description;

		private final ToDoubleFunction<Counts> value;

		Count(String key, String description, ToDoubleFunction<Counts> value) {
			this.key = key;
			this.description = description;
			this.value = value;
		}

	}

}
