package io.github.customeriospring.publisher.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.jdbc.TestDatabases;

/**
 * The outbox in H2.
 */
class H2OutboxTests extends OutboxContract {

	@Override
	HikariDataSource createDatabase() {
		return TestDatabases.h2();
	}

}
