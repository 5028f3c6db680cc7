package io.github.customeriospring.test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

/**
 * Runs a JVM of its own whose main method starts a fake, uses it and returns.
 */
class JvmEndTests {

	@Test
	void doesNotKeepAJvmAlive(@TempDir Path directory) throws IOException, InterruptedException {
		File output = directory.resolve("output").toFile();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), JvmEndTests.class.getName())
			.redirectErrorStream(true)
			.redirectOutput(output)
			.start();
		try {
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
			assertThat(contentOf(output)).isEqualToIgnoringNewLines("200 main returns");
			assertThat(process.exitValue()).isZero();
		}
		finally {
			process.destroyForcibly();
		}
	}

	public static void main(String[] args) {
		FakeCustomerio customerio = FakeCustomerio.start();
		int status = new Http(customerio).app("GET", "/v1/workspaces", null).status();
		System.out.println(status + " main returns");
	}

}
