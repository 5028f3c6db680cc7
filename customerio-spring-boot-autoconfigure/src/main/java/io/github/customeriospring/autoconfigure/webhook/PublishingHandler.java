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

package io.github.customeriospring.autoconfigure.webhook;

import java.util.Objects;

import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.event.WebhookReader;
import io.github.customeriospring.webhook.inbox.WebhookHandler;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes what a webhook tells as an event of the application.
 *
 * @param workspace the name of the workspace
 * @param reader reads the event
 * @param events publishes it
 */
record PublishingHandler(String workspace, WebhookReader reader,
		ApplicationEventPublisher events) implements WebhookHandler {

	@Override
	public void handle(ReceivedWebhook webhook) {
		this.events.publishEvent(this.reader.read(this.workspace, Objects.requireNonNull(webhook.body())));
	}

}
