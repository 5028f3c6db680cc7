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

package io.github.customeriospring.webhook.inbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.customeriospring.webhook.ReceivedWebhook;

/**
 * Notes the ids of events in the order in which they were handled, after a test has had
 * its say.
 */
public final class RecordingHandler implements WebhookHandler {

	private final List<ReceivedWebhook> handled = new CopyOnWriteArrayList<>();

	private volatile Consumer<ReceivedWebhook> first = (webhook) -> {
	};

	/**
	 * Do something before a webhook is noted.
	 */
	public void first(Consumer<ReceivedWebhook> first) {
		this.first = first;
	}

	@Override
	public void handle(ReceivedWebhook webhook) {
		this.first.accept(webhook);
		this.handled.add(webhook);
	}

	public List<ReceivedWebhook> handled() {
		return this.handled;
	}

	public List<String> ids() {
		return this.handled.stream().map(Webhooks::id).toList();
	}

	public List<String> ids(String person) {
		return this.handled.stream()
			.filter((webhook) -> Webhooks.person(webhook).equals(person))
			.map(Webhooks::id)
			.toList();
	}

}
