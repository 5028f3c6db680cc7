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

import java.io.IOException;
import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.jdbc.MariaDbServer;
import io.github.customeriospring.jdbc.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * The inbox in a real MariaDB.
 */
@Tag("proof")
@Tag("once")
class MariaDbInboxTests extends InboxContract {

	private static MariaDbServer mariaDb;

	@BeforeAll
	static void startServer(@TempDir Path directory) throws IOException, InterruptedException {
		mariaDb = MariaDbServer.start(directory);
	}

	@AfterAll
	static void stopServer() {
		if (mariaDb != null) {
			mariaDb.close();
		}
	}

	@Override
	HikariDataSource createDatabase() {
		return TestDatabases.mariaDb(mariaDb);
	}

}
