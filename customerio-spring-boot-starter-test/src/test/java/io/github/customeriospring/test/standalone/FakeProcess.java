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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The fake in a process of its own, as {@code java -jar} starts it.
 */
final class FakeProcess implements AutoCloseable {

	private static final Pattern ADDRESS = Pattern.compile("at (http://\\S+), with");

	private final Process process;

	private FakeProcess(Process process) {
		this.process = process;
	}

	static FakeProcess start(Map<String, String> environment, String... args) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				FakeCustomerioMain.class.getName()));
		command.addAll(List.of(args));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		builder.environment().putAll(environment);
		try {
			return new FakeProcess(builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits for the line that says where it listens.
	 */
	URI address() {
		try (BufferedReader output = this.process.inputReader()) {
			Matcher address = ADDRESS.matcher(String.valueOf(output.readLine()));
			assertThat(address.find()).isTrue();
			return URI.create(address.group(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits for the end of the process.
	 * @return what it wrote to its output
	 */
	String output() throws IOException {
		return new String(this.process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	/**
	 * Waits for the end of the process.
	 * @return what it wrote to its error output
	 */
	String errors() throws IOException, InterruptedException {
		String errors = new String(this.process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(this.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return errors;
	}

	int exitValue() {
		return this.process.exitValue();
	}

	/**
	 * Asks the process to end, as a service manager or Docker does.
	 */
	void terminate() throws InterruptedException {
		this.process.toHandle().destroy();
		assertThat(this.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
