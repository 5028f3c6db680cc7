package io.github.customeriospring.publisher.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.jdbc.TestDatabases;

/**
 * The outbox in a real PostgreSQL.
 */
class PostgresOutboxTests extends OutboxContract {

	@Override
	HikariDataSource createDatabase() {
		return TestDatabases.postgres();
	}

}
