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

package io.github.customeriospring.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A {@link StubServer} in a process of its own, so that what it uses is not counted.
 */
public final class Stub implements AutoCloseable {

	private final Process process;

	private final BufferedWriter input;

	private final BufferedReader output;

	private final String baseUrl;

	private Stub(Process process) throws IOException {
		this.process = process;
		this.input = process.outputWriter(StandardCharsets.US_ASCII);
		this.output = process.inputReader(StandardCharsets.US_ASCII);
		this.baseUrl = "http://127.0.0.1:" + this.output.readLine();
	}

	public static Stub start() throws IOException {
		return new Stub(Java.start(StubServer.class, Java.classPath()));
	}

	/**
	 * Start a stub that counts events.
	 * @param delay how many milliseconds it waits before each answer
	 */
	public static Stub startCounting(int delay) throws IOException {
		return new Stub(Java.start(StubServer.class, Java.classPath(), String.valueOf(delay)));
	}

	/**
	 * Return what has arrived since it was forgotten.
	 */
	public ReceivedEvents received() throws IOException {
		return ask("");
	}

	public void forget() throws IOException {
		ask(StubServer.FORGET);
	}

	private ReceivedEvents ask(String question) throws IOException {
		this.input.write(question + "\n");
		this.input.flush();
		return ReceivedEvents.parse(this.output.readLine());
	}

	public String baseUrl() {
		return this.baseUrl;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
