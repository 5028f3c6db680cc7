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

package io.github.customeriospring.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A server that answers every connection with the same bytes, for what no proper server
 * does. It reads the head of a request only.
 */
public final class RawServer implements AutoCloseable {

	private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final List<Socket> open = new CopyOnWriteArrayList<>();

	private final byte[] answer;

	private final boolean close;

	/**
	 * Start a server.
	 * @param answer what it answers
	 * @param close whether it closes the connection then, or leaves it open without
	 * another byte
	 */
	public RawServer(String answer, boolean close) throws IOException {
		this.answer = answer.getBytes(StandardCharsets.UTF_8);
		this.close = close;
		this.threads.execute(this::accept);
	}

	public String baseUrl() {
		return "http://localhost:" + this.server.getLocalPort();
	}

	/**
	 * The heads of the requests that arrived.
	 */
	public List<String> requests() {
		return this.requests;
	}

	/**
	 * Assert how many requests arrived, some of them perhaps only now since their client
	 * did not wait for an answer.
	 */
	public void assertRequests(int count) {
		await().untilAsserted(() -> assertThat(this.requests).hasSize(count));
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				this.open.add(socket);
				if (this.server.isClosed()) {
					socket.close();
				}
				this.threads.execute(() -> answer(socket));
			}
			catch (IOException | RejectedExecutionException ex) {
				return;
			}
		}
	}

	private void answer(Socket socket) {
		try {
			ByteArrayOutputStream head = new ByteArrayOutputStream();
			InputStream input = socket.getInputStream();
			while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
				int read = input.read();
				if (read < 0) {
					return;
				}
				head.write(read);
			}
			this.requests.add(head.toString(StandardCharsets.US_ASCII));
			socket.getOutputStream().write(this.answer);
			socket.getOutputStream().flush();
			if (this.close) {
				socket.close();
			}
		}
		catch (IOException ex) {
			// The client went away
		}
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
