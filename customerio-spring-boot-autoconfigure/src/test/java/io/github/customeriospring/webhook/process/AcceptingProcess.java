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

package io.github.customeriospring.webhook.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxSettings;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.Webhooks;
import io.github.customeriospring.webhook.inbox.jdbc.JdbcInbox;
import io.github.customeriospring.webhook.inbox.jdbc.JdbcInboxSettings;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A process that takes webhooks and handles them until it is killed, or told to stop by
 * the end of its input. It says on its output what it has acknowledged, a line each:
 * {@code committed}, the person and the number of the webhook. Handling one writes a row.
 */
public final class AcceptingProcess {

	private static final int THREADS = 3;

	private final JdbcInbox inbox;

	private final CountDownLatch stopped = new CountDownLatch(1);

	private AcceptingProcess(JdbcInbox inbox) {
		this.inbox = inbox;
	}

	/**
	 * Start.
	 * @param arguments the name of the process, and the address of the database
	 */
	public static void main(String... arguments) throws Exception {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setJdbcUrl(arguments[1]);
		new AcceptingProcess(inbox(dataSource)).run(arguments[0]);
	}

	static JdbcInbox inbox(DataSource dataSource) {
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		InboxContext context = InboxContext.of("default", (webhook) -> handle(webhook, jdbc),
				InboxSettings.defaults().withRetries(Duration.ofMillis(50), Duration.ofMillis(200), 1000));
		return JdbcInbox.builder(context, dataSource)
			.jdbc(JdbcInboxSettings.defaults().withLease(Duration.ofSeconds(2)))
			.build();
	}

	private static void handle(ReceivedWebhook webhook, JdbcTemplate jdbc) {
		String[] personAndNumber = Webhooks.id(webhook).split("_");
		jdbc.update("insert into effect (person, number) values (?, ?)", personAndNumber[0],
				Integer.valueOf(personAndNumber[1]));
	}

	private void run(String name) throws Exception {
		this.inbox.start();
		Thread[] threads = new Thread[THREADS];
		for (int i = 0; i < THREADS; i++) {
			String person = name + "-" + i;
			threads[i] = new Thread(() -> accept(person));
			threads[i].start();
		}
		while (System.in.read() != -1) {
			Thread.onSpinWait();
		}
		this.stopped.countDown();
		for (Thread thread : threads) {
			thread.join();
		}
		while (this.inbox.state().waiting() > 0) {
			Thread.onSpinWait();
		}
		this.inbox.stop(Duration.ofSeconds(30));
		this.inbox.close();
		System.out.println("flushed");
	}

	/**
	 * Send what Customer.io would: one after the other, again until it is acknowledged,
	 * and now and then once more.
	 */
	private void accept(String person) {
		int number = 0;
		while (this.stopped.getCount() > 0) {
			ReceivedWebhook webhook = Webhooks.webhook(person + "_" + number, person);
			try {
				this.inbox.accept(webhook);
				System.out.println("committed " + person + " " + number);
				if (ThreadLocalRandom.current().nextInt(10) > 0) {
					number++;
				}
			}
			catch (WebhookInboxException ex) {
				// It is sent again
			}
		}
	}

}
