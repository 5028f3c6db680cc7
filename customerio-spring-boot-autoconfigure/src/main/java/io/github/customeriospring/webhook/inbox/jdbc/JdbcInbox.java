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
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.jdbc.Codecs;
import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.Sampled;
import io.github.customeriospring.jdbc.SchemaInitializer;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.inbox.DeadWebhooks;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxLedger;
import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.WebhookInboxException.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps webhooks in a database until they are handled. Thread-safe.
 * <p>
 * <b>Transactions.</b> A webhook is stored in a transaction of its own. It is handled in
 * another one, which deletes it as well: what the handler does in the same database takes
 * effect once, with the end of the webhook, or not at all.
 * <p>
 * <b>Order.</b> Webhooks about one person are handled in the order in which they were
 * stored, unless handling one fails: those behind it do not wait for it.
 * <p>
 * <b>Instances.</b> Any number of instances of an application share the work, and
 * recognise what another one has stored. Each of them leases some of 64 parts of the
 * queue; a row that is being handled is locked, so nobody else handles it at the same
 * time even if a lease has ended.
 * <p>
 * <b>Databases.</b> PostgreSQL from 12, MySQL from 8.0, MariaDB from 10.6, H2 from 2.2.
 * MySQL is covered by the same statements as MariaDB, and is not tested.
 * <p>
 * The class is as long as the list of what an inbox can be asked, and its builder.
 *
 * @since 0.1.0
 */
public final class JdbcInbox implements WebhookInbox {

	/**
	 * The script that creates the tables, on the class path; {@code %s} stands for
	 * {@code postgresql}, {@code mysql}, {@code mariadb} or {@code h2}.
	 */
	public static final String SCHEMA = "customerio/webhook/db/%s/V1__customerio_webhook.sql";

	private static final Duration SAMPLE_AGE = Duration.ofSeconds(1);

	private final ReentrantLock lock = new ReentrantLock();

	private final InboxContext context;

	private final JdbcInboxSettings settings;

	private final InboxLedger ledger;

	private final InboxStore store;

	private final InboxIntake intake;

	private final InboxHandling handling;

	private final Sampled<InboxTable.Sample> sample;

	private volatile @Nullable InboxRun run;

	private volatile boolean refusing;

	private boolean closed;

	private JdbcInbox(Builder builder) {
		this.context = builder.context;
		this.settings = builder.jdbc;
		this.ledger = new InboxLedger(this.context);
		Database database = new Database(builder.dataSource, this.settings.tables());
		Codecs codecs = new Codecs(builder.codecs);
		InboxTable table = new InboxTable(database, this.context.workspace());
		InboxDeadLetters deadLetters = new InboxDeadLetters(this.context, database, table, codecs, this::wake);
		this.store = new InboxStore(database, table, new InboxIds(database, this.context.workspace()), deadLetters,
				codecs);
		this.intake = new InboxIntake(this.context, this.store, this.settings.storeTimeout());
		PlatformTransactionManager transactions = (builder.transactions != null) ? builder.transactions
				: new JdbcTransactionManager(builder.dataSource);
		this.handling = new InboxHandling(this.context, this.store, new TransactionTemplate(transactions), this.ledger);
		this.sample = new Sampled<>(SAMPLE_AGE, InboxTable.Sample.EMPTY, table::sample);
	}

	/**
	 * Begin to build an inbox.
	 * @param context what it works with
	 * @param dataSource where to keep webhooks
	 * @return the builder
	 */
	public static Builder builder(InboxContext context, DataSource dataSource) {
		return new Builder(Arguments.notNull(context, "context"), Arguments.notNull(dataSource, "dataSource"));
	}

	/**
	 * Create the tables that are missing.
	 */
	public void createTables() {
		new SchemaInitializer(this.store.database(), SCHEMA).initialize();
	}

	@Override
	public boolean accept(ReceivedWebhook webhook) {
		Arguments.notNull(webhook, "webhook");
		if (this.run == null || this.refusing) {
			throw new WebhookInboxException(Reason.STOPPED, "The inbox is not started or stops", null);
		}
		boolean isNew = this.ledger.arrived(this.intake.store(webhook));
		if (isNew && webhook.problem() != null) {
			this.ledger.dead(1);
		}
		else if (isNew) {
			wake(InboxQueue.part(webhook.key()));
		}
		return isNew;
	}

	private void wake(int part) {
		InboxRun run = this.run;
		if (run != null) {
			run.wake(part);
		}
	}

	@Override
	public InboxState state() {
		InboxRun run = this.run;
		String trouble = (run != null) ? run.trouble().reason() : null;
		InboxTable.Sample sample = this.sample.get();
		return new InboxState(this.context.workspace(), status(run, trouble), trouble, sample.count(),
				age(sample.oldest()), age(sample.oldestFailed()), this.ledger.counts());
	}

	private static InboxState.Status status(@Nullable InboxRun run, @Nullable String trouble) {
		if (run == null) {
			return InboxState.Status.STOPPED;
		}
		return (trouble != null) ? InboxState.Status.RETRYING : InboxState.Status.RUNNING;
	}

	private @Nullable Duration age(@Nullable Instant received) {
		return (received != null) ? this.context.since(received) : null;
	}

	@Override
	public DeadWebhooks deadLetters() {
		return this.store.deadLetters();
	}

	/**
	 * {@inheritDoc}
	 * <p>
	 * Without a database it begins as soon as there is one.
	 * @throws WebhookInboxException if a table is missing
	 * @throws IllegalStateException if the SQL of the database is not known
	 */
	@Override
	public void start() {
		this.lock.lock();
		try {
			if (this.run == null && !this.closed) {
				this.store.requireTables();
				this.refusing = false;
				this.run = new InboxRun(this.context, this.settings, this.store, this.handling);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void refuse() {
		this.refusing = true;
	}

	@Override
	public void stop(Duration timeout) {
		this.lock.lock();
		try {
			InboxRun run = this.run;
			if (run != null) {
				this.run = null;
				run.stop(timeout);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void close() {
		this.lock.lock();
		try {
			this.closed = true;
		}
		finally {
			this.lock.unlock();
		}
		stop(Duration.ZERO);
		this.intake.close();
	}

	@Override
	public String toString() {
		return "JdbcInbox";
	}

	/**
	 * Builds a {@link JdbcInbox}.
	 */
	public static final class Builder {

		private final InboxContext context;

		private final DataSource dataSource;

		private JdbcInboxSettings jdbc = JdbcInboxSettings.defaults();

		private List<PayloadCodec> codecs = List.of();

		private @Nullable PlatformTransactionManager transactions;

		private Builder(InboxContext context, DataSource dataSource) {
			this.context = context;
			this.dataSource = dataSource;
		}

		/**
		 * Set how the database is used.
		 * @param jdbc the settings
		 * @return this builder
		 */
		public Builder jdbc(JdbcInboxSettings jdbc) {
			this.jdbc = Arguments.notNull(jdbc, "jdbc");
			return this;
		}

		/**
		 * Set how bodies are written. Default: as they are, which can always be read.
		 * @param codecs the first one writes, all of them read
		 * @return this builder
		 */
		public Builder codecs(List<? extends PayloadCodec> codecs) {
			this.codecs = Arguments.listOf(codecs, "codecs");
			return this;
		}

		/**
		 * Set whose transactions webhooks are handled in. They must be those of the same
		 * database. Default: transactions of JDBC.
		 * @param transactions the transactions
		 * @return this builder
		 */
		public Builder transactions(PlatformTransactionManager transactions) {
			this.transactions = Arguments.notNull(transactions, "transactions");
			return this;
		}

		/**
		 * Create the inbox. The database is not asked for anything yet.
		 * @return the inbox
		 */
		public JdbcInbox build() {
			return new JdbcInbox(this);
		}

	}

}
