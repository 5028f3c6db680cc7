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

package io.github.customeriospring.test.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.github.customeriospring.test.FakeCustomerio;

/**
 * Speaks to a fake byte by byte, as whatever library does.
 */
public final class RawHttp {

	private static final int TIMEOUT = 20_000;

	private final URI address;

	public RawHttp(FakeCustomerio customerio) {
		this.address = URI.create(customerio.baseUrl());
	}

	/**
	 * Opens a connection and sends the beginning of a request, or all of it.
	 */
	public Socket begin(String text) throws IOException {
		Socket socket = new Socket(this.address.getHost(), this.address.getPort());
		socket.setSoTimeout(TIMEOUT);
		socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		socket.getOutputStream().flush();
		return socket;
	}

	/**
	 * Sends a request and reads the answer until the server closes the connection.
	 * @param head the request line and headers, in lines
	 */
	public String send(String head, byte[] body) {
		return sendTo("localhost", head, body);
	}

	/**
	 * Sends a request that is meant for a certain host.
	 * @param head the request line and headers, in lines
	 */
	public String sendTo(String host, String head, byte[] body) {
		String full = head.strip().replace("\n", "\r\n") + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
		try (Socket socket = begin(full)) {
			socket.getOutputStream().write(body);
			socket.getOutputStream().flush();
			return read(socket.getInputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(InputStream input) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		input.transferTo(answer);
		return answer.toString(StandardCharsets.UTF_8);
	}

}
