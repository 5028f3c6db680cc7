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

package io.github.customeriospring.jdbc;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A real MariaDB, where the machine has one: Debian's package {@code mariadb-server}.
 * Tests that need it are skipped elsewhere, and say so.
 */
public final class MariaDbServer implements AutoCloseable {

	private static final Path SERVER = Path.of("/usr/sbin/mariadbd");

	private final Process process;

	private final int port;

	private MariaDbServer(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Start a server with an empty database.
	 * @param directory where to keep it
	 */
	public static MariaDbServer start(Path directory) throws IOException, InterruptedException {
		assumeTrue(Files.isExecutable(SERVER), "Skipped: there is no MariaDB here, see Debian's mariadb-server");
		String user = "--user=" + System.getProperty("user.name");
		String data = "--datadir=" + directory.resolve("data");
		Process install = run(directory,
				List.of("mariadb-install-db", "--no-defaults", user, data, "--auth-root-authentication-method=normal"));
		assertThat(install.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(install.exitValue()).isZero();
		int port = freePort();
		Process process = run(directory,
				List.of(SERVER.toString(), "--no-defaults", user, data, "--bind-address=127.0.0.1", "--port=" + port,
						"--socket=" + directory.resolve("socket"), "--pid-file=" + directory.resolve("pid")));
		MariaDbServer server = new MariaDbServer(process, port);
		await().atMost(Duration.ofMinutes(1)).until(server::isReady);
		return server;
	}

	private static Process run(Path directory, List<String> command) throws IOException {
		File log = directory.resolve("log").toFile();
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
			.start();
	}

	/**
	 * Return a port outside of the range from which the system takes ports by itself:
	 * nothing else takes it before the server does.
	 */
	private static int freePort() throws IOException {
		int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private boolean isReady() {
		try {
			DriverManager.getConnection(url()).close();
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/**
	 * The address of the database, with user.
	 */
	public String url() {
		return "jdbc:mariadb://127.0.0.1:%d/test?user=root&createDatabaseIfNotExist=true".formatted(this.port);
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			this.process.waitFor(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
		}
	}

}
