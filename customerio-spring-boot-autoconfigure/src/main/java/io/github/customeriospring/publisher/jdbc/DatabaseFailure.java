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
