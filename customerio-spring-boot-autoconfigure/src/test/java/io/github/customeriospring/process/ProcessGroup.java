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

package io.github.customeriospring.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes of which some are killed, and what they say that they have committed.
 */
public final class ProcessGroup implements AutoCloseable {

	private final Class<?> main;

	private final String[] arguments;

	private final List<Member> members = new ArrayList<>();

	private final Map<String, List<Integer>> committed = new LinkedHashMap<>();

	private int names;

	/**
	 * Create a group without members.
	 * @param main the class that each process runs
	 * @param arguments those of each process, after its name
	 */
	public ProcessGroup(Class<?> main, String... arguments) {
		this.main = main;
		this.arguments = arguments;
	}

	/**
	 * Start a process.
	 */
	public void start() throws IOException {
		String name = "p" + this.names++;
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), this.main.getName(), name));
		command.addAll(List.of(this.arguments));
		Path output = Files.createTempFile(Path.of("target"), name, ".out");
		Process process = new ProcessBuilder(command).redirectOutput(output.toFile())
			.redirectError(new File("target/" + name + ".log"))
			.start();
		this.members.add(new Member(process, Files.newBufferedReader(output)));
	}

	/**
	 * Kill the process that is there for the longest time, as {@code kill -9} does.
	 */
	public void killOldest() throws Exception {
		Member oldest = this.members.remove(0);
		oldest.process.destroyForcibly().waitFor();
		oldest.end(this::note);
	}

	/**
	 * Ask all processes to deliver everything and to end.
	 */
	public void finish() throws Exception {
		for (Member member : this.members) {
			member.process.getOutputStream().close();
		}
		for (Member member : this.members) {
			assertThat(member.process.waitFor(3, TimeUnit.MINUTES)).isTrue();
			member.end(this::note);
			assertThat(member.last).isEqualTo("flushed");
		}
		this.members.clear();
	}

	private void note(String line) {
		String[] words = line.split(" ");
		if (words[0].equals("committed")) {
			this.committed.computeIfAbsent(words[1], (person) -> new ArrayList<>()).add(Integer.valueOf(words[2]));
		}
	}

	/**
	 * The numbers of the events of each person of which a process has said that they were
	 * committed.
	 */
	public Map<String, List<Integer>> committed() {
		read();
		Map<String, List<Integer>> copy = new LinkedHashMap<>();
		this.committed.forEach((person, numbers) -> copy.put(person, List.copyOf(numbers)));
		return copy;
	}

	public int count() {
		read();
		return this.committed.values().stream().mapToInt(List::size).sum();
	}

	private void read() {
		this.members.forEach((member) -> member.read(this::note));
	}

	@Override
	public void close() {
		this.members.forEach((member) -> member.process.destroyForcibly());
	}

	/**
	 * A process and what it says. That goes to a file, since what is in a pipe is lost
	 * when a process is killed.
	 */
	private static final class Member {

		private final Process process;

		private final BufferedReader output;

		private final StringBuilder line = new StringBuilder();

		private String last = "";

		Member(Process process, BufferedReader output) {
			this.process = process;
			this.output = output;
		}

		/**
		 * Read the whole lines that were written since: that of a process that was killed
		 * may end in the middle.
		 */
		void read(Consumer<String> lines) {
			try {
				for (int next = this.output.read(); next != -1; next = this.output.read()) {
					if (next == '\n') {
						this.last = this.line.toString();
						lines.accept(this.last);
						this.line.setLength(0);
					}
					else {
						this.line.append((char) next);
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		void end(Consumer<String> lines) throws IOException {
			read(lines);
			this.output.close();
		}

	}

}
