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

package io.github.customeriospring.test.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.event.WebhookReader;

/**
 * Webhooks for tests of an application that receives them: <pre class="code">
 * mockMvc.perform(signed(ReportingEvent.of(EMAIL, BOUNCED).forPerson("42", null)).mockMvc("/webhooks/customerio"))
 * 	.andExpect(status().is2xxSuccessful());
 * </pre> They are signed with {@link #SIGNING_KEY}, which
 * {@link io.github.customeriospring.test.EnableFakeCustomerio @EnableFakeCustomerio} lets
 * the application accept beside its own keys, as soon as it has a key or a path for
 * webhooks.
 *
 * @since 0.1.0
 */
public final class CustomerioWebhooks {

	/**
	 * What webhooks are signed with unless a test says otherwise:
	 * {@link io.github.customeriospring.test.FakeCustomerio#webhookSigningKey()} of the
	 * default workspace. A test without
	 * {@link io.github.customeriospring.test.EnableFakeCustomerio @EnableFakeCustomerio}
	 * sets the property {@code customerio.webhook.signing-keys} to it.
	 */
	public static final String SIGNING_KEY = "fake-webhook-signing-key";

	private CustomerioWebhooks() {
	}

	/**
	 * Signs an event.
	 * @param event what to report
	 * @return the webhook, signed now
	 */
	public static SignedWebhook signed(ReportingEvent event) {
		return signed(event.toJson());
	}

	/**
	 * Signs an event that an application has received, in order to send it again.
	 * @param event the event
	 * @return the webhook, signed now
	 */
	public static SignedWebhook signed(CustomerioEvent event) {
		return signed(event.json());
	}

	/**
	 * Signs any text, JSON or not.
	 * @param body the body
	 * @return the webhook, signed now
	 */
	public static SignedWebhook signed(String body) {
		return signed(body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Signs any bytes.
	 * @param body the body
	 * @return the webhook, signed now
	 */
	public static SignedWebhook signed(byte[] body) {
		return new SignedWebhook(body, SIGNING_KEY, Instant.now());
	}

	/**
	 * Reads an event as the application gets it, in order to call a listener without a
	 * request.
	 * @param event what is reported
	 * @return the event of the default workspace
	 */
	public static CustomerioEvent read(ReportingEvent event) {
		return new WebhookReader().read(Workspace.DEFAULT, event.toJson().getBytes(StandardCharsets.UTF_8));
	}

}
