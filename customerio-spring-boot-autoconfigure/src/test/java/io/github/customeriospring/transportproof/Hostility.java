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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * What a request may meet with.
 */
enum Hostility {

	UNAVAILABLE {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return status(socket, "503 Unavailable");
		}

	},

	UNAVAILABLE_WITH_TIME {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return status(socket, "503 Unavailable\r\nRetry-After: 0");
		}

	},

	RATE_LIMIT {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return status(socket, "429 Too Many Requests");
		}

	},

	MOVED {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return status(socket, "301 Moved\r\nLocation: " + baseUrl + ELSEWHERE);
		}

	},

	SEE_OTHER {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return status(socket, "303 See Other\r\nLocation: " + baseUrl + ELSEWHERE);
		}

	},

	TEMPORARY_REDIRECT {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return status(socket, "307 Temporary Redirect\r\nLocation: " + baseUrl + ELSEWHERE);
		}

	},

	PERMANENT_REDIRECT {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return status(socket, "308 Permanent Redirect\r\nLocation: " + baseUrl + ELSEWHERE);
		}

	},

	REDIRECT_TO_NOBODY {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return status(socket, "303 See Other\r\nLocation: http://localhost:1" + ELSEWHERE);
		}

	},

	LOGIN {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return status(socket, "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"Customer.io\"");
		}

	},

	LOGIN_WITHOUT_CHALLENGE {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return status(socket, "401 Unauthorized");
		}

	},

	RESET_BEFORE_READING {

		@Override
		boolean reads() {
			return false;
		}

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return reset(socket);
		}

	},

	RESET_AFTER_READING {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return reset(socket);
		}

	},

	CUT_OFF {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
			return false;
		}

	},

	BOMB {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			byte[] bomb = bomb();
			write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
					+ "Content-Length: " + bomb.length + "\r\n\r\n");
			socket.getOutputStream().write(bomb);
			return true;
		}

	},

	ENDLESS_BODY {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
			byte[] blanks = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
			while (true) {
				socket.getOutputStream().write(blanks);
			}
		}

	},

	SILENCE {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return socket.getInputStream().read() >= 0;
		}

	},

	DRIPPING_HEAD {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return drip(socket, "HTTP/1.1 200 OK\r\n", "X-Drip: 1\r\n");
		}

	},

	DRIPPING_BODY {

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			return drip(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", " ");
		}

	},

	NOT_READING {

		@Override
		boolean reads() {
			return false;
		}

		@Override
		boolean answer(Socket socket, String baseUrl) throws IOException {
			pause(60_000);
			return false;
		}

	};

	/** Where redirects lead to. */
	static final String ELSEWHERE = "/elsewhere";

	/** What ends by time only. */
	static final Set<Hostility> SLOW = EnumSet.of(ENDLESS_BODY, SILENCE, DRIPPING_HEAD, DRIPPING_BODY, NOT_READING);

	/** What says for certain, or nearly so, that nothing was carried out. */
	static final Set<Hostility> REFUSALS = EnumSet.of(RATE_LIMIT, MOVED, SEE_OTHER, TEMPORARY_REDIRECT,
			PERMANENT_REDIRECT, REDIRECT_TO_NOBODY, LOGIN, LOGIN_WITHOUT_CHALLENGE);

	static final Set<Hostility> REDIRECTS = EnumSet.of(MOVED, SEE_OTHER, TEMPORARY_REDIRECT, PERMANENT_REDIRECT,
			REDIRECT_TO_NOBODY);

	/**
	 * Return whether a request is read before it is answered.
	 */
	boolean reads() {
		return true;
	}

	/**
	 * Answer a request.
	 * @return whether the connection stays open for another one
	 */
	abstract boolean answer(Socket socket, String baseUrl) throws IOException;

	private static boolean status(Socket socket, String status) throws IOException {
		write(socket, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
		return true;
	}

	private static boolean reset(Socket socket) throws IOException {
		socket.setSoLinger(true, 0);
		return false;
	}

	private static boolean drip(Socket socket, String beginning, String drop) throws IOException {
		write(socket, beginning);
		while (true) {
			write(socket, drop);
			pause(20);
		}
	}

	private static void pause(int millis) throws IOException {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	private static void write(Socket socket, String text) throws IOException {
		OutputStream output = socket.getOutputStream();
		output.write(text.getBytes(StandardCharsets.US_ASCII));
		output.flush();
	}

	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			byte[] blanks = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
			for (int i = 0; i < 512; i++) {
				gzip.write(blanks);
			}
		}
		return bytes.toByteArray();
	}

}
