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

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that goes wrong with a request on purpose.
 * <p>
 * A client that finds a kept-alive connection dropped may repeat the request by itself:
 * the JDK's {@code HttpClient} does so for GET.
 *
 * @since 0.1.0
 */
public final class Fault {

	/**
	 * What becomes of the connection.
	 */
	public enum Ending {

		/**
		 * It carries a whole answer.
		 */
		ANSWERED,

		/**
		 * It is dropped half-way through the body of the answer.
		 */
		CUT_OFF,

		/**
		 * It is dropped without an answer.
		 */
		DROPPED

	}

	private final Ending ending;

	private final boolean processed;

	private final Duration delay;

	private final int status;

	private final Map<String, String> headers;

	private final String body;

	private Fault(Ending ending, boolean processed, Duration delay, int status, Map<String, String> headers,
			String body) {
		this.ending = ending;
		this.processed = processed;
		this.delay = delay;
		this.status = status;
		this.headers = headers;
		this.body = body;
	}

	/**
	 * Answers with a status and an empty body. The request has no effect.
	 * @param status the HTTP status
	 * @return the fault
	 */
	public static Fault status(int status) {
		return new Fault(Ending.ANSWERED, false, Duration.ZERO, status, Map.of("Content-Type", "application/json"), "");
	}

	/**
	 * Answers with a status and a body that may be anything. The request has no effect.
	 * @param status the HTTP status
	 * @param body the body
	 * @return the fault
	 */
	public static Fault body(int status, String body) {
		return status(status).body(body);
	}

	/**
	 * Answers with status 301, as the vendor does for a workspace of the other region.
	 * The request has no effect.
	 * @param location the address to point to
	 * @return the fault
	 */
	public static Fault redirect(String location) {
		return status(301).header("Location", location);
	}

	/**
	 * Processes the request at once and answers it correctly, but late.
	 * @param delay how long the answer is held back
	 * @return the fault
	 */
	public static Fault delay(Duration delay) {
		return processed(Ending.ANSWERED, delay);
	}

	/**
	 * Drops the connection without an answer. The request has no effect.
	 * @return the fault
	 */
	public static Fault reset() {
		return new Fault(Ending.DROPPED, false, Duration.ZERO, 0, Map.of(), "");
	}

	/**
	 * Processes the request, then drops the connection without an answer.
	 * @return the fault
	 */
	public static Fault resetAfterProcessing() {
		return processed(Ending.DROPPED, Duration.ZERO);
	}

	/**
	 * Processes the request and drops the connection half-way through the body of the
	 * answer, whose head is correct.
	 * @return the fault
	 */
	public static Fault cutOff() {
		return processed(Ending.CUT_OFF, Duration.ZERO);
	}

	private static Fault processed(Ending ending, Duration delay) {
		return new Fault(ending, true, delay, 0, Map.of(), "");
	}

	/**
	 * This fault with a body.
	 * @param body the body
	 * @return the fault
	 * @throws IllegalStateException if this fault does not answer in place of the server
	 */
	public Fault body(String body) {
		return answering(this.headers, body);
	}

	/**
	 * This fault with a header of the answer.
	 * @param name the name
	 * @param value the value
	 * @return the fault
	 * @throws IllegalStateException if this fault does not answer in place of the server
	 */
	public Fault header(String name, String value) {
		Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		copy.putAll(this.headers);
		copy.put(name, value);
		return answering(Collections.unmodifiableMap(copy), this.body);
	}

	private Fault answering(Map<String, String> headers, String body) {
		if (this.status == 0) {
			throw new IllegalStateException("Only a fault that answers by itself has a body and headers");
		}
		return new Fault(this.ending, this.processed, this.delay, this.status, headers, body);
	}

	/**
	 * What becomes of the connection.
	 * @return how the exchange ends
	 */
	public Ending ending() {
		return this.ending;
	}

	/**
	 * Whether the request has its effect all the same. The answer is then the correct
	 * one.
	 * @return whether the request is processed
	 */
	public boolean isProcessed() {
		return this.processed;
	}

	/**
	 * How long the answer is held back.
	 * @return the delay, zero for none
	 */
	public Duration delay() {
		return this.delay;
	}

	/**
	 * The status that this fault answers with.
	 * @return the status, or 0 if it does not answer in place of the server
	 */
	public int status() {
		return this.status;
	}

	/**
	 * The headers that this fault answers with.
	 * @return the headers
	 */
	public Map<String, String> headers() {
		return this.headers;
	}

	/**
	 * The body that this fault answers with.
	 * @return the body, empty for none
	 */
	public String body() {
		return this.body;
	}

	/**
	 * Says nothing of the body.
	 */
	@Override
	public String toString() {
		return "Fault[ending=%s, processed=%s, delay=%s, status=%d]".formatted(this.ending, this.processed, this.delay,
				this.status);
	}

}
