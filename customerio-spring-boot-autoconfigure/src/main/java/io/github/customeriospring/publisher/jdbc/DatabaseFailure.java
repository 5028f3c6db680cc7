package io.github.customeriospring.publisher.jdbc;

import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.publisher.CustomerioPublisherException;

/**
 * The database has failed. What it says is in the cause only, since it may quote values.
 */
final class DatabaseFailure {

	private DatabaseFailure() {
	}

	static CustomerioPublisherException notTaken(RuntimeException cause) {
		return new CustomerioPublisherException("""
				The database has not taken the operation (%s): roll the transaction back if there is one, \
				and publish again. If a table is missing, see customerio.publisher.jdbc.initialize-schema"""
			.formatted(Database.describe(cause)), cause, true);
	}

	static CustomerioPublisherException tableMissing(String table) {
		return new CustomerioPublisherException("""
				The table %s is missing: set customerio.publisher.jdbc.initialize-schema to 'always', or have Flyway \
				or Liquibase run the script for your database that is on the class path in \
				customerio/publisher/db. Other names of tables are set with \
				customerio.publisher.jdbc.table-prefix and customerio.publisher.jdbc.schema""".formatted(table), null,
				false);
	}

	static CustomerioPublisherException notAsked(RuntimeException cause) {
		return new CustomerioPublisherException(
				"The database fails (%s): nothing is lost, try again later".formatted(Database.describe(cause)), cause,
				true);
	}

}
