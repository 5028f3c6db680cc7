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

import java.nio.charset.StandardCharsets;

import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.event.WebhookReader;

/**
 * Webhooks as they arrive.
 */
public final class Webhooks {

	private static final WebhookReader READER = new WebhookReader();

	private Webhooks() {
	}

	/**
	 * The body of a webhook.
	 * @param id the id of the event
	 * @param person whom it is about
	 */
	public static byte[] body(String id, String person) {
		return """
				{"event_id": "%s", "object_type": "email", "metric": "sent", "timestamp": 1613063089, \
				"data": {"customer_id": "%2$s", "delivery_id": "d", \
				"identifiers": {"id": "%2$s", "email": "%2$s@example.com", "cio_id": "c%2$s"}}}""".formatted(id, person)
			.getBytes(StandardCharsets.UTF_8);
	}

	public static ReceivedWebhook webhook(String id, String person) {
		return READER.receive(body(id, person));
	}

	/**
	 * The id of the event in a webhook.
	 */
	public static String id(ReceivedWebhook webhook) {
		return READER.read("default", webhook.body()).id();
	}

	public static String person(ReceivedWebhook webhook) {
		return READER.read("default", webhook.body()).identifiers().id();
	}

}
