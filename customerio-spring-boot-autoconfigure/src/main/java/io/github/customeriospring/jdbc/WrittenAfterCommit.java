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

import java.sql.Connection;
import java.sql.SQLException;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Commits what is written after the commit of a transaction. To a callback of that moment
 * the transaction still looks open, and what is written then would be rolled back where
 * connections do not commit by themselves.
 */
final class WrittenAfterCommit implements TransactionSynchronization {

	private static final ConnectionCallback<Boolean> COMMIT = WrittenAfterCommit::commit;

	private final JdbcTemplate jdbc;

	private boolean completing;

	private boolean late;

	private WrittenAfterCommit(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Note that something is written in the transaction of this thread.
	 * @param jdbc with which it is written
	 */
	static void watch(JdbcTemplate jdbc) {
		for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
			if (synchronization instanceof WrittenAfterCommit known && known.jdbc == jdbc) {
				known.late |= known.completing;
				return;
			}
		}
		TransactionSynchronizationManager.registerSynchronization(new WrittenAfterCommit(jdbc));
	}

	@Override
	public void beforeCompletion() {
		this.completing = true;
	}

	/*
	 * What was registered after the commit is told of nothing but this.
	 */
	@Override
	public void afterCompletion(int status) {
		if (status == STATUS_COMMITTED && (this.late || !this.completing)) {
			this.jdbc.execute(COMMIT);
		}
	}

	private static boolean commit(Connection connection) throws SQLException {
		boolean open = !connection.getAutoCommit();
		if (open) {
			connection.commit();
		}
		return open;
	}

}
