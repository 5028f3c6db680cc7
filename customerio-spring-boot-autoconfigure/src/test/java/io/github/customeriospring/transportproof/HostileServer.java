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

package io.github.customeriospring.transportproof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that does the same wrong thing to every request, on any number of connections
 * at once, and knows which requests arrived.
 */
final class HostileServer implements AutoCloseable {

	private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

	private final ServerSocket server = new ServerSocket();

	private final ExecutorService threads = Executors.newCachedThreadPool((work) -> {
		Thread thread = new Thread(work, "hostile-server");
		thread.setDaemon(true);
		return thread;
	});

	private final List<Socket> open = new CopyOnWriteArrayList<>();

	private final List<String> begun = new CopyOnWriteArrayList<>();

	private final List<String> complete = new CopyOnWriteArrayList<>();

	private final Hostility hostility;

	HostileServer(Hostility hostility) throws IOException {
		this.hostility = hostility;
		if (hostility == Hostility.NOT_READING) {
			this.server.setReceiveBufferSize(4096);
		}
		this.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		this.threads.execute(this::accept);
	}

	String baseUrl() {
		return "http://localhost:" + this.server.getLocalPort();
	}

	/**
	 * Return the first lines of the requests of which a byte arrived.
	 */
	List<String> begun() {
		return this.begun;
	}

	/**
	 * Return the first lines of the requests that arrived with their whole body.
	 */
	List<String> complete() {
		return this.complete;
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				this.open.add(socket);
				this.threads.execute(() -> serve(socket));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			InputStream input = new BufferedInputStream(socket.getInputStream());
			boolean more = true;
			while (more) {
				input.mark(1);
				if (input.read() < 0) {
					return;
				}
				input.reset();
				if (this.hostility.reads()) {
					receive(input);
				}
				else {
					this.begun.add("");
				}
				more = this.hostility.answer(socket, baseUrl());
			}
		}
		catch (IOException ex) {
			// The client went away, or the server was closed
		}
	}

	private void receive(InputStream input) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		String head = "";
		while (!head.endsWith("\r\n\r\n")) {
			int read = input.read();
			if (read < 0) {
				throw new IOException("The request has no end");
			}
			bytes.write(read);
			head = bytes.toString(StandardCharsets.US_ASCII);
		}
		String firstLine = head.substring(0, head.indexOf("\r\n"));
		this.begun.add(firstLine);
		Matcher length = CONTENT_LENGTH.matcher(head);
		if (length.find()) {
			input.skipNBytes(Long.parseLong(length.group(1)));
		}
		this.complete.add(firstLine);
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.open) {
			socket.close();
		}
		this.threads.shutdownNow();
	}

}
