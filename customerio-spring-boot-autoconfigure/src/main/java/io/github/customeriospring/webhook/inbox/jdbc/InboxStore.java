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

package io.github.customeriospring.webhook.inbox.jdbc;

import java.util.List;

import io.github.customeriospring.jdbc.Codecs;
import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.WebhookInboxException.Reason;

import org.springframework.dao.DataAccessException;

/**
 * What an inbox has in its database.
 *
 * @param database the database
 * @param table what is not handled yet
 * @param ids what is known
 * @param deadLetters what was put aside
 * @param codecs write and read payloads
 */
record InboxStore(Database database, InboxTable table, InboxIds ids, InboxDeadLetters deadLetters, Codecs codecs) {

	private static final List<String> TABLES = List.of("inbox", "inbox_id", "lease", "dead_letter",
			"dead_letter_subject");

	/**
	 * Make sure that the tables are there, as far as the database says so.
	 * @throws WebhookInboxException if one is missing
	 * @throws IllegalStateException if the SQL of the database is not known
	 */
	void requireTables() {
		try {
			this.database.kind();
			for (String table : TABLES) {
				if (!this.database.hasTable(table)) {
					throw tableMissing(this.database.table(table));
				}
			}
		}
		catch (DataAccessException ex) {
			// The thread that keeps leases says so, and goes on when the database is back
		}
	}

	private static WebhookInboxException tableMissing(String table) {
		return new WebhookInboxException(Reason.FAILED, """
				The table %s is missing: set customerio.webhook.jdbc.initialize-schema to 'always', or have Flyway \
				or Liquibase run the script for your database that is on the class path in customerio/webhook/db. \
				Other names of tables are set with customerio.webhook.jdbc.table-prefix and \
				customerio.webhook.jdbc.schema""".formatted(table), null);
	}

}
