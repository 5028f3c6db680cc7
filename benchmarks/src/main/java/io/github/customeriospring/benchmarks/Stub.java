package io.github.customeriospring.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A {@link StubServer} in a process of its own, so that what it uses is not counted.
 */
final class Stub implements AutoCloseable {

	private final Process process;

	private final String baseUrl;

	private Stub(Process process, String baseUrl) {
		this.process = process;
		this.baseUrl = baseUrl;
	}

	static Stub start() throws IOException {
		Process process = Java.start(StubServer.class, Java.classPath());
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
		return new Stub(process, "http://127.0.0.1:" + output.readLine());
	}

	String baseUrl() {
		return this.baseUrl;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
