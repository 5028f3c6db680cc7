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
		Process process = new ProcessBuilder(command).redirectError(new File("target/" + name + ".log")).start();
		this.members.add(new Member(process, this::note));
	}

	/**
	 * Kill the process that is there for the longest time, as {@code kill -9} does.
	 */
	public void killOldest() throws InterruptedException {
		this.members.remove(0).kill();
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
			member.reader.join();
			assertThat(member.last).isEqualTo("flushed");
		}
		this.members.clear();
	}

	private synchronized void note(String line) {
		String[] words = line.split(" ");
		if (words[0].equals("committed")) {
			this.committed.computeIfAbsent(words[1], (person) -> new ArrayList<>()).add(Integer.valueOf(words[2]));
		}
	}

	/**
	 * The numbers of the events of each person of which a process has said that they were
	 * committed.
	 */
	public synchronized Map<String, List<Integer>> committed() {
		return new LinkedHashMap<>(this.committed);
	}

	public synchronized int count() {
		return this.committed.values().stream().mapToInt(List::size).sum();
	}

	@Override
	public void close() {
		this.members.forEach((member) -> member.process.destroyForcibly());
	}

	/**
	 * A process and the thread that reads what it says.
	 */
	private static final class Member {

		private final Process process;

		private final Thread reader;

		private volatile String last = "";

		Member(Process process, Consumer<String> lines) {
			this.process = process;
			this.reader = new Thread(() -> read(process.inputReader(), lines));
			this.reader.start();
		}

		/**
		 * Read whole lines: that of a process that was killed may end in the middle.
		 */
		private void read(BufferedReader output, Consumer<String> lines) {
			try (output) {
				StringBuilder line = new StringBuilder();
				int next = output.read();
				while (next != -1) {
					if (next == '\n') {
						this.last = line.toString();
						lines.accept(this.last);
						line.setLength(0);
					}
					else {
						line.append((char) next);
					}
					next = output.read();
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		void kill() throws InterruptedException {
			this.process.destroyForcibly();
			this.process.waitFor();
			this.reader.join();
		}

	}

}
