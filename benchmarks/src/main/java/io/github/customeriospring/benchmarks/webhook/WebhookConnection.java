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

package io.github.customeriospring.benchmarks.webhook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

import io.github.customeriospring.webhook.WebhookSignature;
import io.github.customeriospring.webhook.WebhookVerifier;

/**
 * Sends webhooks over one connection, each at its time or, when the one before took
 * longer, right after it.
 */
final class WebhookConnection implements Runnable {

	private static final String BODY = """
			{"event_id":"01HZ%022d","object_type":"email","metric":"opened","timestamp":1795687200,\
			"data":{"action_id":42,"broadcast_id":9,"campaign_id":7,"customer_id":"%3$d",\
			"delivery_id":"RPILAgUBcRhIBqSfeiI%2$08dYJKxTY","journey_id":"01GW20GXAAXBKZD8J96M8FNV3R",\
			"identifiers":{"id":"%3$d","email":"person%3$d@example.com","cio_id":"d9c1%3$08d"},\
			"recipient":"person%3$d@example.com","subject":"Your order is on its way","proxied":true,\
			"prefetched":false,"synthetic":false}}""";

	private static final int PEOPLE = 1000;

	private static final String HEAD = """
			POST /webhooks/customerio HTTP/1.1\r
			Host: localhost\r
			Content-Type: application/json\r
			X-CIO-Timestamp: %s\r
			X-CIO-Signature: %s\r
			Content-Length: %d\r
			\r
			""";

	private final int port;

	private final long start;

	private final double interval;

	private final int first;

	private final int step;

	private final int end;

	private final List<Long> times = new ArrayList<>();

	private long failures;

	private long finished;

	/**
	 * Create a connection.
	 * @param port the port of the application
	 * @param start when the first webhook is due
	 * @param interval how many nanoseconds later each further one is due
	 * @param first the number of the first webhook
	 * @param step how far the numbers are apart
	 * @param end the first number that is not sent any more
	 */
	WebhookConnection(int port, long start, double interval, int first, int step, int end) {
		this.port = port;
		this.start = start;
		this.interval = interval;
		this.first = first;
		this.step = step;
		this.end = end;
	}

	@Override
	public void run() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setTcpNoDelay(true);
			InputStream input = new BufferedInputStream(socket.getInputStream());
			OutputStream output = socket.getOutputStream();
			for (int number = this.first; number < this.end; number += this.step) {
				long due = this.start + (long) (this.times.size() * this.interval);
				byte[] request = request(number);
				for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
					LockSupport.parkNanos(left);
				}
				output.write(request);
				int status = readStatus(input);
				this.times.add(System.nanoTime() - due);
				this.failures += (status / 100 != 2) ? 1 : 0;
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.finished = System.nanoTime();
		}
	}

	private static byte[] request(int number) throws IOException {
		byte[] body = BODY.formatted(number, number, number % PEOPLE).getBytes(StandardCharsets.UTF_8);
		WebhookSignature signature = WebhookVerifier.sign(WebhookApplication.SIGNING_KEY, Instant.now(), body);
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.write(HEAD.formatted(signature.timestamp(), signature.signature(), body.length)
			.getBytes(StandardCharsets.US_ASCII));
		request.write(body);
		return request.toByteArray();
	}

	private static int readStatus(InputStream input) throws IOException {
		int status = Integer.parseInt(readLine(input).split(" ")[1]);
		int length = 0;
		for (String line = readLine(input); !line.isEmpty(); line = readLine(input)) {
			if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
				length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
			}
		}
		input.skipNBytes(length);
		return status;
	}

	private static String readLine(InputStream input) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = input.read(); next != '\n'; next = input.read()) {
			if (next < 0) {
				throw new EOFException("The application has closed the connection");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	/**
	 * Return how many nanoseconds after each was due it was answered.
	 */
	LongStream times() {
		return this.times.stream().mapToLong(Long::longValue);
	}

	long failures() {
		return this.failures;
	}

	double seconds() {
		return (this.finished - this.start) / 1e9;
	}

}
