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

package io.github.customeriospring.test.internal.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.test.http.RecordedRequest;

/**
 * Creates the JDK's server, reads its requests and writes its answers.
 */
final class JdkServer {

	private static final String NO_DELAY = "sun.net.httpserver.nodelay";

	private JdkServer() {
	}

	/**
	 * Creates the JDK's server, which writes the head and the body of an answer in two
	 * packets. With Nagle's algorithm the second waits for the client's delayed
	 * acknowledgement of the first, 40 ms on Linux, for each request on a kept-alive
	 * connection. Before JDK 23 the only switch is a system property, which the JDK reads
	 * once when its server classes are initialized. So it is set for as long as that
	 * takes, and only if nobody has set it. The remaining effect on other servers of the
	 * same kind in this JVM is that they do not stall either.
	 */
	static synchronized HttpServer bind(InetSocketAddress address) {
		boolean absent = (System.getProperty(NO_DELAY) == null);
		if (absent) {
			System.setProperty(NO_DELAY, "true");
		}
		try {
			return HttpServer.create(address, 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The fake cannot listen on %s:%d: %s"
				.formatted(literal(address.getAddress()), address.getPort(), ex.getMessage()), ex);
		}
		finally {
			if (absent) {
				System.clearProperty(NO_DELAY);
			}
		}
	}

	/**
	 * An address as it stands in a URL.
	 */
	static String literal(InetAddress address) {
		return (address instanceof Inet6Address) ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
	}

	/**
	 * Reads a request.
	 * @param limit how many bytes of its body to read
	 */
	static RecordedRequest read(HttpExchange exchange, int limit) throws IOException {
		URI uri = exchange.getRequestURI();
		byte[] body = exchange.getRequestBody().readNBytes(limit);
		return new RecordedRequest(exchange.getRequestMethod(), uri.getRawPath(), uri.getRawQuery(),
				exchange.getRequestHeaders(), body);
	}

	static void send(HttpExchange exchange, Reply reply, boolean cutOff) throws IOException {
		reply.headers().forEach(exchange.getResponseHeaders()::set);
		byte[] body = reply.body();
		if (cutOff) {
			exchange.sendResponseHeaders(reply.status(), Math.max(body.length, 1));
			OutputStream stream = exchange.getResponseBody();
			stream.write(body, 0, body.length / 2);
			stream.flush();
		}
		else if (body.length == 0 || "HEAD".equals(exchange.getRequestMethod())) {
			exchange.sendResponseHeaders(reply.status(), -1);
		}
		else {
			exchange.sendResponseHeaders(reply.status(), body.length);
			exchange.getResponseBody().write(body);
		}
	}

}
