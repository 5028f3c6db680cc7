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

package io.github.customeriospring.webhook.event;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.json.WireJson;
import io.github.customeriospring.webhook.BodyDigest;
import io.github.customeriospring.webhook.ReceivedWebhook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what webhooks tell. Fields that are missing or have another type than Customer.io
 * documents do not fail it. Thread-safe.
 *
 * @since 0.1.0
 */
public final class WebhookReader {

	/** Those of Customer.io have 26. */
	private static final int MAX_ID_LENGTH = 64;

	private final WireJson json = new WireJson();

	/**
	 * Read an event.
	 * @param workspace the name of the workspace that it comes from
	 * @param body the body of the webhook
	 * @return the event
	 * @throws UnreadableWebhookException if the body is no JSON object
	 */
	public CustomerioEvent read(String workspace, byte[] body) {
		Arguments.notNull(workspace, "workspace");
		EventFields event = parse(Arguments.notNull(body, "body"));
		if (event == null) {
			throw new UnreadableWebhookException(UnreadableWebhookException.NO_OBJECT, null);
		}
		return new EventAssembly(workspace, id(event, body), event, text(event.node(), body)).assemble();
	}

	/**
	 * Find what it takes to keep a webhook.
	 * @param body the body of the webhook
	 * @return the webhook, with a problem if its body is no JSON object
	 */
	public ReceivedWebhook receive(byte[] body) {
		EventFields event = parse(Arguments.notNull(body, "body"));
		if (event == null) {
			return new ReceivedWebhook(digest(body), 0, body, body.length, UnreadableWebhookException.NO_OBJECT);
		}
		return new ReceivedWebhook(id(event, body), key(EventAssembly.identifiers(event)), body, body.length, null);
	}

	private @Nullable EventFields parse(byte[] body) {
		JsonNode root = this.json.readTree(body);
		return (root != null && root.isObject()) ? new EventFields(root) : null;
	}

	/**
	 * Return the id of an event. Digits of a fraction get lost while it is read, so it
	 * names nothing.
	 */
	private static String id(EventFields event, byte[] body) {
		String id = event.node().path("event_id").isFloatingPointNumber() ? null : event.name("event_id");
		boolean usable = id != null && id.length() <= MAX_ID_LENGTH && Arguments.isVisibleAscii(id);
		return (usable && id != null) ? id : digest(body);
	}

	private static String digest(byte[] body) {
		BodyDigest digest = new BodyDigest();
		digest.update(body, 0, body.length);
		return digest.id();
	}

	/**
	 * Return a number that stands for a person. {@link String#hashCode()} is the same in
	 * each process.
	 */
	private static int key(EventIdentifiers person) {
		String name = (person.cioId() != null) ? person.cioId() : (person.id() != null) ? person.id() : person.email();
		if (name == null) {
			return 0;
		}
		int hash = name.toLowerCase(Locale.ROOT).hashCode();
		return (hash != 0) ? hash : 1;
	}

	/**
	 * Return the body as text, written anew if it is not plain UTF-8.
	 */
	private static String text(JsonNode root, byte[] body) {
		return (body[0] > 0 && body[1] > 0) ? new String(body, StandardCharsets.UTF_8) : root.toString();
	}

}
