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

import java.time.Duration;

import io.github.customeriospring.webhook.ReceivedWebhook;

/**
 * Keeps the webhooks of a workspace from their arrival until they are handled.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public interface WebhookInbox {

	/**
	 * Keep a webhook. What has a {@linkplain ReceivedWebhook#problem() problem} is put
	 * aside. Returns or throws within the time that the inbox is given for it.
	 * @param webhook the webhook
	 * @return {@code true} if it is new, {@code false} if it was known already
	 * @throws WebhookInboxException if it cannot be kept now
	 */
	boolean accept(ReceivedWebhook webhook);

	/**
	 * Return how the inbox is.
	 * @return the state, without data
	 */
	InboxState state();

	/**
	 * Return what was put aside.
	 * @return the dead letters
	 */
	DeadWebhooks deadLetters();

	/**
	 * Begin to hand webhooks over.
	 */
	void start();

	/**
	 * Take nothing more, and go on with what was taken.
	 */
	void refuse();

	/**
	 * Take nothing more and let what is being handled end. The inbox may be started
	 * again.
	 * @param timeout how long to wait at most
	 */
	void stop(Duration timeout);

	/**
	 * Stop for ever.
	 */
	void close();

}
