package io.github.customeriospring.webhook.inbox.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.jdbc.TestDatabases;

/**
 * The inbox in a real PostgreSQL.
 */
class PostgresInboxTests extends InboxContract {

	@Override
	HikariDataSource createDatabase() {
		return TestDatabases.postgres();
	}

}
