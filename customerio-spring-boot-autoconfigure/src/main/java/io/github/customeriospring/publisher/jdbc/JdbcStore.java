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

package io.github.customeriospring.publisher.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;

import javax.sql.DataSource;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.jdbc.Codecs;
import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.Sampled;
import io.github.customeriospring.jdbc.SchemaInitializer;
import io.github.customeriospring.jdbc.queue.LateCommits;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.DeadLetters;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.Delivery;
import io.github.customeriospring.publisher.lane.LaneSettings;
import io.github.customeriospring.publisher.store.EncodedOperation;
import io.github.customeriospring.publisher.store.FlushFailure;
import io.github.customeriospring.publisher.store.PublisherStore;
import io.github.customeriospring.publisher.store.StoreBuilder;
import io.github.customeriospring.publisher.store.StoreContext;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

/**
 * Keeps operations in a database until they are delivered. Thread-safe.
 * <p>
 * <b>Transactions.</b> An operation is one row, inserted in the transaction of the thread
 * if Spring manages one on the same {@link DataSource}, with JDBC or JPA; otherwise in
 * one of its own. It is delivered after the commit, and never after a rollback.
 * <p>
 * <b>Order.</b> The operations of a transaction, and those of transactions of which one
 * begins after the other has committed, are delivered in that order as far as they have a
 * key in common. What has two keys, as a merge, is delivered after all that comes before
 * it under both.
 * <p>
 * <b>Instances.</b> Any number of instances of an application, with stores of the same
 * workspace and API, share the work. Each of them leases some of 64 parts of the queue.
 * An instance that was killed leaves its parts to the others when its leases end; what it
 * had sent and not deleted is sent again. Between its statements it holds no connection,
 * and it needs one for itself, beside those of the callers.
 * <p>
 * <b>Databases.</b> PostgreSQL from 12, MySQL from 8.0, MariaDB from 10.6, H2 from 2.2.
 * MySQL is covered by the same statements as MariaDB, and is not tested.
 * <p>
 * The class is as long as the list of what a store can be asked, and its builder.
 *
 * @since 0.1.0
 */
public final class JdbcStore implements PublisherStore {

	/**
	 * The script that creates the tables, on the class path; {@code %s} stands for
	 * {@code postgresql}, {@code mysql}, {@code mariadb} or {@code h2}.
	 */
	public static final String SCHEMA = "customerio/publisher/db/%s/V1__customerio_publisher.sql";

	private static final List<String> TABLES = List.of("outbox", "lease", "late_commit", "dead_letter",
			"dead_letter_subject");

	private static final Duration SAMPLE_AGE = Duration.ofSeconds(10);

	private final StoreContext context;

	private final Outbox outbox;

	private final OutboxIntake intake;

	private final Sampled<OutboxReads.Sample> sample;

	private final LongAdder formerLeaseChanges = new LongAdder();

	private final ReentrantLock lifecycle = new ReentrantLock();

	private volatile @Nullable OutboxRun run;

	private JdbcStore(StoreContext context, Builder builder) {
		this.context = context;
		Database database = new Database(builder.dataSource, builder.jdbc.tables());
		OutboxQueue queue = new OutboxQueue(context.workspace(), context.api().api());
		Codecs codecs = new Codecs(builder.codecs);
		LateCommits lateCommits = new LateCommits(database, queue.leased());
		this.intake = new OutboxIntake(database, queue, codecs, lateCommits, () -> this.run, context.clock());
		OutboxDeadLetters deadLetters = new OutboxDeadLetters(database, queue, codecs, context.api(),
				this.intake::insert);
		this.outbox = new Outbox(database, queue, builder.jdbc, codecs, context.api(), new OutboxReads(database, queue),
				lateCommits, deadLetters, new LongAdder(), context.deliver(this::tryAtOnce),
				new LaneSettings(context.settings(), null, context.threads()), context.listener(), context.clock());
		this.sample = new Sampled<>(SAMPLE_AGE, OutboxReads.Sample.EMPTY, this.outbox.reads()::sample);
	}

	/**
	 * Begin to build a store.
	 * @param api where to deliver
	 * @param dataSource where to keep operations until then
	 * @return the builder
	 */
	public static Builder builder(BatchApi<?> api, DataSource dataSource) {
		return new Builder(api, Arguments.notNull(dataSource, "dataSource"));
	}

	/**
	 * Create the tables that are missing.
	 */
	public void createTables() {
		new SchemaInitializer(this.outbox.database(), SCHEMA).initialize();
	}

	@Override
	public void add(EncodedOperation operation) {
		this.intake.add(List.of(operation));
	}

	@Override
	public Taken addAll(List<EncodedOperation> operations) {
		try {
			this.intake.add(operations);
			return Taken.all(operations);
		}
		catch (RuntimeException ex) {
			return new Taken(0, ex);
		}
	}

	@Override
	public void flush(Duration atMost) {
		if (this.intake.isInTransaction()) {
			throw FlushFailure.inTransaction();
		}
		OutboxFlush flush = new OutboxFlush(this.outbox, () -> this.run);
		if (this.outbox.database().isInTransaction()) {
			flush.flushOutsideOfTransaction(atMost);
		}
		else {
			flush.flush(atMost);
		}
		this.sample.forget();
	}

	@Override
	public void pause() {
		this.outbox.delivery().pause();
	}

	@Override
	public void resume() {
		this.outbox.delivery().resume();
	}

	private void tryAtOnce() {
		OutboxRun run = this.run;
		if (run != null) {
			run.lanes().wake();
		}
	}

	@Override
	public PublisherState state() {
		OutboxRun run = this.run;
		Delivery delivery = this.outbox.delivery();
		PublisherState.Status held = delivery.status();
		Map<PublisherState.Status, Duration> oldest = new EnumMap<>(PublisherState.Status.class);
		if (run != null) {
			oldest.putAll(run.lanes().oldest(held));
		}
		String trouble = (run != null) ? run.trouble() : null;
		if (trouble != null) {
			oldest.putIfAbsent(PublisherState.Status.RETRYING, Duration.ZERO);
		}
		PublisherState.Status status = StoreContext.status(this.intake.isClosed(), held, oldest);
		OutboxReads.Sample sample = this.sample.get();
		if (sample.count() > 0) {
			Duration age = Duration.between(Instant.ofEpochMilli(sample.oldest()), this.outbox.clock().instant());
			oldest.merge(status, age, BinaryOperator.maxBy(Comparator.naturalOrder()));
		}
		return this.context.state(status, (trouble != null) ? trouble : delivery.reason(), sample.count(),
				sample.bytes(), oldest,
				delivery.counts(this.intake.accepted(), this.outbox.dead().sum(), 0, 0, Duration.ZERO)
					.withLeaseChanges(leaseChanges()));
	}

	private long leaseChanges() {
		OutboxRun run = this.run;
		return this.formerLeaseChanges.sum() + ((run != null) ? run.leaseChanges() : 0);
	}

	@Override
	public DeadLetters deadLetters() {
		return this.outbox.deadLetters();
	}

	/**
	 * {@inheritDoc}
	 * <p>
	 * Without a database it begins as soon as there is one.
	 * @throws CustomerioPublisherException if a table is missing
	 * @throws IllegalStateException if the SQL of the database is not known
	 */
	@Override
	public void start() {
		requireTables();
		this.lifecycle.lock();
		try {
			if (this.run == null && !this.intake.isClosed()) {
				this.run = new OutboxRun(this.outbox);
			}
		}
		finally {
			this.lifecycle.unlock();
		}
	}

	private void requireTables() {
		try {
			this.outbox.database().kind();
			for (String table : TABLES) {
				if (!this.outbox.database().hasTable(table)) {
					throw DatabaseFailure.tableMissing(this.outbox.database().table(table));
				}
			}
		}
		catch (DataAccessException ex) {
			// The thread that reads says so, and goes on when the database is back
		}
	}

	@Override
	public void stop(Duration atMost) {
		this.lifecycle.lock();
		try {
			OutboxRun run = this.run;
			if (run != null) {
				run.stop(atMost);
				this.formerLeaseChanges.add(run.leaseChanges());
				this.run = null;
			}
		}
		finally {
			this.lifecycle.unlock();
		}
	}

	@Override
	public void close(Duration atMost) {
		this.intake.close();
		stop(atMost);
	}

	@Override
	public String toString() {
		return "JdbcStore";
	}

	/**
	 * Builds a {@link JdbcStore}.
	 */
	public static final class Builder extends StoreBuilder<Builder> {

		private final DataSource dataSource;

		private JdbcStoreSettings jdbc = JdbcStoreSettings.defaults();

		private List<PayloadCodec> codecs = List.of();

		private Builder(BatchApi<?> api, DataSource dataSource) {
			super(api);
			this.dataSource = dataSource;
		}

		/**
		 * Set how operations are kept.
		 * @param jdbc the settings
		 * @return this builder
		 */
		public Builder jdbc(JdbcStoreSettings jdbc) {
			this.jdbc = Arguments.notNull(jdbc, "jdbc");
			return this;
		}

		/**
		 * Set how payloads are written. Default: as they are, which can always be read.
		 * @param codecs the first one writes, all of them read
		 * @return this builder
		 */
		public Builder codecs(List<? extends PayloadCodec> codecs) {
			this.codecs = Arguments.listOf(codecs, "codecs");
			return this;
		}

		/**
		 * Create the store. The database is not asked for anything yet.
		 * @return the store
		 */
		public JdbcStore build() {
			return new JdbcStore(context(), this);
		}

	}

}
