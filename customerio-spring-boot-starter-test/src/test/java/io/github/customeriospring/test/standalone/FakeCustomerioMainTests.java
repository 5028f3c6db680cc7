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

package io.github.customeriospring.test.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The fake in a process of its own.
 */
class FakeCustomerioMainTests {

	@Test
	void listensUntilItIsAskedToEnd() throws Exception {
		try (FakeProcess fake = FakeProcess.start(Map.of(), "--port", "0")) {
			assertThat(fake.address()).hasHost("127.0.0.1");
			fake.terminate();
			assumeThat(System.getProperty("os.name")).doesNotContain("Windows");
			assertThat(fake.exitValue()).isEqualTo(143);
			assertThat(fake.errors()).isEmpty();
		}
	}

	@Test
	void explainsItself() throws Exception {
		try (FakeProcess fake = FakeProcess.start(Map.of(), "--port", "nonsense", "--help")) {
			assertThat(fake.output()).isEqualToIgnoringNewLines(Options.HELP);
			assertThat(fake.errors()).isEmpty();
			assertThat(fake.exitValue()).isZero();
		}
	}

	@Test
	void saysInOneLineWhatItCannotBeginWith() throws Exception {
		assertThat(problem("--nothing", "1")).isEqualTo("There is no option --nothing: see --help");
	}

	@Test
	void saysWhichPortIsTaken() throws Exception {
		try (ServerSocket other = listenOn(0)) {
			String port = String.valueOf(other.getLocalPort());
			assertThat(problem("--port", port)).startsWith("The fake cannot listen on 127.0.0.1:" + port + ": ");
		}
	}

	@Test
	void saysWhatIsWrongWithAFile(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("seed.json"), "{\"people\":[]}");
		assertThat(problem("--port", "0", "--seed", file.toString()))
			.isEqualTo("A fake cannot begin with this: There is no field people, only batch and segments");
	}

	private static ServerSocket listenOn(int port) throws IOException {
		return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
	}

	private static String problem(String... args) throws IOException, InterruptedException {
		try (FakeProcess fake = FakeProcess.start(Map.of(), args)) {
			String errors = fake.errors();
			assertThat(fake.exitValue()).isEqualTo(2);
			assertThat(errors).hasLineCount(1);
			return errors.strip();
		}
	}

}
