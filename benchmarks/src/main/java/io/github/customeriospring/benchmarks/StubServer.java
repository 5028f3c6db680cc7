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

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A server that accepts everything, over HTTP/1.1 connections that are kept open. It does
 * as little as it can, so that it leaves the processors to the clients. It ends when its
 * standard input ends, and so with the process that started it.
 * <p>
 * With an argument it waits so many milliseconds before each answer, and counts events:
 * for each line of its standard input it writes a line of {@link ReceivedEvents}, and
 * forgets them if the line is {@link #FORGET}.
 */
final class StubServer {

	/** Tells the stub to forget what has arrived. */
	static final String FORGET = "forget";

	private static final byte[] ANSWER = """
			HTTP/1.1 200 OK\r
			Content-Type: application/json\r
			Content-Length: 2\r
			\r
			{}""".getBytes(StandardCharsets.US_ASCII);

	/** The length of a body that comes in chunks. */
	private static final int CHUNKED = Integer.MAX_VALUE;

	private static final int HEX = 16;

	private final Supplier<Body> bodies;

	private final long delay;

	private StubServer(Supplier<Body> bodies, long delay) {
		this.bodies = bodies;
		this.delay = delay;
	}

	public static void main(String[] args) throws IOException {
		EventCounter counter = new EventCounter();
		StubServer stub = (args.length > 0) ? new StubServer(counter::begin, Long.parseLong(args[0]))
				: new StubServer(() -> InputStream::skipNBytes, 0);
		ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
		startDaemon(() -> stub.accept(server));
		System.out.println(server.getLocalPort());
		BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
		for (String line = input.readLine(); line != null; line = input.readLine()) {
			System.out.println(counter.received().format());
			if (line.equals(FORGET)) {
				counter.forget();
			}
		}
	}

	private void accept(ServerSocket server) {
		try {
			while (true) {
				Socket socket = server.accept();
				socket.setTcpNoDelay(true);
				startDaemon(() -> serve(socket));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			InputStream input = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
			OutputStream output = socket.getOutputStream();
			int length = readHead(input);
			while (length >= 0) {
				readBody(input, length);
				if (this.delay > 0) {
					Thread.sleep(this.delay);
				}
				output.write(ANSWER);
				length = readHead(input);
			}
		}
		catch (IOException | InterruptedException ex) {
			// The client is gone
		}
	}

	private void readBody(InputStream input, int length) throws IOException {
		Body body = this.bodies.get();
		if (length != CHUNKED) {
			body.read(input, length);
		}
		else {
			int chunk;
			do {
				chunk = Integer.parseInt(readLine(input), HEX);
				body.read(input, chunk);
				readLine(input);
			}
			while (chunk > 0);
		}
		body.end();
	}

	/**
	 * Read the head of a request.
	 * @return the length of the body, {@link #CHUNKED}, or -1 if the connection was
	 * closed
	 */
	private static int readHead(InputStream input) throws IOException {
		int length = 0;
		String line = readLine(input);
		if (line.isEmpty()) {
			return -1;
		}
		while (!line.isEmpty()) {
			String header = line.toLowerCase(Locale.ROOT);
			if (header.startsWith("content-length:")) {
				length = Integer.parseInt(header.substring("content-length:".length()).trim());
			}
			if (header.startsWith("transfer-encoding:")) {
				length = CHUNKED;
			}
			line = readLine(input);
		}
		return length;
	}

	private static String readLine(InputStream input) throws IOException {
		StringBuilder line = new StringBuilder(64);
		int character = input.read();
		while (character >= 0 && character != '\n') {
			if (character != '\r') {
				line.append((char) character);
			}
			character = input.read();
		}
		return line.toString();
	}

	private static void startDaemon(Runnable work) {
		Thread thread = new Thread(work);
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Reads the body of a request.
	 */
	@FunctionalInterface
	interface Body {

		/**
		 * Read a part of the body.
		 * @param input where from
		 * @param length how many bytes it has
		 */
		void read(InputStream input, int length) throws IOException;

		/**
		 * The body has ended.
		 */
		default void end() {
		}

	}

}
