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

package io.github.customeriospring.http.transport;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * How long one attempt of a call may take, and how much it may bring.
 *
 * @param readTimeout how long the server may be silent, or {@code null} for what the
 * transport has set up; only HttpComponents and the JDK's client can be told per client
 * @param attemptTimeout how long one attempt may take in all: connecting, writing, and
 * the answer up to its last byte
 * @param maxResponseSize how many bytes a body may have after decompression
 * @since 0.1.0
 */
public record ExchangeLimits(@Nullable Duration readTimeout, Duration attemptTimeout, DataSize maxResponseSize) {

	/** The default of {@code attemptTimeout}. */
	public static final Duration DEFAULT_ATTEMPT_TIMEOUT = Duration.ofSeconds(30);

	/** The default of {@code maxResponseSize}. */
	public static final DataSize DEFAULT_MAX_RESPONSE_SIZE = DataSize.ofMegabytes(10);

	public ExchangeLimits {
		if (readTimeout != null) {
			TransportSettings.requireMillis(readTimeout, "read-timeout");
		}
		TransportSettings.requireMillis(attemptTimeout, "attempt-timeout");
		if (maxResponseSize.toBytes() < 1 || maxResponseSize.toBytes() >= Integer.MAX_VALUE - 8) {
			throw new IllegalArgumentException("customerio.http.max-response-size must be positive and below 2 GB");
		}
	}

	int maxBytes() {
		return (int) this.maxResponseSize.toBytes();
	}

}
