package io.github.customeriospring.publisher.jdbc;

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
 * The outbox in a real MariaDB.
 */
@Tag("proof")
@Tag("once")
class MariaDbOutboxTests extends OutboxContract {

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
