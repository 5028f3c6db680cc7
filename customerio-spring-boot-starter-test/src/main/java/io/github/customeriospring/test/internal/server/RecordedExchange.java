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

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request together with what became of it, for people who look at the fake.
 *
 * @since 0.1.0
 */
public final class RecordedExchange {

	/**
	 * How much of a body can be looked at, in bytes.
	 */
	public static final int SHOWN_BYTES = 64 * 1024;

	private final long number;

	private final Instant at;

	private final RecordedRequest request;

	private final @Nullable Fault fault;

	private final Map<String, String> answerHeaders;

	private final byte[] answer;

	private final int answerSize;

	private volatile @Nullable Duration duration;

	RecordedExchange(long number, Instant at, RecordedRequest request, @Nullable Fault fault, Reply reply) {
		boolean answered = (request.status() != 0);
		byte[] body = answered ? reply.body() : new byte[0];
		this.number = number;
		this.at = at;
		this.request = request;
		this.fault = fault;
		this.answerHeaders = answered ? reply.headers() : Map.of();
		this.answer = (body.length > SHOWN_BYTES) ? Arrays.copyOf(body, SHOWN_BYTES) : body;
		this.answerSize = body.length;
	}

	/**
	 * Which request this is, counted from the start of the fake, whatever is forgotten.
	 * @return the number, 1 for the first
	 */
	public long number() {
		return this.number;
	}

	/**
	 * When the request had arrived, by the clock of the machine.
	 * @return the time
	 */
	public Instant at() {
		return this.at;
	}

	/**
	 * The request, which contains the credential.
	 * @return the request with its route and the status of the answer
	 */
	public RecordedRequest request() {
		return this.request;
	}

	/**
	 * What went wrong on purpose.
	 * @return the fault, {@code null} for none
	 */
	public @Nullable Fault fault() {
		return this.fault;
	}

	/**
	 * The headers of the answer that the fake sets.
	 * @return the headers, none if there was no answer
	 */
	public Map<String, String> answerHeaders() {
		return this.answerHeaders;
	}

	/**
	 * The beginning of the body of the answer.
	 * @return at most {@value #SHOWN_BYTES} bytes, not copied
	 */
	public byte[] answer() {
		return this.answer;
	}

	/**
	 * The size of the body of the answer.
	 * @return the size in bytes
	 */
	public int answerSize() {
		return this.answerSize;
	}

	/**
	 * How long the request took, from its arrival until the answer left.
	 * @return the time, {@code null} while the answer is held back
	 */
	public @Nullable Duration duration() {
		return this.duration;
	}

	void finish(Duration duration) {
		this.duration = duration;
	}

	/**
	 * Says nothing of the path, the headers and the bodies.
	 */
	@Override
	public String toString() {
		return "RecordedExchange[number=%d, %s]".formatted(this.number, this.request);
	}

}
