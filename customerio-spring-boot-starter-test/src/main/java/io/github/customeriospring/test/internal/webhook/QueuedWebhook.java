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

package io.github.customeriospring.test.internal.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SentWebhook;
import org.jspecify.annotations.Nullable;

/**
 * A webhook and what became of it. Whoever reads or changes it holds the lock of the
 * queue.
 */
final class QueuedWebhook {

	private static final Duration LIFETIME = Duration.ofDays(7);

	private final ReportingEvent event;

	private final Instant since;

	private final byte[] body;

	private int attempts;

	private int status;

	private @Nullable WebhookAnswer answer;

	QueuedWebhook(ReportingEvent event, Instant since) {
		this.event = event;
		this.since = since;
		this.body = event.toJson().getBytes(StandardCharsets.UTF_8);
	}

	byte[] body() {
		return this.body;
	}

	void answered(WebhookAnswer answer) {
		this.attempts++;
		this.status = answer.status();
		this.answer = answer;
	}

	void forgetAnswer() {
		this.answer = null;
	}

	boolean isOver(Instant now) {
		return snapshot().isAcknowledged() || !now.isBefore(this.since.plus(LIFETIME));
	}

	SentWebhook snapshot() {
		return new SentWebhook(this.event, this.attempts, this.status);
	}

	InspectedWebhook inspected(int number) {
		return new InspectedWebhook(number, snapshot(), this.body, this.answer);
	}

}
