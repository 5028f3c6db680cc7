package io.github.customeriospring.publisher.jdbc;

import java.sql.SQLException;

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
			.formatted(describe(cause)), cause, true);
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
				"The database fails (%s): nothing is lost, try again later".formatted(describe(cause)), cause, true);
	}

	/**
	 * Describe a failure without data.
	 */
	static String describe(Throwable failure) {
		String name = failure.getClass().getSimpleName();
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null) {
				return name + ", SQLState " + sql.getSQLState();
			}
		}
		return name;
	}

}
