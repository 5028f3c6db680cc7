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

package io.github.customeriospring.webhook.web;

import java.time.Duration;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.Verification;
import io.github.customeriospring.webhook.WebhookObserver;
import io.github.customeriospring.webhook.WebhookOutcome;
import io.github.customeriospring.webhook.WebhookVerifier;
import io.github.customeriospring.webhook.event.WebhookReader;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;

/**
 * Takes the webhooks of a workspace, whatever the web server: what is signed goes to the
 * inbox. Thread-safe.
 *
 * @since 0.1.0
 */
public final class WebhookEndpoint {

	/**
	 * How many bytes a signed request may have, 50 MB: a larger one is refused.
	 */
	public static final long MAX_SIZE = 50L * 1024 * 1024;

	/**
	 * How long a request may take to arrive. Customer.io waits four seconds.
	 */
	public static final Duration MAX_READ_TIME = Duration.ofSeconds(10);

	/**
	 * How long to wait for the inbox.
	 */
	public static final Duration MAX_STORE_TIME = Duration.ofSeconds(2);

	private final String path;

	private final WebhookVerifier verifier;

	private final WebhookInbox inbox;

	private final int maxBodySize;

	private final WebhookReader reader = new WebhookReader();

	private final OutcomeReport report;

	/**
	 * Create an endpoint.
	 * @param workspace the name of the workspace
	 * @param path the path in the application
	 * @param verifier tells what is signed
	 * @param inbox keeps what is signed
	 * @param maxBodySize how many bytes a body has at most that is kept
	 * @param observer watches what arrives
	 */
	public WebhookEndpoint(String workspace, String path, WebhookVerifier verifier, WebhookInbox inbox, int maxBodySize,
			WebhookObserver observer) {
		this.path = Arguments.notNull(path, "path");
		this.verifier = Arguments.notNull(verifier, "verifier");
		this.inbox = Arguments.notNull(inbox, "inbox");
		this.maxBodySize = Arguments.positive(maxBodySize, "maxBodySize");
		this.report = new OutcomeReport(Arguments.notNull(workspace, "workspace"),
				Arguments.notNull(observer, "observer").forWorkspace(workspace));
	}

	/**
	 * Return the path.
	 * @return the path in the application
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Begin to take a request.
	 * @param headers its headers
	 * @return what takes its body
	 */
	public IncomingWebhook begin(RequestHeaders headers) {
		try {
			return new IncomingWebhook(this, headers, headers.verify(this.verifier), null);
		}
		catch (RuntimeException ex) {
			return new IncomingWebhook(this, headers, Verification.refusing(), ex);
		}
	}

	int maxBodySize() {
		return this.maxBodySize;
	}

	OutcomeReport report() {
		return this.report;
	}

	/**
	 * Keep what is signed.
	 * @return what has become of it
	 * @throws WebhookInboxException if it cannot be kept
	 */
	WebhookOutcome keep(KeptBody body) {
		byte[] bytes = body.bytes();
		ReceivedWebhook webhook = (bytes != null) ? this.reader.receive(bytes) : body.withoutBytes();
		if (!this.inbox.accept(webhook)) {
			return WebhookOutcome.REPEATED;
		}
		return (webhook.problem() != null) ? WebhookOutcome.UNREADABLE : WebhookOutcome.ACCEPTED;
	}

}
