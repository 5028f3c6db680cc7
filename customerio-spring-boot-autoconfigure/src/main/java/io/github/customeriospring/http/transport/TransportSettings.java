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

/**
 * How a transport of our own is set up.
 *
 * @param connectTimeout how long making a connection may take
 * @param readTimeout how long the server may be silent; on the JDK's client how long the
 * whole answer may take
 * @param maxConnections how many connections may be open at once, on HttpComponents for
 * requests that are safe to repeat and as many for the others; the JDK's client knows no
 * limit
 * @since 0.1.0
 */
public record TransportSettings(Duration connectTimeout, Duration readTimeout, int maxConnections) {

	/** The default of {@code connectTimeout}. */
	public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(2);

	/** The default of {@code readTimeout}. */
	public static final Duration DEFAULT_READ_TIMEOUT = Duration.ofSeconds(10);

	/** The default of {@code maxConnections}. */
	public static final int DEFAULT_MAX_CONNECTIONS = 50;

	/** Longer than anybody waits, and short enough for every transport to reckon with. */
	private static final Duration LONGEST = Duration.ofDays(1);

	public TransportSettings {
		requireMillis(connectTimeout, "connect-timeout");
		requireMillis(readTimeout, "read-timeout");
		if (maxConnections < 1) {
			throw new IllegalArgumentException("customerio.http.max-connections must be positive");
		}
	}

	/**
	 * Return the defaults: 2 seconds, 10 seconds, 50 connections.
	 * @return the settings
	 */
	public static TransportSettings defaults() {
		return new TransportSettings(DEFAULT_CONNECT_TIMEOUT, DEFAULT_READ_TIMEOUT, DEFAULT_MAX_CONNECTIONS);
	}

	static void requireMillis(Duration value, String name) {
		if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException(
					"customerio.http.%s must be between 1 millisecond and 1 day".formatted(name));
		}
	}

}
