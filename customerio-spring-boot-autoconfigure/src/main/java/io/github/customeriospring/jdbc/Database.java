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

package io.github.customeriospring.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database with our tables. Nothing is asked of it before it is used. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Database {

	private final DataSource dataSource;

	private final TableNames names;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final TransactionTemplate readCommitted;

	private volatile @Nullable DatabaseKind kind;

	/**
	 * Create a database.
	 * @param dataSource connections to it
	 * @param names what our tables are called
	 */
	public Database(DataSource dataSource, TableNames names) {
		this.dataSource = target(Arguments.notNull(dataSource, "dataSource"));
		this.names = Arguments.notNull(names, "names");
		this.jdbc = new JdbcTemplate(this.dataSource);
		JdbcTransactionManager transactions = new JdbcTransactionManager(this.dataSource);
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.readCommitted = new TransactionTemplate(transactions);
		this.readCommitted.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
	}

	/**
	 * Transactions know the DataSource behind such a proxy.
	 */
	private static DataSource target(DataSource dataSource) {
		return (dataSource instanceof TransactionAwareDataSourceProxy proxy)
				? Objects.requireNonNull(proxy.getTargetDataSource()) : dataSource;
	}

	/**
	 * Return what kind of database it is, which it has to be asked for once.
	 * @return the kind
	 * @throws IllegalStateException if it is one whose SQL is not known
	 */
	public DatabaseKind kind() {
		DatabaseKind kind = this.kind;
		if (kind == null) {
			ConnectionCallback<DatabaseKind> ask = DatabaseKind::of;
			kind = Objects.requireNonNull(this.jdbc.execute(ask));
			this.kind = kind;
		}
		return kind;
	}

	/**
	 * Return the name of one of our tables.
	 * @param table the table without its prefix
	 * @return the name as it stands in SQL
	 */
	public String table(String table) {
		return this.names.of(table);
	}

	/**
	 * Return whether one of our tables is there.
	 * @param table the table without its prefix
	 * @return whether it is
	 * @throws org.springframework.dao.DataAccessException if the database fails
	 */
	public boolean hasTable(String table) {
		try {
			this.jdbc.execute("select 1 from %s where 1 = 0".formatted(table(table)));
			return true;
		}
		catch (BadSqlGrammarException ex) {
			return false;
		}
	}

	/**
	 * Return what runs statements: in the transaction of this thread if there is one, or
	 * each on its own.
	 * @return the template
	 */
	public JdbcTemplate jdbc() {
		return this.jdbc;
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	TableNames names() {
		return this.names;
	}

	/**
	 * Tell whether this thread has a transaction of Spring's on this database: one of
	 * JDBC, or one of JPA that uses the same {@code DataSource}. One that is completed
	 * and only tells about that, as to a {@code TransactionalEventListener}, is none any
	 * more.
	 * @return whether statements become part of it
	 */
	public boolean isInTransaction() {
		return TransactionSynchronizationManager.isActualTransactionActive()
				&& TransactionSynchronizationManager.isSynchronizationActive()
				&& TransactionSynchronizationManager.hasResource(this.dataSource);
	}

	/**
	 * Refuse to write in a transaction that must not.
	 * @throws IllegalStateException if the transaction of this thread is read-only
	 */
	public void refuseReadOnly() {
		if (isInTransaction() && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			String name = TransactionSynchronizationManager.getCurrentTransactionName();
			throw new IllegalStateException("""
					The transaction %sis read-only, so nothing can be added to the database in it: remove \
					readOnly = true, or call this outside of the transaction"""
				.formatted((name != null) ? name + " " : ""));
		}
	}

	/**
	 * Do something in the transaction of this thread, or in one of its own if there is
	 * none. What is done in a callback after the commit is committed, too.
	 * @param <T> the type of the result
	 * @param action what to do
	 * @return the result
	 */
	public <T> T inTransaction(Supplier<T> action) {
		if (!isInTransaction()) {
			return run(this.transaction, action);
		}
		WrittenAfterCommit.watch(this.jdbc);
		return action.get();
	}

	/**
	 * Do something in a transaction of its own, of which each statement sees what others
	 * have committed before it.
	 * @param <T> the type of the result
	 * @param action what to do
	 * @return the result
	 */
	public <T> T readCommitted(Supplier<T> action) {
		return run(this.readCommitted, action);
	}

	/**
	 * Do something in a transaction of its own as {@link #readCommitted(Supplier)} does,
	 * also if this thread has one.
	 * @param <T> the type of the result
	 * @param timeout for how long statements may run, rounded up to seconds
	 * @param action what to do
	 * @return the result
	 */
	public <T> T readCommitted(Duration timeout, Supplier<T> action) {
		TransactionTemplate transaction = new TransactionTemplate(
				Objects.requireNonNull(this.transaction.getTransactionManager()), this.readCommitted);
		transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		transaction.setTimeout((int) timeout.plusMillis(999).toSeconds());
		return run(transaction, action);
	}

	/**
	 * Describe a failure of a database without data: what drivers say may quote values.
	 * @param failure the failure
	 * @return its type, and the state of SQL if it has one
	 */
	public static String describe(Throwable failure) {
		String name = failure.getClass().getSimpleName();
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null) {
				return name + ", SQLState " + sql.getSQLState();
			}
		}
		return name;
	}

	@SuppressWarnings("NullAway")
	private static <T> T run(TransactionTemplate template, Supplier<T> action) {
		return template.execute((status) -> action.get());
	}

}
