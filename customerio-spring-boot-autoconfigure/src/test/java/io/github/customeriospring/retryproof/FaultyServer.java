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

package io.github.customeriospring.retryproof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A server that does the same wrong thing to every request. It serves one connection
 * after the other, and one request on each.
 */
final class FaultyServer implements AutoCloseable {

	private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

	/** Ends the wait for a client that neither sends nor closes its connection. */
	private static final int PATIENCE = 10_000;

	private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private volatile Reaction reaction = Reaction.SILENCE;

	private volatile int requests;

	FaultyServer() throws IOException {
		Thread thread = new Thread(this::serve, "faulty-server");
		thread.setDaemon(true);
		thread.start();
	}

	String baseUrl() {
		return "http://127.0.0.1:" + this.server.getLocalPort();
	}

	/**
	 * Forget all requests, and react to those that come now as told.
	 */
	void play(Reaction reaction) throws IOException {
		settle();
		this.reaction = reaction;
		this.requests = 0;
	}

	/**
	 * Return how many requests arrived, once all connections that were made are done
	 * with.
	 */
	int requests() throws IOException {
		settle();
		return this.requests;
	}

	/**
	 * Wait in the queue of connections, without a request.
	 */
	private void settle() throws IOException {
		try (Socket last = new Socket(this.server.getInetAddress(), this.server.getLocalPort())) {
			last.setSoTimeout(2 * PATIENCE);
			last.shutdownOutput();
			last.getInputStream().read();
		}
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (Socket socket = this.server.accept()) {
				socket.setSoTimeout(PATIENCE);
				serve(socket, new BufferedInputStream(socket.getInputStream()));
			}
			catch (IOException ex) {
				// The client went away, or the server was closed
			}
		}
	}

	private void serve(Socket socket, InputStream input) throws IOException {
		input.mark(1);
		if (input.read() < 0) {
			return;
		}
		input.reset();
		Reaction reaction = this.reaction;
		String request = reaction.reads() ? read(input) : "";
		this.requests++;
		if (reaction.answer() == null) {
			socket.setSoLinger(true, 0);
			return;
		}
		socket.getOutputStream().write(reaction.answer().apply(request).getBytes(StandardCharsets.US_ASCII));
		if (!reaction.closes()) {
			input.read();
		}
	}

	private static String read(InputStream input) throws IOException {
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		while (!request.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
			int read = input.read();
			if (read < 0) {
				throw new IOException("The request has no end");
			}
			request.write(read);
		}
		Matcher length = CONTENT_LENGTH.matcher(request.toString(StandardCharsets.US_ASCII));
		if (length.find()) {
			request.write(input.readNBytes(Integer.parseInt(length.group(1))));
		}
		return request.toString(StandardCharsets.UTF_8).replace("%40", "@");
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	/**
	 * What a request meets with.
	 *
	 * @param reads whether it is read, or left when its first byte is there
	 * @param answer makes the answer to a request, or {@code null} to reset the
	 * connection
	 * @param closes whether the connection is closed then, or left open until the client
	 * goes
	 */
	record Reaction(boolean reads, @Nullable UnaryOperator<String> answer, boolean closes) {

		static final Reaction RESET_BEFORE_READING = new Reaction(false, null, true);

		static final Reaction RESET_AFTER_READING = new Reaction(true, null, true);

		static final Reaction SILENCE = answering((request) -> "", false);

		static final Reaction CUT_OFF = answering(
				(request) -> "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":",
				true);

		/**
		 * Answer with a status, and with a reason that names the credential and whom the
		 * request is about.
		 */
		static Reaction status(int status, String... headers) {
			String lines = Stream.of(headers).map((header) -> header + "\r\n").collect(Collectors.joining());
			return answering((request) -> {
				String reason = "{\"meta\":{\"error\":\"%s\"}}".formatted(OperationTable.named(request));
				return "HTTP/1.1 %d Fault\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
					.formatted(status, lines, reason.length(), reason);
			}, true);
		}

		private static Reaction answering(UnaryOperator<String> answer, boolean closes) {
			return new Reaction(true, answer, closes);
		}

	}

}
