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

package io.github.customeriospring.test.observability;

import java.time.Duration;

import io.github.customeriospring.test.webhook.CustomerioWebhooks;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SignedWebhook;
import io.github.customeriospring.webhook.inbox.WebhookInbox;

import static org.awaitility.Awaitility.await;

/**
 * Webhooks that are handled, known already, refused, unreadable, or put aside.
 */
final class WebhookStory {

	/** The id of a webhook that nobody can handle. */
	static final String FAILING = "planted-failing";

	private static final Duration LONG = Duration.ofSeconds(60);

	private final ObservedRun run;

	WebhookStory(ObservedRun run) {
		this.run = run;
	}

	void tell() {
		SignedWebhook fine = signed("planted-fine");
		post(fine.with(Planted.SIGNING_KEY));
		post(fine.with(Planted.SIGNING_KEY));
		post(fine.with("planted-other-key"));
		post(CustomerioWebhooks.signed("planted-person").with(Planted.SIGNING_KEY));
		post(signed(FAILING).with(Planted.SIGNING_KEY));
		WebhookInbox inbox = this.run.bean(WebhookInbox.class);
		await().atMost(LONG).until(() -> inbox.state().counts().handled() == 1 && inbox.deadLetters().count() == 2);
	}

	private static SignedWebhook signed(String id) {
		return CustomerioWebhooks.signed(ReportingEvent.of("email", "sent")
			.withId(id)
			.forPerson(Planted.PERSON, Planted.EMAIL)
			.with("subject", "planted-subject"));
	}

	private void post(SignedWebhook webhook) {
		this.run.send(webhook.httpRequest(this.run.url("/webhooks/customerio")));
	}

}
