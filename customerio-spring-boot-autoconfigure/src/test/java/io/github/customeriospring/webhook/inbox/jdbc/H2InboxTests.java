package io.github.customeriospring.webhook.inbox.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.jdbc.TestDatabases;

/**
 * The inbox in H2.
 */
class H2InboxTests extends InboxContract {

	@Override
	HikariDataSource createDatabase() {
		return TestDatabases.h2();
	}

}
