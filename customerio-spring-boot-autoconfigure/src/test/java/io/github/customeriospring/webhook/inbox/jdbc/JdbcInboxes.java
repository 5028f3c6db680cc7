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

package io.github.customeriospring.webhook.inbox.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import io.github.customeriospring.webhook.event.WebhookReader;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxSettings;
import io.github.customeriospring.webhook.inbox.InboxThreads;
import io.github.customeriospring.webhook.inbox.RecordingHandler;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.WebhookInboxException.Reason;
import io.github.customeriospring.webhook.inbox.Webhooks;

/**
 * Creates inboxes with a database, and closes them. All of them hand over to the same
 * handler.
 */
final class JdbcInboxes implements AutoCloseable {

	static final InboxSettings SETTINGS = InboxSettings.defaults()
		.withRetries(Duration.ofMillis(1), Duration.ofMillis(10), 3);

	/** With patience, since the machine may have other things to do. */
	static final JdbcInboxSettings JDBC = JdbcInboxSettings.defaults()
		.withLease(Duration.ofSeconds(3))
		.withStoreTimeout(Duration.ofSeconds(30));

	private final DataSource dataSource;

	private final RecordingHandler handler = new RecordingHandler();

	private final List<JdbcInbox> inboxes = new ArrayList<>();

	private volatile Duration ahead = Duration.ZERO;

	JdbcInboxes(DataSource dataSource) {
		this.dataSource = dataSource;
		stopped().createTables();
	}

	RecordingHandler handler() {
		return this.handler;
	}

	/**
	 * Let time pass.
	 */
	void pass(Duration time) {
		this.ahead = this.ahead.plus(time);
	}

	InboxContext context(InboxSettings settings) {
		InstantSource clock = () -> Instant.now().plus(this.ahead);
		return new InboxContext("default", this.handler, new WebhookReader(), settings, new InboxThreads(), clock);
	}

	JdbcInbox stopped() {
		return stopped(UnaryOperator.identity());
	}

	JdbcInbox stopped(UnaryOperator<JdbcInbox.Builder> customizer) {
		return stopped(this.dataSource, customizer);
	}

	JdbcInbox stopped(DataSource dataSource, UnaryOperator<JdbcInbox.Builder> customizer) {
		JdbcInbox inbox = customizer.apply(JdbcInbox.builder(context(SETTINGS), dataSource).jdbc(JDBC)).build();
		this.inboxes.add(inbox);
		return inbox;
	}

	JdbcInbox started() {
		return started(UnaryOperator.identity());
	}

	JdbcInbox started(UnaryOperator<JdbcInbox.Builder> customizer) {
		return started(this.dataSource, customizer);
	}

	JdbcInbox started(DataSource dataSource, UnaryOperator<JdbcInbox.Builder> customizer) {
		JdbcInbox inbox = stopped(dataSource, customizer);
		inbox.start();
		return inbox;
	}

	/**
	 * Return why an inbox does not take a webhook.
	 */
	static Reason refusal(JdbcInbox inbox, String id) {
		try {
			inbox.accept(Webhooks.webhook(id, "one"));
			throw new AssertionError("It was taken");
		}
		catch (WebhookInboxException ex) {
			return ex.getReason();
		}
	}

	static void awaitLatch(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.inboxes.forEach((inbox) -> {
			inbox.stop(Duration.ofSeconds(10));
			inbox.close();
		});
	}

}
