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

import java.lang.reflect.UndeclaredThrowableException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.customeriospring.Arguments;

import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Transactions in which code of the application runs. What that throws goes around the
 * transaction, which would log it together with its message, and that may quote data.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public final class QuietTransactions {

	private final TransactionOperations transactions;

	/**
	 * Create transactions.
	 * @param transactions begin and end them
	 */
	public QuietTransactions(TransactionOperations transactions) {
		this.transactions = Arguments.notNull(transactions, "transactions");
	}

	/**
	 * Do something in a transaction, which is rolled back if that fails.
	 * @param action what to do
	 * @throws RuntimeException what it has thrown, after the rollback, or what the
	 * transaction throws; an exception that is checked is the cause of an
	 * {@link UndeclaredThrowableException}
	 */
	public void run(Consumer<TransactionStatus> action) {
		Arguments.notNull(action, "action");
		Optional<Throwable> failure = Objects
			.requireNonNull(this.transactions.execute((status) -> attempt(action, status)));
		failure.ifPresent(QuietTransactions::raise);
	}

	private static Optional<Throwable> attempt(Consumer<TransactionStatus> action, TransactionStatus status) {
		try {
			action.accept(status);
			return Optional.empty();
		}
		catch (Throwable ex) {
			status.setRollbackOnly();
			return Optional.of(ex);
		}
	}

	private static void raise(Throwable failure) {
		if (failure instanceof RuntimeException exception) {
			throw exception;
		}
		if (failure instanceof Error error) {
			throw error;
		}
		throw new UndeclaredThrowableException(failure);
	}

}
